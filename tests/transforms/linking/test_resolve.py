"""Chains of several articles joined to entities."""

import random
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.linking.chains import chain_table
from transforms.linking.judgements import Judgement
from transforms.linking.names import name_table
from transforms.linking.resolve import Resolution, resolve_chains, resolve_entities
from transforms.linking.rules import explain_rule

MENTIONS = pa.schema(
    [
        ("mention_id", pa.string()),
        ("article_id", pa.string()),
        ("chain", pa.int32()),
        ("kind", pa.string()),
        ("entity_type", pa.string()),
        ("name", pa.string()),
        ("title", pa.string()),
    ]
)
ROLES = pa.schema([("article_id", pa.string()), ("chain", pa.int32()), ("role", pa.string())])
ARTICLES = pa.schema(
    [("article_id", pa.string()), ("published_earliest", pa.date32()), ("published_latest", pa.date32())]
)
NIGER = ["GPE Niger", "GPE Niamey", "ORG African Union", "PERSON Mohamed Bazoum"]
"""Company enough to tell a story."""

Tables = tuple[pa.Table, pa.Table, pa.Table]


def corpus(*articles: Sequence[str], order: random.Random | None = None) -> Tables:
    """Tables of articles given as lists of chains, each chain as "TYPE title+name = other form"."""
    rows = []
    for number, chains in enumerate(articles):
        for chain, written in enumerate(chains):
            entity_type, _, forms = written.partition(" ")
            for place, form in enumerate(forms.split(" = ")):
                title, _, name = form.rpartition("+")
                mention_id = f"{number:02d}-{chain:02d}-{place}"
                rows.append((mention_id, f"article {number:02d}", chain, "name", entity_type, name, title or None))
    if order:
        order.shuffle(rows)
    days = [(f"article {n:02d}", date(2023, 7, 1 + n), date(2023, 7, 1 + n)) for n in range(len(articles))]
    return table(rows, MENTIONS), table([], ROLES), table(days, ARTICLES)


def table(rows: Sequence[tuple[object, ...]], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    return pa.table([pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)], schema=schema)


def forms(found: Resolution) -> list[set[str]]:
    """The written forms of each entity."""
    grouped: dict[str, set[str]] = defaultdict(set)
    for row in found.variants.to_pylist():
        grouped[row["entity_id"]].add(row["name"])
    return list(grouped.values())


def entity_of(found: Resolution, mention_id: str) -> str | None:
    ids: dict[str, str | None] = dict(
        zip(found.links["mention_id"].to_pylist(), found.links["entity_id"].to_pylist(), strict=True)
    )
    return ids[mention_id]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("PERSON Abdourahmane Tchiani", "PERSON Abdourahamane Tiani = Tiani"),
        ("PERSON Antony J. Blinken", "PERSON Anthony Blinken"),
        ("PERSON Володимир Зеленський", "PERSON Volodymyr Zelenskyy"),
        ("PERSON Bob Goodlatte", "PERSON Robert W. Goodlatte"),
        ("ORG ECOWAS", "ORG Economic Community of West African States"),
        ("ORG US State Department", "ORG U.S. Department of State"),
        ("GPE U.S.", "GPE United States"),
        ("PERSON Tiani", "PERSON Abdourahmane Tchiani = Tchiani"),
    ],
)
def test_one_entity(left: str, right: str) -> None:
    found = resolve_entities(*corpus([left, *NIGER], [right, *NIGER]))
    assert entity_of(found, "00-00-0") == entity_of(found, "01-00-0") is not None


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("PERSON George W. Bush", "PERSON George H. W. Bush"),
        ("PERSON Donald Trump", "PERSON Donald Trump Jr."),
        ("PERSON Michael D. Cohen", "PERSON Michael R. Cohen"),
        ("PERSON Hassan Issoufou", "PERSON Hussein Issoufou"),
        ("PERSON Mrs.+Issoufou", "PERSON Mr.+Ibrahim Issoufou"),
        ("GPE Niger", "GPE Nigeria"),
        ("ORG Niger", "PERSON Niger"),
    ],
)
def test_two_entities(left: str, right: str) -> None:
    found = resolve_entities(*corpus([left, *NIGER[1:]], [right, *NIGER[1:]]))
    assert entity_of(found, "00-00-0") != entity_of(found, "01-00-0")


def test_a_surname_alone_joins_in_its_company_only() -> None:
    full = ["PERSON John Smith = Smith", *NIGER]
    found = resolve_entities(*corpus(full, ["PERSON Smith", *NIGER], ["PERSON Smith", "ORG Leeds United", "GPE Leeds"]))
    assert entity_of(found, "01-00-0") == entity_of(found, "00-00-0")
    assert entity_of(found, "02-00-0") != entity_of(found, "00-00-0")


def test_an_ambiguous_surname_stays_apart_and_is_listed() -> None:
    found = resolve_entities(
        *corpus(["PERSON Ali Issa", *NIGER], ["PERSON Omar Issa", *NIGER], ["PERSON Issa", *NIGER])
    )
    assert {"Issa"} in forms(found)
    assert entity_of(found, "02-00-0") in found.doubtful["left_entity_id"].to_pylist() + (
        found.doubtful["right_entity_id"].to_pylist()
    )


