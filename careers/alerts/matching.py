"""Which of the arrivals each followed thing finds. Equal requests are one row, and are matched once."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from careers.programmes.models import ProgrammePage
from portal.search.sources import key_of
from portal.search.watching import Watch, watching

from .arrivals import THINGS
from .models import Arrival, Followed


class Matcher:
    """Over the arrivals after ``after``; the newest of a thing counts."""

    def __init__(self, arrivals: Sequence[Arrival], watch: Watch) -> None:
        self.watch = watch
        self.things = {row.key: row.pk for row in arrivals if row.about in THINGS}
        self.openings = [row for row in arrivals if row.about not in THINGS]
        self.programmes = _programmes_of_routes() if self.openings else {}

    def found_by(self, followed: Followed) -> list[int]:
        """Numbers of the arrivals that it finds, in their order."""
        if request := followed.search:
            return sorted(self.things[key] for key in self.watch.found_by(request))
        keys = self.programmes.get(followed.page_id or 0, {f"careers.programmepage:{followed.page_id}"})
        return [row.pk for row in self.openings if row.key in keys]


@contextmanager
def matching(after: int, through: int, now: datetime) -> Iterator[Matcher]:
    """Raises BackendDown where there is no index."""
    arrivals = list(Arrival.objects.filter(pk__gt=after, pk__lte=through).order_by("pk"))
    with watching((row.key for row in arrivals if row.about in THINGS), now) as watch:
        yield Matcher(arrivals, watch)


def _programmes_of_routes() -> dict[int, set[str]]:
    """The programmes that deliver each route, as the search names them."""
    found: dict[int, set[str]] = {}
    for page in ProgrammePage.objects.live().exclude(route_in=None).only("pk", "route_in_id"):
        found.setdefault(page.route_in_id or 0, set()).add(key_of(page))
    return found
