import pytest

from transforms.articles.senders import read_sender


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        ("Ana Šimić <ana@example.org>", ["Ana Šimić"]),
        ("ana@example.org (Ana Šimić)", ["Ana Šimić"]),
        ("Ana Šimić [mailto:ana@example.org]", ["Ana Šimić"]),
        ("Ana Šimić >", ["Ana Šimić"]),
        ("['Ana Šimić', \"Seán O'Neill\"]", ["Ana Šimić", "Seán O'Neill"]),
        ("Šimić, Ana; van den Berg, Zoë", ["Ana Šimić", "Zoë van den Berg"]),
        ("Donovan, J. P.", ["J. P. Donovan"]),
        ("Ana Šimić, Zoë van den Berg", ["Ana Šimić", "Zoë van den Berg"]),
        ("By Ana Šimić", ["Ana Šimić"]),
        ("Ana Šimić, Staff Writer", ["Ana Šimić"]),
        ("Ana Šimić, Paris", ["Ana Šimić"]),
        ("[]", []),
        ("editor@example.org", []),
    ],
)
def test_reads_who_a_key_names(value: str, authors: list[str]) -> None:
    assert read_sender(value).authors == authors