def test_whom_one_article_tells_apart_stays_two_and_the_doubt_says_so() -> None:
    son, father = "PERSON Ali Idriss Dabo Itno", "PERSON Idriss Dabo Itno"
    found = resolve_entities(*corpus([son, father, *NIGER], [son, *NIGER], [father, *NIGER]))
    assert entity_of(found, "01-00-0") != entity_of(found, "02-00-0")
    (doubt,) = found.doubtful.to_pylist()
    assert doubt["reason"].startswith("One leaves out Ali; the rest is the same. But an article speaks of both apart")


def test_an_ambiguous_initial_stays_apart() -> None:
    found = resolve_entities(
        *corpus(["PERSON Mary Smith", *NIGER], ["PERSON Mark Smith", *NIGER], ["PERSON M. Smith", *NIGER])
    )
    assert {"M. Smith"} in forms(found)


def test_one_label_where_the_corpus_agrees() -> None:
    found = resolve_entities(*corpus(*[["GPE Niger"]] * 3, ["PERSON Niger"]))
    assert found.entities.to_pylist()[0]["entity_type"] == "GPE"
    assert len(found.entities) == 1


def test_mentions_without_chain_or_name_lead_nowhere() -> None:
    mentions, roles, articles = corpus(["PERSON Ada Lovelace"])
    extra = [
        ("x", "article 00", None, "name", "PERSON", "Ada", None),
        ("y", "article 00", 7, "pronoun", "PERSON", "she", None),
    ]
    found = resolve_entities(pa.concat_tables([mentions, table(extra, MENTIONS)]), roles, articles)
    assert [entity_of(found, one) is None for one in ("00-00-0", "x", "y")] == [False, True, True]


def test_pronouns_count_as_mentions() -> None:
    mentions, roles, articles = corpus(["PERSON Ada Lovelace"])
    she = table([("x", "article 00", 0, "pronoun", "PERSON", "she", None)], MENTIONS)
    found = resolve_entities(pa.concat_tables([mentions, she]), roles, articles)
    assert found.entities["mention_count"].to_pylist() == [2]
    assert found.variants["mention_count"].to_pylist() == [1]


def test_nothing_gives_nothing() -> None:
    found = resolve_entities(table([], MENTIONS), table([], ROLES), table([], ARTICLES))
    assert [len(one) for one in (found.links, found.entities, found.variants, found.doubtful)] == [0] * 4


@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_makes_no_difference(order: random.Random) -> None:
    articles = (
        ["PERSON Abdourahmane Tchiani = Tchiani", *NIGER],
        ["PERSON Tiani", "ORG AU", *NIGER],
        ["PERSON Abdourahamane Tiani", "PERSON Smith", *NIGER],
        ["PERSON M. Bazoum", "GPE Niger"],
    )
    mixed = corpus(*articles, order=order)
    plain, shuffled = resolve_entities(*corpus(*articles)), resolve_entities(*mixed)
    assert all(getattr(plain, name).equals(getattr(shuffled, name)) for name in ("entities", "variants"))
    assert plain.links.sort_by("mention_id").equals(shuffled.links.sort_by("mention_id"))
    assert shuffled.links["mention_id"].equals(mixed[0]["mention_id"])


WORDS = [
    "John",
    "J.",
    "Mary",
    "Mario",
    "Bob",
    "Robert",
    "Li",
    "Smith",
    "Smyth",
    "O’Neil",
    "van",
    "II",
    "Jr.",
    "...",
    "UN",
    "The",
]
TYPES = ["PERSON", "PERSON", "ORG", "GPE", "NORP", "PRODUCT"]
WRITTEN = st.builds(
    "{} {}".format, st.sampled_from(TYPES), st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)
)


@given(st.lists(st.lists(WRITTEN, max_size=8), max_size=6))
def test_every_name_leads_somewhere_and_what_is_known_changes_nothing(articles: list[list[str]]) -> None:
    mentions, roles, days = corpus(*articles)
    chains = chain_table(mentions, roles)
    names = name_table(chains)
    first = resolve_chains(mentions, chains, names, days)
    again = resolve_chains(mentions, chains, names, days, known=first.matches)
    assert None not in first.links["entity_id"].to_pylist()
    assert len(first.entities) == len(set(first.links["entity_id"].to_pylist()))
    tables = ("links", "entities", "variants", "doubtful", "judgement_problems")
    assert all(getattr(first, name).equals(getattr(again, name)) for name in tables)


def test_ids_survive_more_articles() -> None:
    first = [["PERSON Antony Blinken = Blinken", *NIGER]]
    later = ["PERSON Antony J. Blinken = Blinken", "PERSON Matthew Miller", *NIGER]
    before, after = resolve_entities(*corpus(*first)), resolve_entities(*corpus(*first, later))
    assert set(before.entities["entity_id"].to_pylist()) < set(after.entities["entity_id"].to_pylist())


