"""The text of a mail message, and who wrote it when."""

from __future__ import annotations

from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from transforms.reading.page import read_fragment
from transforms.reading.record import Record, Rejection

LONGEST_FIELD = 4_000
"""Characters of a header field that is read: the standard library's parser takes ever longer for longer ones."""
DAMAGE_ERRORS = (AttributeError, LookupError, MessageError, RecursionError, TypeError, ValueError)
"""What the standard library's parser raises for headers that it did not expect."""


class ShortFields(EmailPolicy):
    """Reads the header fields of a message and of its parts, but for those that are too long."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Name and value of a field; of one that is too long only that there was one."""
        name, value = super().header_source_parse(sourcelines)
        return (name, value) if len(value) <= LONGEST_FIELD else ("X-Too-Long", name)


def read_message(content: bytes, path: str) -> Record | Rejection:
    """The plain text of a message, else the text of its HTML; attachments are left out."""
    try:
        message = cast(EmailMessage, message_from_bytes(content, policy=ShortFields()))
        part = message.get_body(("plain", "html"))
        text = str(part.get_content()) if part is not None else ""
    except DAMAGE_ERRORS as error:
        return Rejection("malformed", f"The text of the message {path} cannot be decoded: {error}.", 0)
    if part is not None and part.get_content_subtype() == "html":
        text = read_fragment(text)
    if not text.strip():
        return Rejection("no_text", f"The message {path} holds no text.", 0)
    return Record(0, text, "message body", _read_metadata(message))


def _read_metadata(message: EmailMessage) -> dict[str, object]:
    metadata: dict[str, object] = {}
    if subject := _header(message, "Subject"):
        metadata["headline"] = subject
    name, _ = parseaddr(_header(message, "From"))
    if name:
        metadata["authors"] = [name]
    with suppress(TypeError, ValueError, OverflowError):
        metadata["published"] = parsedate_to_datetime(_header(message, "Date")).date().isoformat()
    return metadata


def _header(message: EmailMessage, name: str) -> str:
    """A header's text, nothing where there is none that can be read."""
    try:
        return str(message.get(name, "")).strip()
    except DAMAGE_ERRORS:
        return ""
