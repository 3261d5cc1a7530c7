"""Time expressions: find them, read them as TimeML TIMEX3, resolve them to intervals of days."""

from transforms.dates.abroad import is_english, read_dates_abroad
from transforms.dates.explain import explain
from transforms.dates.expression import TimeExpression
from transforms.dates.finder import read_dates, read_dates_again, read_dates_in_text
from transforms.dates.header import read_day
from transforms.dates.interval import DateInterval
from transforms.dates.timex import interval_of, timex_of
