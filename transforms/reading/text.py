"""Bytes to text: byte order mark, strict UTF-8, then the encoding that charset-normalizer finds."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 200_000
"""Bytes shown to the detector."""
UTF16_NULS = 0.3
"""NULs among the bytes of UTF-16 text in mostly Latin letters, at least; half of them would be all Latin."""
CANDIDATES = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "koi8_u"),
    *("mac_roman", "cp437", "cp850", "cp866", "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15", "tis_620"),
    *("shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr"),
]
"""Encodings that news archives come in; the detector's choice among all that Python knows is wild for short texts."""
CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\v\x1a\x1b\x1c\x1d\x1e\x1f\x00\x08")
"""Control characters that no text encoding's text holds but by damage."""

_CHARSET = re.compile(
    rb"(?:<\?xml[^>]{0,100}\sencoding|<meta[^>]{0,200}\bcharset)\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE
)


@dataclass(frozen=True)
class Decoded:
    """The text of some bytes, unchanged but for the byte order mark, and its encoding (Python codec name)."""

    text: str
    encoding: str


@dataclass(frozen=True)
class Undecodable:
    """Why bytes are no text: the reason ("binary" or "undecodable") and a sentence."""

    reason: str
    detail: str


def declared_charset(content: bytes) -> str | None:
    """The charset that a page or XML document declares in its first kilobyte.

    >>> declared_charset(b'<html><head><meta charset="windows-1250">')
    'windows-1250'
    """
    declared = _CHARSET.search(content[:1024]) if content.lstrip()[:1] == b"<" else None
    return declared.group(1).decode("ascii") if declared else None


def decode_text(content: bytes, declared: str | None = None) -> Decoded | Undecodable:
    """The text of the bytes: by byte order mark, as UTF-8, as `declared`, or as charset-normalizer finds it.

    >>> decode_text("Zürich".encode("cp1252"), declared="cp1252")
    Decoded(text='Zürich', encoding='cp1252')
    """
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _decode_marked(content[len(mark) :], encoding)
    if (signature := binary_signature(content)) is not None:
        return Undecodable("binary", signature)
    if (wide := _utf16_order(content[:SAMPLE])) is not None:
        return _decode_marked(content, wide)
    try:
        return Decoded(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        failure = error
    return _decode_declared(content, declared) or _decode_found(content, failure)


def _decode_marked(content: bytes, encoding: str) -> Decoded | Undecodable:
    try:
        return Decoded(content.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        where = f"byte {error.start} of its text"
        return Undecodable("undecodable", f"Its first bytes say {encoding}, but {where} is not: {error.reason}.")


def _decode_declared(content: bytes, declared: str | None) -> Decoded | None:
    try:
        codec = codecs.lookup(declared) if declared else None
        if codec is None or not codec._is_text_encoding:
            return None
        name = "cp1252" if codec.name in ("iso8859-1", "ascii") else codec.name  # as browsers do (WHATWG Encoding)
        return Decoded(content.decode(name), name)
    except (LookupError, UnicodeDecodeError):
        return None


def _decode_found(content: bytes, failure: UnicodeDecodeError) -> Decoded | Undecodable:
    best = charset_normalizer.from_bytes(content[:SAMPLE], cp_isolation=CANDIDATES).best()
    if best is not None:
        try:
            return _prefer_western(content, Decoded(content.decode(best.encoding), best.encoding))
        except UnicodeDecodeError:
            pass
    found = f"byte 0x{content[failure.start]:02x} at {failure.start}"
    return Undecodable("undecodable", f"Not UTF-8 ({found}), and no other encoding gives readable text.")


def _prefer_western(content: bytes, found: Decoded) -> Decoded:
    """Windows-1252 where it gives the same text: a short text fits many encodings, and this is the commonest."""
    try:
        return Decoded(found.text, "cp1252") if content.decode("cp1252") == found.text else found
    except UnicodeDecodeError:
        return found


def binary_signature(content: bytes) -> str | None:
    """A sentence that says why the bytes are no text; None where they may be.

    UTF-16 without a mark is left to the detector: its NULs stand in every other place.
    """
    head = content[:SAMPLE]
    for signature, name in SIGNATURES:
        if head.startswith(signature):
            return f"It begins as {name} does."
    nuls = head.count(0)
    if nuls > len(head) // 100 and _utf16_order(head) is None:
        return f"It holds {nuls} NUL bytes, the first at byte {head.index(0)}."
    controls = sum(head.count(byte) for byte in CONTROLS)
    if controls > len(head) // 50:
        return f"It holds {controls} control characters among its first {len(head)} bytes."
    return None


def _utf16_order(head: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, told by where the NULs of Latin letters stand; None for other bytes."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    share = len(head) * UTF16_NULS
    if odd >= share and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even >= share and odd == 0 else None


SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF container (WebP, WAV, AVI)"),
    (b"\x7fELF", "an ELF program"),
    (b"MZ\x90", "a Windows program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS", "Ogg media"),
    (b"ID3", "MP3 audio"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
)
