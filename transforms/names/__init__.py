"""Names of people and organisations: parse one, compare two, say why."""

from transforms.names.compare import compare_names
from transforms.names.key import NameKey, name_key
from transforms.names.match import NameMatch
from transforms.names.person import PersonName, parse_person

__all__ = ["NameKey", "NameMatch", "PersonName", "compare_names", "name_key", "parse_person"]
