"""Quotes with their cues and speakers."""

from __future__ import annotations

import pytest
from spacy.language import Language

from transforms.entities.mention import Mention
from transforms.quotes.finder import find_quotes_in
from transforms.quotes.quote import Quote

Row = tuple[str, str, str | None]


def find(nlp: Language, text: str, has_headline: bool = False) -> list[Quote]:
    position, paragraphs = 0, []
    for line in text.split("\n"):
        if line:
            paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    return find_quotes_in(nlp(text), text, paragraphs, (), paragraphs[:1] if has_headline else ())


def rows(nlp: Language, text: str, has_headline: bool = False) -> list[Row]:
    found = find(nlp, text, has_headline)
    speakers = [None if q.speaker_start is None else text[q.speaker_start : q.speaker_end] for q in found]
    return [(q.kind, text[q.char_start : q.char_end], s) for q, s in zip(found, speakers, strict=True)]


DIRECT: list[tuple[str, list[Row]]] = [
    ("“The bridge is safe,” Ana Núñez said.", [("direct", "The bridge is safe,", "Ana Núñez")]),
    ('"The bridge is safe”, the mayor told reporters.', [("direct", "The bridge is safe", "the mayor")]),
    ("''The bridge is safe,'' said Núñez.", [("direct", "The bridge is safe,", "Núñez")]),
    ("'The bridge is safe,' she will say on Monday.", [("direct", "The bridge is safe,", "she")]),
    (
        "“The bridge,” he said, “is safe.”",
        [("direct", "The bridge,", "he"), ("direct", "is safe.", "he")],
    ),
    (
        "“It is safe,” she said. “Nobody will fall.”\n“It was built well.”",
        [
            ("direct", "It is safe,", "she"),
            ("direct", "Nobody will fall.", "she"),
            ("direct", "It was built well.", "she"),
        ],
    ),
    (
        '"We opened it in May.\n\nIt has held ever since," the mayor said.',
        [("direct", "We opened it in May.", "the mayor"), ("direct", "It has held ever since,", "the mayor")],
    ),
    (
        "Judge Núñez said: 'You were trusted.\n'You sold that trust.'",
        [("direct", "You were trusted.", "Judge Núñez"), ("direct", "You sold that trust.", "Judge Núñez")],
    ),
    (
        'Captain Åsa Lund - suspended for the derby - said: "We were lucky."',
        [("direct", "We were lucky.", "Captain Åsa Lund")],
    ),
    (
        "Núñez: Are you glad?\nLund: On Mondays, yes.\nNúñez: Why?\nLund: It held.",
        [
            ("direct", "Are you glad?", "Núñez"),
            ("direct", "On Mondays, yes.", "Lund"),
            ("direct", "Why?", "Núñez"),
            ("direct", "It held.", "Lund"),
        ],
    ),
    ('The mayor wrote on Monday:\n"The bridge is safe."', [("direct", "The bridge is safe.", "The mayor")]),
    (
        "The ministry said in a statement:\nAll bridges were inspected in May and none of them was found wanting.",
        [("direct", "All bridges were inspected in May and none of them was found wanting.", "The ministry")],
    ),
    ("“A bridge is a promise kept.”\n— Ana Núñez, engineer", [("direct", "A bridge is a promise kept.", "Ana Núñez")]),
    (
        '"It held," Mr Lee (Labour) said. "I saw it." Ms Day (Green) said: "It fell."',
        [("direct", "It held,", "Mr Lee"), ("direct", "I saw it.", "Mr Lee"), ("direct", "It fell.", "Ms Day")],
    ),
    ('"Why did it fall?"', [("direct", "Why did it fall?", None)]),
    ("“It will hold,” Capt. Núñez said.", [("direct", "It will hold,", "Capt. Núñez")]),
    ('\u200b"It will hold," said Núñez.', [("direct", "It will hold,", "Núñez")]),
]
REPORTED: list[tuple[str, list[Row]]] = [
    ("The mayor said that the bridge was safe.", [("indirect", "the bridge was safe", "The mayor")]),
    ("The mayor said the bridge was safe.", [("indirect", "the bridge was safe", "The mayor")]),
    ("The bridge was safe, the mayor said.", [("indirect", "The bridge was safe", "the mayor")]),
    ("According to the mayor, the bridge is safe.", [("indirect", "the bridge is safe", "the mayor")]),
    ("It was announced that the bridge was safe.", [("indirect", "the bridge was safe", None)]),
    ("She called the plan “a monument to vanity.”", [("mixed", "the plan “a monument to vanity.”", "She")]),
    (
        "The mayor expressed “grave concern” that the bridge was closed.",
        [("mixed", "“grave concern” that the bridge was closed", "The mayor")],
    ),
    (
        "The plan is “a monument to vanity,” Novak said.",
        [("mixed", "The plan is “a monument to vanity,”", "Novak")],
    ),
    ("Critics attacked her claim that the bridge was safe.", [("indirect", "the bridge was safe", "her")]),
    ("The region is known as the “rust belt” of Europe.", []),
    ("She starred in “The Long Bridge” last year.", []),
]


