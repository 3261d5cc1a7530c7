import pytest

from transforms.articles.archive_line import read_archive_line


@pytest.mark.parametrize(
    ("line", "paper", "day"),
    [
        ("Bay Sentinel, Volume 19, Number 33, Bay City, 23 August 1895 — FIRE", "Bay Sentinel", "23 August 1895"),
        ("Daily Alder, Volume 4, Number 5, 3 March 1850", "Daily Alder", "3 March 1850"),
        ("HILL NEWSLINE Vol 2, No. 45, Part I, 6 March 1998", "HILL NEWSLINE", "6 March 1998"),
        ("Hill Daily Times, Issue 1234, 3 March 1890, Page 2", "Hill Daily Times", "3 March 1890"),
        (
            "Evening Planet. [volume] (Bay City [Ill.]) 1866-1924, March 03, 1912, Page 2, Image 2",
            "Evening Planet",
            "March 03, 1912",
        ),
        ("The Sentinel (Hobart, Tas. : 1860 - 1954) Mon 3 Mar 1902 Page 5", "The Sentinel", "3 Mar 1902"),
        ("The Sentinel (Vic. : 1860 - 1954)", "The Sentinel", None),
        (
            "1922 'BRIDGE SHUT.', The Sentinel (Vic. : 1860 - 1954), 3 March, p. 5. , viewed 12 May 2019, http://x.org/1",
            "The Sentinel",
            "3 March 1922",
        ),
    ],
)
def test_reads_paper_and_day(line: str, paper: str, day: str | None) -> None:
    found = read_archive_line(line)
    assert found is not None
    assert (found.byline.publisher, found.date) == (paper, day)


@pytest.mark.parametrize("line", ["Volume 4, Number 5, 3 March 1850", "Rain, Volume 4", "", "A" * 300])
def test_leaves_other_lines(line: str) -> None:
    assert read_archive_line(line) is None
