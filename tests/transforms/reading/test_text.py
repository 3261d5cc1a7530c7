import pytest

from transforms.reading.text import Decoded, Undecodable, decode_text


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        ("Zürich 🦋".encode(), "Zürich 🦋", "utf-8"),
        ("\ufeffZürich\r\n".encode(), "Zürich\r\n", "utf-8"),
        ("\ufeffZürich".encode("utf-16-le"), "Zürich", "utf-16-le"),
        ("\ufeffZürich".encode("utf-32-be"), "Zürich", "utf-32-be"),
        (("The bridge is shut. " * 5).encode("utf-16-be"), "The bridge is shut. " * 5, "utf-16-be"),
        ("Die Brücke über den Fluss ist für Fußgänger gesperrt.".encode("cp1252"),
         "Die Brücke über den Fluss ist für Fußgänger gesperrt.", "cp1252"),
        ("Мост через реку закрыт для движения до конца недели, сообщил город.".encode("cp1251"),
         "Мост через реку закрыт для движения до конца недели, сообщил город.", "cp1251"),
    ],
)  # fmt: skip
def test_decodes(content: bytes, text: str, encoding: str) -> None:
    assert decode_text(content) == Decoded(text, encoding)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7 \x00\x01", "binary"),
        (b"\x89PNG\r\n\x1a\n", "binary"),
        (b"text\x00\x01\x02" * 40, "binary"),
        (b"\xff\xfe\x00", "undecodable"),
    ],
)
def test_says_why_bytes_are_no_text(content: bytes, reason: str) -> None:
    found = decode_text(content)
    assert isinstance(found, Undecodable)
    assert found.reason == reason
    assert found.detail.endswith(".")


def test_a_declared_encoding_is_tried_first() -> None:
    assert decode_text("Łódź".encode("cp1250"), "cp1250") == Decoded("Łódź", "cp1250")
    assert isinstance(decode_text("Łódź".encode("cp1250"), "rot13"), Decoded | Undecodable)
