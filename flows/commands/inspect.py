"""`dateline inspect`: what would be read from a file, before any ingest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.commands.errors import UsageError
from flows.settings import read_settings
from transforms.articles import Article, parse_article
from transforms.reading import FileReading, Limits, Record, read_file

SHOWN_RECORDS = 3
NAME_WIDTH = 14
"""Characters; "not understood" has as many."""
STYLES = {
    "headline": "bold green",
    "subheadline": "green",
    "byline": "magenta",
    "dateline": "cyan",
    "caption": "yellow",
    "credit": "yellow dim",
    "boilerplate": "dim",
    "body": "",
}


def run(out: Console, file: Path) -> None:
    """Print format and encoding, and the first articles of the file."""
    if file.is_dir():
        raise UsageError(f"{file}: a folder.\nName one of its files.")
    limits = Limits(file_bytes=read_settings().file_bytes)
    try:
        stream = file.open("rb")
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error
    with stream:
        reading = read_file(stream, file.name, limits)
        encoding = reading.encoding and f"encoding {reading.encoding}"
        about = (reading.media_type or "unknown format", encoding, f"{file.stat().st_size:,} bytes")
        out.print(Text.assemble((str(file), "bold"), "  ", (" · ".join(filter(None, about)), "dim")))
        print_records(out, reading)


def print_records(out: Console, reading: FileReading) -> None:
    """Print the first few records, and say when there are more."""
    for one in islice(reading.records, SHOWN_RECORDS):
        out.print()
        if isinstance(one, Record):
            out.rule(Text(f"article {one.record_no}  {one.source_locator or ''}".rstrip()), align="left", style="dim")
            print_article(out, parse_article(one.text, one.metadata))
        else:
            out.print(Text.assemble(("set aside: ", "bold red"), (f"{one.reason}. {one.detail}", "red")))
    if next(iter(reading.records), None) is not None:
        out.print("\n… and more", style="dim")


def print_article(out: Console, article: Article) -> None:
    """Print the header fields, and each paragraph in the colour of its kind with its place in the text."""
    out.print(_in_columns((Text(name, style="dim"), Text(value)) for name, value in header_fields(article) if value))
    unknown = [name for name, value in header_fields(article) if not value and name != "note"]
    if unknown:
        out.print(_in_columns([(Text("unknown", style="dim"), Text(", ".join(unknown), style="dim"))]))
    out.print()
    out.print(_in_columns(_paragraph_rows(article)))


def header_fields(article: Article) -> list[tuple[str, str | None]]:
    """The header fields by name, None where unknown."""
    published = article.published
    days = dict.fromkeys(str(day) for day in (published.earliest, published.latest)) if published else {}
    return [
        ("headline", article.headline),
        ("subheadline", article.subheadline),
        ("authors", ", ".join(article.authors) or None),
        ("publisher", article.publisher),
        ("agency", article.agency),
        ("dateline", article.dateline),
        ("place", article.dateline_place),
        ("published", f"{' to '.join(days)} ({article.published_basis})" if days else None),
        ("note", article.published_note),
        ("story from", None if article.body_start is None else f"{article.body_start:,}"),
        ("language", article.language),
        ("words", f"{article.word_count:,}" if article.word_count else None),
    ]


def _paragraph_rows(article: Article) -> Iterator[tuple[Text, Text, Text]]:
    """Kind, text and place of each paragraph, and of the lines that no rule understood."""
    lines = dict(article.unclassified)
    for paragraph in article.paragraphs:
        start, end = paragraph.char_start, paragraph.char_end
        kind, style = paragraph.kind, STYLES[paragraph.kind]
        if lines.get(start) == end:
            kind, style = "not understood", "red"
        place = Text(f"{start}–{end}", style="dim")
        yield Text(kind, style=f"bold {style}"), Text(" ".join(article.text[start:end].split()), style=style), place


def _in_columns(rows: Iterable[Sequence[Text]]) -> Table:
    """Rows below one another, the first column of one width throughout."""
    table = Table.grid(padding=(0, 2))
    table.add_column(width=NAME_WIDTH, justify="right", no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table
