"""Names of people and organisations: parse one, compare two, say why."""
