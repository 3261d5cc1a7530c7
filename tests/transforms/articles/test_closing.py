import pytest

from transforms.articles.closing import read_closing_source


@pytest.mark.parametrize(
    ("line", "agency", "publisher"),
    [
        ("(c) Reuters Limited 1996", "Reuters", None),
        ("Copyright © 2019 NPR. All rights reserved. Visit our website for terms.", None, "NPR"),
        ("© 2018 The Economist. All rights reserved.", None, "The Economist"),
        ("Source: Al Jazeera", None, "Al Jazeera"),
        ("Source: AP", "AP", None),
        ("The bridge was shut. (AP)", "AP", None),
    ],
)
def test_reads_who_is_credited_at_the_end(line: str, agency: str | None, publisher: str | None) -> None:
    found = read_closing_source(line)
    assert found is not None
    assert (found.agency, found.publisher) == (agency, publisher)


@pytest.mark.parametrize("line", ["© 2018 Jane Doe", "Copyright law is changing, Reuters reports", "Source: the mayor"])
def test_leaves_other_lines(line: str) -> None:
    assert read_closing_source(line) is None
