import pytest

from transforms.articles.key_lines import find_key_style, is_unknown_key, read_code_line, read_key_line


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Subject: Bridge shut", "subject", "Bridge shut"),
        ("Author(s): Jo Li", "authors", "Jo Li"),
        ("Publish_Date: 2004-03-03", "published", "2004-03-03"),
        ("title = Bridge shut", "headline", "Bridge shut"),
        ("Date\t3 March 2004", "published", "3 March 2004"),
        ("<HEAD>Bridge shut</HEAD>", "headline", "Bridge shut"),
        ("BODY:", "body", ""),
        ("Full text: The bridge is shut.", "body", "The bridge is shut."),
        ("Lines: 12", "ignore", "12"),
        (f"Text:{' ' * 9_000}Zoë left.", "body", "Zoë left."),
    ],
)
def test_reads_keys_and_values(line: str, field: str, value: str) -> None:
    found = read_key_line(line)
    assert found is not None
    assert (found.field, found.value) == (field, value)
    assert line[found.value_start :].startswith(value)


@pytest.mark.parametrize("line", ["Kenya: Bridge shut", "The bridge is shut.", "He said: Go", "10:15", ""])
def test_leaves_other_lines(line: str) -> None:
    assert read_key_line(line) is None


def test_reads_the_codes_of_archives() -> None:
    found = read_code_line("HD  Bridge shut")
    assert found is not None
    assert (found.field, found.value) == ("headline", "Bridge shut")
    assert read_code_line("BRIDGE SHUT") is None


def test_lines_of_keys_prove_one_another() -> None:
    assert find_key_style(["Title: Bridge", "Date: 2004-03-03"]).has_keys
    assert find_key_style(["Byline: Jo Li"]).has_keys
    assert not find_key_style(["Place: a bridge", "It is shut."]).has_keys
    assert find_key_style(["HD  Bridge", "WC  412 words", "PD  3 March 2004"]).has_codes
    assert not find_key_style(["BY THE BRIDGE", "IN THE NEWS", "ED TO FOLLOW"]).has_codes
    assert find_key_style(["Source", "Red Planet Aid", "Posted", "3 Mar 2004", "Originally published"]).has_bare
    assert is_unknown_key("Folder Code: 12")
