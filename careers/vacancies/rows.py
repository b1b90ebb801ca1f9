"""What every search of vacancies reads of the editors' own, once for several searches."""

from portal.organisations.models import Organisation
from portal.search.remembering import once


@once
def organisations() -> tuple[Organisation, ...]:
    return tuple(Organisation.objects.order_by("name"))
