"""What a call to the model may cost, and what it did cost.

The day's row is the counter: one conditional update takes what a call may cost at most, so that no two processes
can both take the last of it, and it survives a restart. A call takes seconds; the update takes one millisecond.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from portal import clock

from .models import MICRO, ChatBudget, ModelDay

MOST_READ = 6_000
"""Five passages with their headings, the rules and the question, in tokens, and some more."""
MOST_WRITTEN = 800
WARN_AT = 80


@dataclass(frozen=True, slots=True)
class Taken:
    """What one call has taken of the day. It stays taken when nobody can say what the call used."""

    budget: ChatBudget
    day: date
    read: int
    written: int

    def used(self, read: int, written: int) -> int:
        """Puts the true figures in place of what was taken; returns the cost in millionths of a penny."""
        cost = self.budget.micropence(read, written)
        ModelDay.objects.filter(day=self.day).update(
            tokens_read=F("tokens_read") + read - self.read,
            tokens_written=F("tokens_written") + written - self.written,
            micropence=F("micropence") + cost - self.budget.micropence(self.read, self.written),
        )
        return cost


def take(read: int = MOST_READ, written: int = MOST_WRITTEN) -> Taken | None:
    """None when the day has no room for one more call."""
    budget, day = ChatBudget.current(), clock.today()
    cost = budget.micropence(read, written)
    ModelDay.objects.get_or_create(day=day)
    room = Q(day=day)
    if budget.pence_a_day is not None:
        room &= Q(micropence__lte=budget.pence_a_day * MICRO - cost) if budget.pence_a_day else Q(pk__in=[])
    if budget.tokens_a_day is not None:
        room &= Q(tokens_read__lte=budget.tokens_a_day - read - written - F("tokens_written"))
    taken = ModelDay.objects.filter(room).update(
        calls=F("calls") + 1,
        tokens_read=F("tokens_read") + read,
        tokens_written=F("tokens_written") + written,
        micropence=F("micropence") + cost,
    )
    if not taken:
        ModelDay.objects.filter(day=day).update(refused=F("refused") + 1)
        return None
    return Taken(budget, day, read, written)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the day stands. ``percent`` is of whichever limit is nearer; None without limits."""

    today: ModelDay
    budget: ChatBudget
    percent: int | None

    @property
    def is_near(self) -> bool:
        return self.percent is not None and self.percent >= WARN_AT

    @property
    def is_spent(self) -> bool:
        """Answers are quotes for the rest of the day."""
        return bool(self.today.refused)


def standing() -> Standing:
    budget = ChatBudget.current()
    today = ModelDay.objects.filter(day=clock.today()).first() or ModelDay(day=clock.today())
    shares = [
        100 * used / limit if limit else 100
        for used, limit in ((today.pence, budget.pence_a_day), (today.tokens, budget.tokens_a_day))
        if limit is not None
    ]
    return Standing(today, budget, int(max(shares)) if shares else None)