def test_judged_the_same() -> None:
    judgement = Judgement("Pelé", "Edson Nascimento", "PERSON", "same", "his name at birth")
    found = resolve_entities(*corpus(["PERSON Pelé"], ["PERSON Edson Nascimento"]), [judgement])
    assert forms(found) == [{"Pelé", "Edson Nascimento"}]
    assert "judged_same" in found.links["link_rule"].to_pylist()


def test_judged_different() -> None:
    judgement = Judgement("Antony Blinken", "Anthony Blinken", "PERSON", "different")
    tables = corpus(["PERSON Antony Blinken", *NIGER], ["PERSON Anthony Blinken", *NIGER])
    assert {"Antony Blinken"} in forms(resolve_entities(*tables, [judgement]))
    assert {"Antony Blinken", "Anthony Blinken"} in forms(resolve_entities(*tables))


def test_judgements_that_cannot_be_followed_are_reported() -> None:
    judgements = [
        Judgement("Ada Lovelace", "Ada King", "PERSON", "same"),
        Judgement("Ada King", "Ada Lovelace", "PERSON", "different"),
        Judgement("Nobody Here", "Ada King", "PERSON", "same"),
    ]
    found = resolve_entities(*corpus(["PERSON Ada Lovelace"], ["PERSON Ada King"]), judgements)
    problems = found.judgement_problems["problem"].to_pylist()
    assert "other judgements make them the same" in problems[0]
    assert problems[1:] == ["“Nobody Here” is no PERSON of the corpus."]


def test_every_rule_has_a_sentence() -> None:
    articles = (
        ["PERSON Abdourahmane Tchiani = Tchiani", "ORG ECOWAS", *NIGER],
        ["PERSON Tiani", "ORG Economic Community of West African States", *NIGER],
        ["PERSON Abdourahamane Tiani", "PERSON A. Tiani", "PERSON M. Bazoum", *NIGER],
    )
    found = resolve_entities(*corpus(*articles))
    rules = {*found.links["link_rule"].to_pylist(), *found.variants["rule"].to_pylist()}
    assert all(explain_rule(rule) for rule in rules)


@pytest.mark.parametrize("name", ["...", "!!!", "The", "II", "Jr."])
@pytest.mark.parametrize("entity_type", ["PERSON", "ORG", "GPE", "EVENT"])
def test_names_of_hardly_a_letter_are_entities_too(name: str, entity_type: str) -> None:
    found = resolve_entities(*corpus([f"{entity_type} {name}", *NIGER], [f"{entity_type} {name}", *NIGER]))
    assert None not in found.links["entity_id"].to_pylist()
    assert name in found.entities["name"].to_pylist()


def test_a_judgement_on_a_single_name_is_about_a_person() -> None:
    judged = [Judgement("Amazon", "Jane Amazon", "PERSON", "same")]
    found = resolve_entities(*corpus(["ORG Amazon", "PERSON Jane Amazon"]), judged)
    assert found.judgement_problems["problem"].to_pylist() == ["“Amazon” is no PERSON of the corpus."]


def test_an_article_more_leaves_the_scores_of_others() -> None:
    before = [
        ["PERSON Mohamed Bazoum", "GPE Niger", "GPE Niamey"],
        ["PERSON Bazoum = Mohamed Bazoum", "GPE Niger", "ORG ECOWAS"],
        *(["PERSON Bazoum = Mohamed Bazoum", "GPE Mali"] for _ in range(6)),
        ["PERSON Bazoum", "GPE Niger", "GPE Niamey"],
        ["GPE Niger", "ORG African Union"],
    ]
    one, more = (resolve_entities(*corpus(*articles)) for articles in (before, [*before, ["GPE Niger", "ORG Acme"]]))
    assert "single_name_in_context" in one.links["link_rule"].to_pylist()
    known = {row["mention_id"]: row for row in more.links.to_pylist()}
    assert [known[row["mention_id"]] for row in one.links.to_pylist()] == one.links.to_pylist()


def test_bounds_on_memory_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    company = [
        [f"GPE {word}{end}" for end in ("ville", "burg", "ford", "ton", "ham", "by")]
        for word in ("Alm", "Bex", "Cor", "Dun")
    ]
    full, single = ["Ana Keita", "Bo Keita", "Cy Diallo", "Di Diallo"], ["Keita", "general+Keita", "Diallo", "Diallo"]
    articles = [[f"PERSON {name}", *story] for name, story in zip(full + single, company * 2, strict=True)]
    articles += [["PERSON Keita", *company[0], *company[1]], ["PERSON Traore", *NIGER], ["PERSON Traore", *NIGER]]
    at_once = resolve_entities(*corpus(*articles))
    for bound in ("company._AT_ONCE", "company._FOLLOWED", "edges._AT_ONCE"):
        monkeypatch.setattr(f"transforms.linking.{bound}", 1)
    assert resolve_entities(*corpus(*articles)) == at_once
    assert at_once.links["link_rule"].to_pylist().count("single_name_in_context") == 3
    assert "alone may be" in at_once.doubtful["reason"].to_pylist()[0]
