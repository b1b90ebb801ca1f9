"""Where the work is: one place or several in a cell, with points on the map where the names mean one place alone."""

import re
from typing import Any

from django.utils.translation import gettext as _

from portal.places.gazetteer import POSTCODE, find, miles_between
from portal.places.models import Place
from portal.places.rows import FoundPlace

from .advert import Advert, Known, Said

FULL_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z0-9]? ?\d[A-Z]{2}\b", re.I)
NOWHERE = re.compile(
    r"(?:various|several|multiple|county ?wide|district ?wide|borough ?wide|tbc|n/?a|any)\b.*", re.I
)
MOST = 12
AT_HOME_MILES = 40


def read(advert: Advert, said: Said, known: Known) -> None:
    address = " ".join(said.get("address", "").split())
    names = parts_of(said.get("place", ""), known) or ([address] if address else [])
    raw = "; ".join(filter(None, (said.get("place", ""), address)))
    rows = [row_of(name, address if len(names) == 1 else "", known) for name in names[:MOST]]
    advert.set("places", rows, raw)
    unknown = [row["name"] for row in rows if row["latitude"] is None and not NOWHERE.match(row["name"])]
    if not rows:
        advert.note("place_missing", "place", _("It says no place of work: nobody finds it near them."))
    elif unknown:
        message = _("“%(names)s” is on no map, or there are several: it is not found by distance.")
        advert.note("place_unknown", "place", message % {"names": ", ".join(unknown)})


def parts_of(text: str, known: Known) -> list[str]:
    """Lines and semicolons part places; commas, strokes and “and” only where each part is a place by itself."""
    names: list[str] = []
    for line in re.split(r"[\n;|]+", text):
        line = " ".join(line.split())
        parts = [part.strip() for part in re.split(r"\s*/\s*|\s+(?:and|&)\s+|,\s*", line) if part.strip()]
        several = len(parts) > 1 and all(_found(part, known)["latitude"] is not None for part in parts)
        names += parts if several and not _found(line, known)["latitude"] else [line] if line else []
    return list(dict.fromkeys(names))


def row_of(name: str, address: str, known: Known) -> dict[str, Any]:
    postcode = FULL_POSTCODE.search(f"{address} {name}") or POSTCODE.fullmatch(address)
    point = _found(name, known)
    if point["latitude"] is None and postcode:
        point = _found(postcode[0], known)
    if point["latitude"] is None and "," in name:
        point = next(
            (one for part in reversed(name.split(",")) if (one := _found(part, known))["latitude"]), point
        )
    return {"name": name[:120], "address": "" if address == name else address[:250], **point}


def _found(text: str, known: Known) -> dict[str, Any]:
    text = " ".join(text.split())
    if text not in known.points:
        known.points[text] = _look_up(text, known)
    return known.points[text]


def _look_up(text: str, known: Known) -> dict[str, Any]:
    """A place of the editors' by its key; another by its point; nothing where the name means several."""
    nothing: dict[str, Any] = {"place": None, "latitude": None, "longitude": None}
    found = find(FULL_POSTCODE.search(text)[0] if FULL_POSTCODE.fullmatch(text) else text)  # type: ignore[index]
    found = found if len(found) == 1 else _at_home(found, known)
    if len(found) != 1:
        return nothing
    one = found[0]
    own = Place.objects.filter(name=one.name, authority=one.authority, kind=one.kind).first()
    return {
        "place": own.pk if own else None,
        "latitude": f"{one.latitude:.5f}",
        "longitude": f"{one.longitude:.5f}",
    }


def _at_home(found: list[FoundPlace], known: Known) -> list[FoundPlace]:
    """Of several Otleys the one among the other places of the list, where it is the only one near them."""
    if known.middle is None:
        return []
    middle = FoundPlace("", *known.middle, "")
    return [one for one in found if miles_between(one, middle) < AT_HOME_MILES]
