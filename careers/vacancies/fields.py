"""What vacancies can be filtered, counted and sorted by. Other careers things carry some of the same fields."""

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from portal.places.models import Place
from portal.search.fields import Field, Type, fields
from portal.search.labels import choice_labels
from portal.search.remembering import once

from . import reading, reading_pay
from .choices import Car, Contract, Training, WhoCanApply, Workplace
from .pay_bands import BANDS
from .rows import organisations

FULL_TIME, PART_TIME = "full_time", "part_time"
SHARES_BY_PATTERN = {"full-time": FULL_TIME, "part-time": PART_TIME}
"""Codes of the working pattern that say how much of a week: found under hours, once."""
HOURS = {FULL_TIME: _("Full time"), PART_TIME: _("Part time")}


@once
def employer_names() -> dict[str, str]:
    return {organisation.slug: organisation.name for organisation in organisations()}


@once
def towns() -> dict[str, str]:
    """The site's places, by the short name that stands in an address."""
    return {town_code(name): name for name in Place.objects.order_by("name").values_list("name", flat=True)}


def town_code(name: str) -> str:
    return slugify(name)


def register(name: str, field: Field) -> None:
    fields.register(name)(field)


register(
    "who_can_apply",
    Field(
        _("Who can apply"),
        choices=lambda: dict(WhoCanApply.choices),
        facet=True,
        reads=reading.who_can_apply,
        searched=False,
    ),
)
register("role_family", Field(_("Kind of work"), choices=choice_labels("role_family"), facet=True))
register(
    "area_of_practice", Field(_("Area of practice"), choices=choice_labels("area_of_practice"), facet=True)
)
register("council", Field(_("Council area"), multiple=True, facet=True, areas=True, searched=False))
register("employer", Field(_("Employer"), choices=employer_names, facet=True, reads=reading.employer))
register("stage", Field(_("Career stage"), choices=choice_labels("stage"), facet=True))
register(
    "hours",
    Field(_("Hours"), choices=lambda: HOURS, multiple=True, facet=True, reads=reading.hours, of_posts=True),
)
register("weekly_hours", Field(_("Hours a week"), Type.NUMBER, sort=True, reads=reading.weekly_hours))
register(
    "pattern",
    Field(
        _("Shifts and patterns"),
        multiple=True,
        choices=choice_labels("pattern"),
        facet=True,
        reads=reading.pattern,
        of_posts=True,
    ),
)
register(
    "contract",
    Field(
        _("Contract"),
        choices=lambda: dict(Contract.choices),
        facet=True,
        reads=reading.contract,
        of_posts=(Contract.PERMANENT.value, Contract.FIXED_TERM.value, Contract.CASUAL.value),
    ),
)
register(
    "hybrid",
    Field(
        _("Where one works"),
        choices=lambda: dict(Workplace.choices),
        facet=True,
        reads=reading.hybrid,
        of_posts=True,
        searched=False,
        anywhere=(Workplace.REMOTE.value,),
    ),
)
register(
    "car",
    Field(
        _("Car"),
        choices=lambda: dict(Car.choices),
        facet=True,
        reads=reading.car,
        searched=False,
        of_posts=True,
    ),
)
register(
    "training",
    Field(
        _("Training posts"),
        choices=lambda: dict(Training.choices),
        facet=True,
        reads=reading.training,
        searched=False,
    ),
)
register("town", Field(_("Town"), multiple=True, choices=towns, facet=True, searched=False))
register(
    "pay_band",
    Field(
        _("Full-time pay"),
        multiple=True,
        choices=lambda: dict(BANDS),
        facet=True,
        searched=False,
        dated=True,
    ),
)
register("training_post", Field(_("Training post"), Type.BOOLEAN, facet=True, reads=reading.training_post))
register("visa", Field(_("Visa sponsorship"), Type.BOOLEAN, facet=True, reads=reading.visa))
register("scheme", Field(_("Schemes"), multiple=True, choices=choice_labels("scheme"), facet=True))
register(
    "pay_actual",
    Field(_("Pay for the hours worked"), Type.NUMBER, sort=True, unit="£", reads=reading_pay.pay, dated=True),
)
register(
    "pay_full_time",
    Field(_("Full-time pay"), Type.NUMBER, sort=True, unit="£", reads=reading_pay.full_time_pay, dated=True),
)
register("closes_at", Field(_("Closing time"), Type.INSTANT, sort=True, reads=reading.closing))
