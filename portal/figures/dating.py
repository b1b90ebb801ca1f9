"""The date of a source as people read it."""

import re

from django.utils.translation import gettext as _

NO_DATE = re.compile(r"n\.\s?d\.", re.IGNORECASE)


def is_undated(given: str) -> bool:
    return bool(NO_DATE.match(given))


def date_of_source(given: str) -> str:
    """As the source gives it; a librarian's "n.d." in a word that everybody knows, and what follows it kept."""
    return NO_DATE.sub(_("undated"), given, count=1) if is_undated(given) else given
