"""The text of a mail message, and who wrote it when."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from transforms.reading.page import read_fragment
from transforms.reading.record import Record, Rejection


def read_message(content: bytes, path: str) -> Record | Rejection:
    """The plain text of a message, else the text of its HTML; attachments are left out."""
    message = message_from_bytes(content, policy=policy.default)
    part = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
    try:
        text = str(part.get_content()) if part is not None else ""
    except (LookupError, MessageError, ValueError) as error:
        return Rejection("malformed", f"The text of the message {path} cannot be decoded: {error}.", 0)
    if part is not None and part.get_content_subtype() == "html":
        text = read_fragment(text)
    if not text.strip():
        return Rejection("no_text", f"The message {path} holds no text.", 0)
    return Record(0, text, "message body", _read_metadata(message))


def _read_metadata(message: EmailMessage) -> dict[str, object]:
    metadata: dict[str, object] = {}
    if subject := str(message.get("Subject", "")).strip():
        metadata["headline"] = subject
    name, _ = parseaddr(str(message.get("From", "")))
    if name:
        metadata["authors"] = [name]
    try:
        metadata["published"] = parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return metadata
    return metadata
