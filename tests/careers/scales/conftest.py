"""HR at noon, as at the desk of vacancies."""

from tests.careers.vacancies.conftest import noon

__all__ = ["noon"]
