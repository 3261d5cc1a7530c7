"""Parses of paragraphs: those remembered, and those that the pipeline makes now; no paragraph twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.language import Language
from spacy.tokens import Doc

from flows.versions import package_digest
from transforms.articles import Article
from transforms.documents import assemble_document, parse_units
from transforms.identity import short_digest
from transforms.parses import pack_parse, unpack_parse
from warehouse.memory import Memory

PACKING = "transforms.parses"
"""The code that decides how a parse is remembered."""
PARAGRAPHS_A_BATCH = 32
"""Twice as many take no less time and 40 MB more in each process; half as many take a twelfth longer."""


class Parses:
    """The parses that a batch of articles needs. Equal paragraphs share one."""

    def __init__(self, memory: Memory, nlp: Language, model: str) -> None:
        self._memory, self._nlp = memory, nlp
        self._made_by = f"{model} {package_digest(PACKING)}"
        self._docs: dict[str, Doc] = {}
        self._units: dict[str, list[str]] = {}
        self.fresh: dict[str, bytes] = {}

    def prepare(self, articles: Mapping[str, Article]) -> None:
        """Have a parse of every paragraph of the articles."""
        texts: dict[str, str] = {}
        for article_key, article in articles.items():
            written = [article.text[unit.char_start : unit.char_end] for unit in parse_units(article)]
            self._units[article_key] = [short_digest(self._made_by, text) for text in written]
            texts |= zip(self._units[article_key], written, strict=True)
        remembered = self._memory.parses(list(texts))
        self._docs = {key: unpack_parse(packed, texts[key], self._nlp) for key, packed in remembered.items()}
        missing = [key for key in texts if key not in remembered]
        made = self._nlp.pipe((texts[key] for key in missing), batch_size=PARAGRAPHS_A_BATCH)
        for key, doc in zip(missing, made, strict=True):
            self._docs[key] = doc
            self.fresh[key] = pack_parse(doc)

    @property
    def remembered_count(self) -> int:
        """Paragraphs that were not parsed again."""
        return len(self._docs) - len(self.fresh)

    def document(self, article_key: str, article: Article) -> Doc:
        """The whole article as one Doc."""
        parses = [self._docs[key] for key in self._units[article_key]]
        return assemble_document(article.text, parse_units(article), parses, self._nlp.vocab)

    def remember(self, article_keys: Iterable[str]) -> None:
        """Store the new parses, and which article uses which."""
        self._memory.remember_parses(self.fresh, {key: self._units[key] for key in article_keys})
