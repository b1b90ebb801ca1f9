"""One digest of everything that a reader would see of a page and of a person on it."""

import hashlib
import json
from typing import Any

from django.utils.html import strip_tags
from wagtail.images import get_image_model

from portal.pages.models import BasePage
from portal.people.models import Person

#: Where a page lies, who keeps it and when it is checked: no words of hers.
ASIDE = {
    "pk", "id", "page", "path", "depth", "numchild", "translation_key", "locale", "live", "has_unpublished_changes",
    "url_path", "draft_title", "first_published_at", "last_published_at", "latest_revision_created_at", "go_live_at",
    "expire_at", "expired", "locked", "locked_at", "locked_by", "latest_revision", "live_revision", "owner",
    "content_type", "wagtail_admin_comments", "alias_of", "review_on", "review_owner", "last_checked_on", "show_in_menus",
    "questions_answered", "show_in_search_results", "show_in_chatbot", "sort_order", "stage", "campaigns",
}  # fmt: skip


def digest_of(page: BasePage, person: Person) -> str:
    """Of the page as it stands in memory (a draft), and of how the person is named and shown on it."""
    naming = [person.public_name, person.naming, person.show_face, person.show_team, person.show_town]
    pictures = get_image_model().objects.filter(pk__in=[i.pk for i, _ in page.pictures() if i])
    files = sorted(image.get_file_hash() for image in pictures)
    seen = json.dumps([words_of(page.serializable_data()), naming, files], sort_keys=True, default=str)
    return hashlib.sha256(seen.encode()).hexdigest()


def words_of(value: Any) -> Any:
    """Without markup, spacing and numbering, which an editor's screen rewrites by itself."""
    if isinstance(value, dict):
        return {name: words_of(item) for name, item in value.items() if name not in ASIDE}
    if isinstance(value, list):
        return [words_of(item) for item in value]
    if isinstance(value, str):
        return words_of(json.loads(value)) if is_blocks(value) else " ".join(strip_tags(value).split())
    return value


def is_blocks(text: str) -> bool:
    return text.startswith('[{"') and text.endswith("}]")
