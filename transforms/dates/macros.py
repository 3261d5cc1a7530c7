"""Pieces that the patterns of several rules share."""

from __future__ import annotations

MACROS: dict[str, str] = {
    # numbers
    "SMALL": "TENS HYPHEN? DIGIT | TENS | TEEN | DIGIT",
    "BIG": "(@SMALL | NUMBER | a)? (MULTIPLIER MULTIPLIER? (and? @SMALL)? | hundred and? @SMALL)",
    "CARD": "@BIG | @SMALL | NUMBER FRACTION? | NUMBER HYPHEN FRACTION | FRACTION",
    "COUNT": "@CARD (HYPHEN? and HYPHEN? a HYPHEN? half)?",
    "VAGUE": "a? few | several | many | a? couple of? | a (number | handful) of | dozens of | hundreds of"
    " | thousands of | numerous",
    "ORDINAL": "ORDINALWORD | ORDINALNUMBER | TENS HYPHEN? ORDINALWORD",
    "DAY": "DAYNUMBER | @DAYTH",
    "DAYTH": "DAYORDINAL | ORDINALWORD | TENS HYPHEN? ORDINALWORD",
    # calendar
    "MONTH": "FULLMONTH | SHORTMONTH DOT?",
    "SHORTDAY": "SHORTWEEKDAY DOT?",
    "ANYDAY": "WEEKDAY | SHORTWEEKDAY DOT?",
    "SPOKENYEAR": "(TEEN | twenty) (hundred | HYPHEN? (TENS HYPHEN? DIGIT | TENS | TEEN | oh DIGIT))"
    " | two thousand (and? (TENS HYPHEN? DIGIT | TENS | TEEN | DIGIT))?",
    "ANYUNIT": "UNIT | UNITS",
    "TO": "HYPHEN | to | and | through | until | or",
    # modifiers
    "EDGE": "the? (very? (beginning | start | end | middle | close)) of | (early | late) in | (earlier | later) in",
    "POINT": "(mid HYPHEN? to HYPHEN? late | early HYPHEN? to HYPHEN? mid) HYPHEN?"
    " | very? (early | late | earlier | later | mid) HYPHEN? | sometime | @EDGE",
    "APPROX": "@POINT | about | around | roughly | approximately | circa | nearly | almost",
    "LENGTH": "about | around | roughly | approximately | some | nearly | almost | (just | well)? (over | under)"
    " | at least | at most | up to | more than | less than | fewer than | (no | not) (more | less | longer) than"
    " | a (minimum | maximum) of",
    "AFTERTHOUGHT": "or (so | more | longer | less | later | earlier) | and beyond",
    # clock
    "ZONE": "ZONE | ZONEWORD (standard | daylight | summer | mean)? time",
    "HALFOF": "the? (first | second | latter | last) HYPHEN? half of the?",
    "CLOCK": "CLOCK | COLON | (half past | a? quarter (past | to)) @HOUR | @HOUR (am | pm | a.m. | p.m. | a.m | p.m)",
    "HOUR": "HOURNUMBER | DIGIT | TEEN",
}
