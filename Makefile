# The two commands of the README, and what CI runs. Everything lives in .venv/.
PYTHON ?= $(shell for p in python3.13 python3.12 python3; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then echo $$p; break; fi; done)
SEEDS ?= seeds
WAREHOUSE ?= warehouse
BIN := .venv/bin

.PHONY: ingest test check install clean

ingest: install
	$(BIN)/dateline ingest --seeds $(SEEDS) --warehouse $(WAREHOUSE)

test: install
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

check: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

install: .venv/installed

.venv/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.12 or later, and none was found."; \
		echo "Install one (Debian: apt-get install python3.12 python3.12-venv) or name it: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "$(PYTHON) cannot make environments: install its venv package (Debian: apt-get install python3-venv)."; exit 1; }
	$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1' || { echo "pip could not reach a package index: Dateline needs the network once, to install."; exit 1; }
	@$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable . --group dev || { echo "The packages above could not be installed. Is the network there, and does constraints.txt fit this machine?"; exit 1; }
	@$(BIN)/python -m compileall -q flows transforms expectations warehouse  # as pip does with what it installs
	@touch .venv/installed

clean:
	rm -rf .venv
