"""What an employer says once for all of its posts: schemes, and what it is like to work there."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ObjectDoesNotExist

from portal.search.types import Dated

if TYPE_CHECKING:
    from careers.employers.models import EmployerPage

    from .models import Vacancy


def page_of(vacancy: "Vacancy") -> "EmployerPage | None":
    """The employer's page, while people can read it."""
    try:
        page = vacancy.employer.employer_page
    except ObjectDoesNotExist:
        return None
    return page if page.live else None


def schemes_of(vacancy: "Vacancy") -> list[Any]:
    """Those of all the employer's posts and its own, each once."""
    page = page_of(vacancy)
    everybody = list(page.every_post_schemes.all()) if page else []
    return list({choice.pk: choice for choice in [*everybody, *vacancy.schemes.all()]}.values())


def features_of(vacancy: "Vacancy") -> tuple[Dated, ...]:
    """What the employer's page says, each until the day on which it is no longer shown there."""
    page = page_of(vacancy)
    return tuple(row.dated() for row in page.features.all()) if page else ()
