"""Pages of a pack: made bare where they belong, then filled and published."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from portal.disclosure.asking import answer_all
from portal.pages.models import BasePage

from .files import Item
from .finding import Finder
from .kinds import Kind, kinds
from .models import LoadedItem
from .values import fill

ASIDE = {"slug", "order", "parent", "live", "drawing"}
EMPLOYERS = "employers"
OWNERS = ("organisation", "employer")


def bare_page(item: Item, finder: Finder) -> tuple[Page, bool]:
    """The page, made without its relations; and whether it is the pack's to fill."""
    kind = kinds[item.kind]
    if item.kind == "home":
        return _home(item, kind, finder)
    parent = _parent(item, kind, finder)
    standing = parent.get_children().filter(slug=item.slug).first()
    if standing is not None:
        return standing.specific, False
    if kind.create:
        page = kind.create(data=item.data, parent=parent, finder=finder)
    else:
        page = _add(kind.model(title=item.data["title"], slug=item.slug, live=False), item, parent, finder)
    finder.forget_paths()
    return page, True


def fill_page(item: Item, page: Page, finder: Finder) -> None:
    fill(page, _data(item), finder)
    page.full_clean()
    revision = page.save_revision(changed=True)
    if item.data.get("live") is not False:
        if isinstance(page, BasePage):
            answer_all(page, note=_("Part of a content pack: nobody real is meant."))
        revision.publish()
    page.refresh_from_db()


def _add(page: Any, item: Item, parent: Page, finder: Finder) -> Page:
    fill(page, _data(item), finder, only_own=True)
    return parent.add_child(instance=page)


def _data(item: Item) -> dict[str, Any]:
    renamed = kinds[item.kind].renamed
    return {renamed.get(key, key): value for key, value in item.data.items() if key not in ASIDE}


def _home(item: Item, kind: Kind, finder: Finder) -> tuple[Page, bool]:
    """The site's front door: one for all packs. A later pack fills the earlier one's while it is unedited."""
    from .state import state_of

    site = Site.objects.filter(is_default_site=True).first()
    here = site.root_page.specific if site else None
    if isinstance(here, kind.model):
        earlier = LoadedItem.objects.filter(kind="home", object_id=here.pk).exclude(pack=item.pack).last()
        return here, bool(earlier and earlier.state == state_of(here))
    root = Page.get_first_root_node()
    old = root.get_children().filter(slug=item.slug).first()
    if old is not None and type(old.specific) is Page:
        old.slug = f"{old.slug}-before"
        old.save()
    page = _add(kind.model(title=item.data["title"], slug=item.slug, live=False), item, root, finder)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": page, "hostname": site.hostname if site else "localhost"}
    )
    if old is not None and type(old.specific) is Page and not old.get_children().exists():
        Page.objects.get(pk=old.pk).delete()
    return page, True


def _parent(item: Item, kind: Kind, finder: Finder) -> Page:
    """What an employer owns lies below its own page, what nobody owns below the index page of its kind."""
    home = finder.home
    if "parent" in item.data:
        return _at(home, item.data["parent"]) or home
    if not kind.folder:
        return home
    owner = next((item.data[key] for key in OWNERS if item.data.get(key)), None)
    employer = _at(home, EMPLOYERS, owner) if owner and kind.folder != EMPLOYERS else None
    return _folder(employer or home, kind.folder, finder)


def _at(page: Page, *slugs: str) -> Page | None:
    for slug in slugs:
        child = page.get_children().filter(slug=slug).first()
        if child is None:
            return None
        page = child
    return page


def _folder(parent: Page, slug: str, finder: Finder) -> Page:
    """The index page ``slug`` below ``parent``; an employer's own is made when it is first needed."""
    found = _at(parent, slug)
    if found is None:
        index = kinds["index"].model
        like = _at(finder.home, slug)
        found = parent.add_child(
            instance=index(title=like.title if like else slug.capitalize(), slug=slug, kind=slug)
        )
        found.save_revision().publish()
    return found
