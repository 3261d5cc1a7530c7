"""`dateline inspect`: what would be read from a file, before any ingest."""

from __future__ import annotations

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
        out.print(f"{file}: {reading.media_type or 'unknown format'}, encoding {reading.encoding}", highlight=False)
        print_records(out, reading)


def print_records(out: Console, reading: FileReading) -> None:
    """Print the first few records, and say when there are more."""
    for one in islice(reading.records, SHOWN_RECORDS):
        if isinstance(one, Record):
            out.rule(f"article {one.record_no} {one.source_locator or ''}", align="left")
            print_article(out, parse_article(one.text, one.metadata))
        else:
            out.print(Text(f"set aside: {one.reason}: {one.detail}", style="red"))
    if next(iter(reading.records), None) is not None:
        out.print("… and more", style="dim")


def print_article(out: Console, article: Article) -> None:
    """Print the header fields, and each paragraph in the colour of its kind."""
    fields = Table(show_header=False, box=None, pad_edge=False)
    published = article.published
    shown = {
        "headline": article.headline,
        "subheadline": article.subheadline,
        "authors": ", ".join(article.authors),
        "publisher": article.publisher,
        "agency": article.agency,
        "dateline place": article.dateline_place,
        "published": f"{published.earliest} to {published.latest} ({article.published_basis})" if published else None,
        "note": article.published_note,
        "language": article.language,
    }
    for name, value in shown.items():
        fields.add_row(Text(name, style="bold"), Text(value or "—"))
    out.print(fields)
    paragraphs = Table.grid(padding=(0, 2))
    for paragraph in article.paragraphs:
        written = " ".join(article.text[paragraph.char_start : paragraph.char_end].split())
        paragraphs.add_row(Text(paragraph.kind, style="bold"), Text(written, style=STYLES[paragraph.kind]))
    out.print("", paragraphs)
    for start, end in article.unclassified:
        out.print(Text(f"not understood: {article.text[start:end]}", style="red"))