UNTAGGED: list[tuple[str, list[Row]]] = [
    ("'It held', Mr Lee told Reuters. 'We won'.", [("direct", "It held", "Mr Lee"), ("direct", "We won", "Mr Lee")]),
    ('Lee: "It held"', [("direct", "It held", "Lee")]),
    ("“The bridge is safe”: Mayor Núñez on her plan", [("direct", "The bridge is safe", "Mayor Núñez on her plan")]),
    ('Mr Lee laughed. "It never fell."', [("direct", "It never fell.", "Mr Lee")]),
    ('"It held," was her answer.', [("direct", "It held,", "her")]),
    ('"It held," came the reply.', [("direct", "It held,", None)]),
    ("“It held,” said Ito   on Monday.", [("direct", "It held,", "Ito")]),
    (
        "Lee’s deputy Ana Ito: “No deal.” Paul Weber: “Then war.” They left.",
        [("direct", "No deal.", "Lee’s deputy Ana Ito"), ("direct", "Then war.", "Paul Weber")],
    ),
    ('"The roof flew off." His wife, Ana, wept.', [("direct", "The roof flew off.", None)]),
    ('Her message was simple: "Stay home."', [("direct", "Stay home.", "Her")]),
    ('In the words of Mr Lee: "It held."', [("direct", "It held.", "Mr Lee")]),
    (
        'They shouted "Resign!" and "Shame on you!" outside.',
        [("direct", "Resign!", "They"), ("direct", "Shame on you!", "They")],
    ),
    (
        '"It held," said an aide who asked not to be named. "It will hold."',
        [("direct", "It held,", "an aide"), ("direct", "It will hold.", "an aide")],
    ),
    (
        '"It held," an aide who asked not to be named told AFP.',
        [("direct", "It held,", "an aide")],
    ),
    ("Q: Did it fall?\nA: It held.", [("direct", "Did it fall?", None), ("direct", "It held.", None)]),
    (
        "Gazette: Did it fall?\nLee: It held.\nGazette: How?\nLee: Good steel.",
        [
            ("direct", "Did it fall?", "Gazette"),
            ("direct", "It held.", "Lee"),
            ("direct", "How?", "Gazette"),
            ("direct", "Good steel.", "Lee"),
        ],
    ),
    (
        "– It never fell, said Olsen. – We built it well.",
        [("direct", "It never fell", "Olsen"), ("direct", "We built it well.", "Olsen")],
    ),
    ("The firm said last week it would close.", [("indirect", "it would close", "The firm")]),
    ("He denied the charge on Monday.", [("indirect", "the charge", "He")]),
    ("Lee denied wrongdoing, his lawyer Ana Ito said.", [("indirect", "Lee denied wrongdoing", "his lawyer Ana Ito")]),
    (
        "A guard told the court that the accused, Darren Pike, “kept saying so until she fell asleep”.",
        [("mixed", "the accused, Darren Pike, “kept saying so until she fell asleep”", "A guard")],
    ),
    ('Ito called it "out of the question".', [("mixed", 'it "out of the question"', "Ito")]),
    ("Lee said he would appeal against his ban.", [("indirect", "he would appeal against his ban", "Lee")]),
    (
        'Minister Leah Ito, asked if it held, said: "I won\'t say."',
        [("indirect", "if it held", None), ("direct", "I won't say.", "Minister Leah Ito")],
    ),
    ("A bridge fell, police on Tuesday said.", [("indirect", "A bridge fell", "police")]),
    (
        "An aide said a review would be finished “within weeks”.",
        [("mixed", "a review would be finished “within weeks”", "An aide")],
    ),
    ("Goals: Lee 2, Day.\nReferee: M. Dean.\nGoals: Ito.", []),
    ('The film "The Last Harbour" opened on Friday.', []),
    ("Anyone with information should call 0800 123 456.", []),
    ("The panel must decide whether to recommend the jab.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*DIRECT, *REPORTED, *UNTAGGED])
def test_finds_quote_and_speaker(nlp: Language, text: str, expected: list[Row]) -> None:
    assert rows(nlp, text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Police: Bridge will stay closed for weeks", [("indirect", "Bridge will stay closed for weeks", "Police")]),
        ("Bridge will stay closed for weeks: police", [("indirect", "Bridge will stay closed for weeks", "police")]),
        ("Analysis: what the new bridge will change", []),
        ("Cyclone Zoë: Thousands flee as storm nears", []),
        ("KENYA: Rains return to the northern hills", []),
        ("Kenya: We will not close the border", [("indirect", "We will not close the border", "Kenya")]),
    ],
)
def test_headline_names_its_speaker(nlp: Language, headline: str, expected: list[Row]) -> None:
    assert rows(nlp, headline, has_headline=True) == expected


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("He said that it was safe.", "neutral"),
        ("He claimed that it was safe.", "claim"),
        ("He admitted that it was unsafe.", "admit"),
        ("He denied that it was unsafe.", "deny"),
        ("He did not say that it was safe.", "negated"),
        ("He has neither confirmed nor denied that it was unsafe.", "negated"),
        ("Neither he nor she said that it was safe.", "negated"),
        ("No one said that it was safe.", "negated"),
        ("Nor did he admit that it was unsafe.", "negated"),
        ("He refused to say whether it was safe.", "negated"),
    ],
)
def test_cue_has_a_polarity(nlp: Language, text: str, polarity: str) -> None:
    assert [quote.polarity for quote in find(nlp, text)] == [polarity]


