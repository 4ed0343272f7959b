"""Every rule by its id: what it says, and what gives its value. How each is written stands in the language's table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from recoupe.finders.moments import dates, days, feasts, periods, spans, weekdays

if TYPE_CHECKING:
    from collections.abc import Callable

    from recoupe.finders.moments.grammar import Said
    from recoupe.finders.moments.known import Known
    from recoupe.finders.moments.values import Value


class Rule(NamedTuple):
    """A kind of time expression."""

    says: str  # for the reference page
    value: Callable[[Said, Known], Value]


RULES: Final = {
    "none": Rule("What looks like a time and is none: ages, newspapers, the Christmas market.", spans.none),
    "stamp": Rule("A date and an hour in digits.", dates.stamp),
    "numeric": Rule("A date in digits.", dates.numeric),
    "date": Rule("A day of a month; its year from the text, from the tense, or the nearest.", dates.date),
    "shared": Rule("One of several days that share a month.", dates.date),
    "numbered": Rule("A day by its number alone: of the month in which the text is.", dates.date),
    "month": Rule("A month, and never a day of it.", periods.month),
    "year": Rule("A year, where the words around say that the number is one.", periods.year),
    "edition": Rule("The year of a budget, a cup, a festival: it stands after a name.", periods.year),
    "decade": Rule("A decade.", periods.decade),
    "century": Rule("A century.", periods.century),
    "school": Rule("The return to school: September.", periods.school),
    "season": Rule("A season; winter by the year in which it begins.", periods.season),
    "holiday": Rule("A feast, those of Easter and of the moon computed.", feasts.holiday),
    "quarter": Rule("A quarter or a half of a year.", periods.quarter),
    "week": Rule("A week by its number.", periods.week),
    "weekday": Rule("A weekday: the last or the coming one, as the nearest tense says.", weekdays.weekday),
    "weekdays": Rule("A weekday that comes back.", spans.weekdays),
    "today": Rule("The day of writing, or of speaking.", days.today),
    "yesterday": Rule("One or two days before.", days.yesterday),
    "tomorrow": Rule("One or two days after.", days.tomorrow),
    "this-part": Rule("A part of the day of writing.", days.this_part),
    "this-period": Rule("The week, the month, the year of writing.", periods.this_period),
    "last-period": Rule("The one before.", periods.last_period),
    "next-period": Rule("The one after.", periods.next_period),
    "day-of-period": Rule("A day by its number in this month, the last or the next.", periods.day_of_period),
    "ago": Rule("So long before, in the precision of the unit.", spans.ago),
    "ahead": Rule("So long after, in the precision of the unit.", spans.ahead),
    "later": Rule("So long before or after the day told last.", spans.later),
    "eve": Rule("The day before or after the one told; « la veille de » something is the day itself.", days.eve),
    "same": Rule("The day, the week, the year told last.", periods.same),
    "night": Rule("A night, by the day on which it begins.", days.night),
    "part": Rule("A part of the day told last.", days.part),
    "clock": Rule("An hour of the day told last.", days.clock),
    "nth": Rule("A unit by its rank in something that goes on.", periods.nth),
    "past-span": Rule("The last days, weeks, years.", spans.past_span),
    "next-span": Rule("The coming days, weeks, years.", spans.next_span),
    "duration": Rule("A length of time; ages are none.", spans.duration),
    "every": Rule("What comes back each day, week, year.", spans.every),
    "rate": Rule("So much in each unit of time.", spans.rate),
    "periodic": Rule("An adjective for what comes back.", spans.periodic),
    "habit": Rule("A part of every week.", spans.habit),
    "present": Rule("Now, in general.", spans.present),
    "past": Rule("Before, in general.", spans.past),
    "future": Rule("Later, in general.", spans.future),
}
