"""A search box whose words hold conditions: "part time in Leeds over 40k" becomes filters."""

from portal.search.analysis import BUILT_IN, analyse
from portal.search.fields import fields
from portal.search.kinds import KINDS_ASKED_BY
from portal.search.request import SearchRequest

from .conditions import Conditions, conditions_in

VACANCY = "vacancy"
BESIDE = frozenset("only work working hours a an the with and or for in of i want need".split())  # noqa: SIM905
WORKS_AS = frozenset(
    "worker workers manager managers officer officers assistant assistants practitioner practitioners adviser"
    " advisers advisor leader leaders director supervisor supervisors coordinator educator iro nqsw".split()  # noqa: SIM905
)


def with_conditions(request: SearchRequest) -> SearchRequest | None:
    """The request with its conditions read out of its words, or None when there are none to read.

    Over the whole site "part time" may be about studying and "apprenticeship" about a way in: conditions of
    posts are read only where posts are asked for, or where a place, an amount, or hours beside nothing else or
    beside somebody's work ("part time social worker") make it plain; a place needs no "in" there.
    What is chosen already is not read again.
    """
    if not request.read or not request.q or (request.kinds and request.kinds != (VACANCY,)):
        return None
    chosen = {*request.filters, *request.ranges, *(["place"] if request.place else [])}
    posts = _asks_for_posts(request)
    found = conditions_in(request.q, but=chosen, anywhere=posts)
    if not posts and (found.ranges or _tells_of_posts(found)):
        posts = True
        found = conditions_in(request.q, but=chosen, anywhere=True)
    if not (found.readings or found.place):
        return None
    if not (found.place or posts):
        return None
    return _applied(request, found)


def _applied(request: SearchRequest, found: Conditions) -> SearchRequest:
    read = request.but(
        page=request.page,
        q=found.left,
        filters={**request.filters, **found.filters},
        ranges={**request.ranges, **found.ranges},
    )
    if not found.place:
        return read
    miles = found.place.miles if request.miles is None else request.miles
    return read.but(page=request.page, place=found.place.point, miles=miles)


def _asks_for_posts(request: SearchRequest) -> bool:
    if request.kinds == (VACANCY,):
        return True
    return any(VACANCY in KINDS_ASKED_BY.get(token.word, ()) for token in analyse(request.q, BUILT_IN))


def _tells_of_posts(found: Conditions) -> bool:
    """Whether conditions of posts alone were read, with nothing beside them but what somebody works as."""
    if not found.readings or not all(
        fields[reading.field].asks_for_posts(reading) for reading in found.readings
    ):
        return False
    left = [word for word in found.left.lower().split() if word not in BESIDE]
    return not left or left[-1] in WORKS_AS
