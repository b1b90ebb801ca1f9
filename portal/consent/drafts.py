"""The draft that would be published next, and a person's name in it."""

from typing import Any, cast

from django.utils.text import slugify
from wagtail.models import Page

from portal.pages.models import BasePage
from portal.people.models import Person
from portal.people.naming import renamed, unwelcome_names


def draft_of(page: Page) -> BasePage:
    """As its newest revision has it."""
    return cast(BasePage, page.get_latest_revision_as_object())


def rename_in_draft(page: Page, person: Person) -> bool:
    """Puts her name as she wishes it throughout the draft, in a revision of its own. False when it stands so."""
    if unwelcome_names(person) is None:
        return False
    draft = draft_of(page)
    content = draft.serializable_data()
    changed = put_name(content, person)
    if not page.live and named_in_slug(page.slug, person):
        changed["slug"] = free_slug(page, changed["title"])
    if changed == content:
        return False
    draft.with_content_json(changed).save_revision(log_action="wagtail.edit")
    return True


def put_name(value: Any, person: Person) -> Any:
    if isinstance(value, dict):
        return {name: put_name(item, person) for name, item in value.items()}
    if isinstance(value, list):
        return [put_name(item, person) for item in value]
    return renamed(value, person) if isinstance(value, str) else value


def named_in_slug(slug: str, person: Person) -> bool:
    return slugify(person.full_name) in slug


def free_slug(page: Page, title: str) -> str:
    base = slugify(title)[:240] or "page"
    taken = set(page.get_siblings(inclusive=False).values_list("slug", flat=True))
    return next(
        slug for n in range(1, len(taken) + 2) if (slug := f"{base}-{n}" if n > 1 else base) not in taken
    )
