"""What has been read of an article so far, while its blocks are gone through."""

from __future__ import annotations

from dataclasses import dataclass, field

from transforms.articles.article import Paragraph
from transforms.articles.byline import Byline
from transforms.articles.dateline import Dateline
from transforms.articles.headers import key
from transforms.articles.published import Evidence


@dataclass
class Draft:
    """Fields and paragraphs found; the first finding of a field stands.

    `is_start_doubtful`: nothing but its place tells that the story begins where it seems to.
    `place` and `senders` fill the dateline's place and the authors where nothing better does.
    """

    text: str
    headline: str | None = None
    subheadline: str | None = None
    authors: list[str] = field(default_factory=list)
    place: str | None = None
    senders: list[str] = field(default_factory=list)
    publisher: str | None = None
    agency: str | None = None
    dateline: str | None = None
    dateline_place: str | None = None
    language: str | None = None
    evidence: list[Evidence] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    unclassified: list[tuple[int, int]] = field(default_factory=list)
    is_start_doubtful: bool = False

    def mark(self, kind: str, start: int, end: int) -> None:
        """Adds `text[start:end]`, without the white space at its ends, as a paragraph; nothing where it is blank."""
        stretch = self.text[start:end]
        first = start + len(stretch) - len(stretch.lstrip())
        last = start + len(stretch.rstrip())
        if first < last:
            self.paragraphs.append(Paragraph(kind, first, last))

    def words(self, start: int, end: int) -> str:
        """The stretch on one line."""
        return " ".join(self.text[start:end].split())

    def add_evidence(self, kind: str, written: str | None) -> None:
        """Adds a date as written, once."""
        if written and (item := Evidence(kind, " ".join(written.split()).strip(" ,"))) not in self.evidence:
            self.evidence.append(item)

    def add_byline(self, byline: Byline) -> None:
        """Adds what a byline names."""
        known = {key(name) for name in self.authors}
        self.authors += [name for name in dict.fromkeys(byline.authors) if key(name) not in known]
        self.agency = self.agency or byline.agency
        self.publisher = self.publisher or byline.publisher
        self.add_evidence("byline", byline.date)

    def add_dateline(self, found: Dateline) -> None:
        """Adds what a dateline says; a source other than the outlet that prints it is an agency there."""
        if self.dateline is None:
            self.dateline = self.words(found.start, found.end).strip(" ,*_") if found.end > found.start else None
            self.dateline_place = found.place
        other = self.publisher and found.publisher and key(found.publisher) not in key(self.publisher)
        self.agency = self.agency or found.agency or (found.publisher if other else None)
        self.publisher = self.publisher or found.publisher
        self.add_evidence("dateline", found.date)
