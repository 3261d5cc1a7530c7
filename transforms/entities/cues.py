"""The word lists that tell people, organisations and places apart, as sets of casefolded words."""

from __future__ import annotations

from transforms.lexicon import load_lexicon
from transforms.names.key import to_ascii


def _words(lexicon: str, *tables: str, key: str = "words") -> frozenset[str]:
    content = load_lexicon(lexicon)
    return frozenset(word.casefold() for table in tables for word in content[table][key])


_STOPS = load_lexicon("name_stops")["words"]
FUNCTION_WORDS = frozenset(_STOPS["function"])
TIME_WORDS = frozenset(_STOPS["time"])
NO_NAMES = frozenset(word for words in _STOPS.values() for word in words)

_HONORIFICS = load_lexicon("honorifics")
HONORIFICS = frozenset(word for sex in ("male", "female", "neutral") for word in _HONORIFICS[sex]["words"])
MALE_TITLES = frozenset(_HONORIFICS["male"]["words"])
FEMALE_TITLES = frozenset(_HONORIFICS["female"]["words"])

OFFICES = _words("roles", "office")
ROLES = _words("roles", "office", "person")
ROLES_OF_BODIES = _words("roles", "bodies_too")
ROLE_MODIFIERS = _words("roles", "modifiers")
# Of several titles written as one: "Senators John Doe and Jane Roe" too.
TITLE_FIRST_WORDS = frozenset(
    word + plural for title in ROLES | HONORIFICS for word in title.split()[:1] for plural in ("", "s")
)
PORTFOLIOS = _words("roles", "portfolios")

_CUES = load_lexicon("person_cues")
SPEAKING = frozenset(_CUES["verbs"]["speak"])
PERSON_VERBS = SPEAKING | frozenset(_CUES["verbs"]["act"])
AFTER_OBJECTS = frozenset(_CUES["object_pronouns"]["before"])
CLAUSE_ADVERBS = frozenset(_CUES["object_pronouns"]["adverbs"])
PERSONS_NAMED = frozenset(_CUES["named"]["names"])
KIN = frozenset(_CUES["kin"]["words"])
NAMED_AFTER_PEOPLE = frozenset(_CUES["attribute"]["words"])
MALE_NOUNS = frozenset(_CUES["nouns_male"]["words"])
FEMALE_NOUNS = frozenset(_CUES["nouns_female"]["words"])

_GIVEN = {
    sex: frozenset((table["names"] + " " + to_ascii(table["names"])).split())
    for sex, table in load_lexicon("given_names").items()
}
MALE_NAMES = _GIVEN["male"] - _GIVEN["female"]
FEMALE_NAMES = _GIVEN["female"] - _GIVEN["male"]
GIVEN_NAMES = _GIVEN["male"] | _GIVEN["female"] | _GIVEN["unsure"]
DOUBTFUL_GIVEN_NAMES = _GIVEN["unsure"]

_ORGANISATIONS = load_lexicon("organisation_cues")
ORG_LAST = frozenset(_ORGANISATIONS["last"]["words"])
ORG_FIRST = frozenset(_ORGANISATIONS["first"]["words"])
ORG_OF = frozenset(_ORGANISATIONS["joins_of"]["words"])
COMPANY_FORMS = frozenset(_ORGANISATIONS["forms"]["words"])
FORMS_AFTER_COMMA = frozenset(_ORGANISATIONS["forms"]["after_comma"])
ORG_NAMED = frozenset(_ORGANISATIONS["named"]["names"])
NO_BODIES = frozenset(_ORGANISATIONS["no_bodies"]["words"])
LAW_LAST = frozenset(_ORGANISATIONS["laws"]["words"])
EVENT_FIRST = frozenset(_ORGANISATIONS["events_first"]["words"])
EVENT_LAST = frozenset(_ORGANISATIONS["events"]["words"])
BUILT_FIRST = {word: label for label, words in _ORGANISATIONS["facilities_first"].items() for word in words}
BUILT_LAST = {word: label for label, words in _ORGANISATIONS["facilities"].items() for word in words}
GOVERNMENT_VERBS = frozenset(_CUES["government"]["verbs"])
GOVERNMENT_NOUNS = frozenset(_CUES["government"]["nouns"])
RELATIVES = frozenset(_CUES["relatives"]["words"])
PERSON_NOUNS = ROLES | MALE_NOUNS | FEMALE_NOUNS


_KINDS = load_lexicon("kind_cues")
PLACE_OF = frozenset(_KINDS["place"]["of"])
PLACE_BEFORE = frozenset(_KINDS["place"]["before"])
PLACE_AFTER = frozenset(_KINDS["place"]["after"])
ORG_BEFORE = frozenset(_KINDS["organisation"]["before"])
ORG_AFTER = frozenset(_KINDS["organisation"]["after"])
ORG_HINT_AFTER = frozenset(_KINDS["organisation"]["hint_after"])
OWNERS = frozenset(_KINDS["owners"]["words"])


def bare(word: str) -> str:
    """A title word as the lists have it: casefolded, without full stops.

    >>> bare("Gen.")
    'gen'
    """
    return word.casefold().replace(".", "")