def test_headline_is_no_turn_of_an_interview(nlp: Language) -> None:
    text = 'Interview: "I am happy"\nGazette: Are you?\nLee: I am.\nGazette: Why?\nLee: It held.'
    assert "Interview" not in [speaker for _, _, speaker in rows(nlp, text, has_headline=True)]


@pytest.mark.parametrize(
    ("text", "name", "kind", "is_speaker"),
    [
        ("The mayor of Łódź said that it held.", "Łódź", "GPE", False),
        ("A spokesman for Nordbank said that it held.", "Nordbank", "ORG", False),
        ("A spokesman for the port, Jan Lis, said that it held.", "Jan Lis", "PERSON", True),
        ("The Permanent Representative of Nepal, Ana Ito, rejected the claim.", "Ana Ito", "PERSON", True),
        ("Her lawyer, Ana Ito, said that it held.", "Ana Ito", "PERSON", True),
        ("The Swede said that it held.", "Swede", "NORP", False),
        ("The Republicans said that it held.", "Republicans", "NORP", True),
        ("Nordbank said that it held.", "Nordbank", "ORG", True),
    ],
)
def test_speaker_is_whom_the_noun_phrase_means(
    nlp: Language, text: str, name: str, kind: str, is_speaker: bool
) -> None:
    start = text.index(name)
    mention = Mention(start, start + len(name), "name", kind, name, None, 7, "name", 1.0)
    [quote] = find_quotes_in(nlp(text), text, [(0, len(text))], [mention])
    assert (quote.speaker_chain == 7) is is_speaker


@pytest.mark.parametrize(("names", "chain"), [(["Åsa Lund"], 7), (["Åsa Lund", "Åke Lind"], None)])
def test_initials_stand_for_the_one_person_who_has_them(nlp: Language, names: list[str], chain: int | None) -> None:
    text = f"{' and '.join(names)} spoke.\nQQ: Did it hold?\nÅL: It did.\nQQ: How?\nÅL: Good steel."
    mentions = [
        Mention(text.index(name), text.index(name) + len(name), "name", "PERSON", name, None, number, "name", 1.0)
        for number, name in enumerate(names, start=7)
    ]
    lines = [(text.index(line), text.index(line) + len(line)) for line in text.split("\n")]
    quotes = find_quotes_in(nlp(text), text, lines, mentions)
    assert [quote.speaker_chain for quote in quotes] == [None, chain, None, chain]
