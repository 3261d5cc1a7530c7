import pytest

from transforms.articles.senders import is_forwarded, read_sender, without_forward_mark


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
        ("ana rojas", ["ana rojas"]),
        ("web desk", []),
        ("ª", []),
        ("[]", []),
        ("editor@example.org", []),
    ],
)
def test_reads_who_a_key_names(value: str, authors: list[str]) -> None:
    assert read_sender(value).authors == authors


def test_knows_messages_that_pass_on_what_another_wrote() -> None:
    assert is_forwarded("---------- Forwarded message ---------\nFrom: Ana Šimić\n")
    assert is_forwarded("From: Ana Šimić\nSubject: Re: FW: bridge\n")
    assert not is_forwarded("From: Ana Šimić\nSubject: bridge forwarded to mayor\n")
    assert without_forward_mark("Fwd: FW: bridge") == "bridge"


def test_the_label_of_a_list_is_no_part_of_the_subject() -> None:
    assert without_forward_mark("[HARBOR-L] Fwd: Bridge Shut") == "Bridge Shut"
    assert without_forward_mark("[HARBOR-L]") == "[HARBOR-L]"
