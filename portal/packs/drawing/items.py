"""The drawings that a pack's rows have for the asking: an image for each, and the key that shows it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from portal.packs.files import Item, in_order
from portal.packs.kinds import kinds

from .looks import look_of
from .portraits import described
from .scenes import cover_words, scene_of

DRAWN_PACK = "demo"


def with_drawings(items: list[Item]) -> list[Item]:
    """The demo's items and their drawings. A picture that a row names itself is left alone."""
    shown = {item.slug for item in items if item.kind == "person" and agrees(item.data)}
    return in_order([made for item in items for made in illustrated(item, shown)])


def illustrated(item: Item, shown: set[str]) -> Iterator[Item]:
    kind = kinds[item.kind]
    if item.pack != DRAWN_PACK or not kind.drawing or (kind.shows and kind.shows in item.data):
        yield item
        return
    try:
        image = MAKERS[kind.drawing](item, shown)
    except ValueError as problem:
        raise item.problem(str(problem)) from problem
    if isinstance(image, Item):
        yield image
    yield replace(item, data={**item.data, kind.shows: slug_of(image)}) if image and kind.shows else item


def slug_of(image: Item | str) -> str:
    return image.slug if isinstance(image, Item) else image


def agrees(person: dict[str, Any]) -> bool:
    return any(consent.get("picture", True) for consent in person.get("consents", ()))


def portrait_of(person: Item, shown: set[str]) -> Item | None:
    if person.slug not in shown:
        return None
    pronouns, told = person.data.get("pronouns", ""), person.data.get("look", {})
    return image_item(
        person,
        "portrait",
        title=person.data["public_name"],
        description=described(look_of(person.slug, pronouns, told), pronouns),
        told={"pronouns": pronouns, "look": told},
        person=person.slug,
    )


def portrait_shown(page: Item, shown: set[str]) -> str:
    person = page.data.get("person")
    return f"portrait-{person}" if person in shown else ""


def cover_of(page: Item, shown: set[str]) -> Item:
    told = page.data.get("drawing", "")
    return image_item(
        page,
        "cover",
        title=page.data["title"],
        description=cover_words(page.slug, told),
        told={"drawing": scene_of(page.slug, told)},
    )


def emblem_of(organisation: Item, shown: set[str]) -> Item:
    told = {"drawing": organisation.data.get("drawing", "")}
    name = organisation.data["name"]
    return image_item(organisation, "emblem", title=name, description=f"Emblem of {name}", told=told)


def image_item(
    of: Item, drawing: str, *, title: str, description: str, told: dict[str, Any], **more: Any
) -> Item:
    data = {
        "title": f"{title}, drawn",
        "description": description,
        "file": {"draw": drawing, "slug": of.slug, **told},
        **more,
    }
    return Item(of.pack, "emblem" if drawing == "emblem" else "image", f"{drawing}-{of.slug}", data, of.path)


MAKERS: dict[str, Callable[[Item, set[str]], Item | str | None]] = {
    "portrait": portrait_of,
    "person's portrait": portrait_shown,
    "cover": cover_of,
    "emblem": emblem_of,
}
