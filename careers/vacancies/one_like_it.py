"""Where one asks to be told of the next vacancy like one that has closed."""

from django.urls import reverse

from portal.search.following import followable
from portal.search.request import SearchRequest

from .models import Vacancy


def follow_address(vacancy: Vacancy) -> str:
    """The same role; where it is not known, the same kind of work; else the same employer."""
    if vacancy.role:
        like = {"role": (vacancy.role.slug,)}
    elif vacancy.role_family:
        like = {"role_family": (vacancy.role_family.code,)}
    else:
        like = {"employer": (vacancy.employer.slug,)}
    request = followable(SearchRequest(kinds=("vacancy",), filters=like))
    return f"{reverse('careers:alerts')}?{request.to_query()}"
