"""Time expressions: find them, read them as TimeML TIMEX3, resolve them to intervals of days."""

from transforms.dates.expression import TimeExpression
from transforms.dates.finder import read_dates, read_dates_in_text
from transforms.dates.header import read_day
from transforms.dates.interval import DateInterval
