"""Who writes through the API: whoever holds one of Wagtail's API tokens, with the rights of its user."""

from django.http import HttpRequest
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.models import APIToken


class Key(BearerTokenAuth):
    """``Authorization: Bearer wagtail_...``; the user is ``request.user``, the token ``request.auth``."""

    openapi_description = (
        "A key that an employer makes in the admin: Vacancies, Keys for recruitment systems."
    )

    def authenticate(self, request: HttpRequest, token: str) -> APIToken | None:
        # Overrides Wagtail's because a malformed key needs no question to the database.
        return super().authenticate(request, token) if APIToken.validate_token_format(token) else None


class NoKey:
    """Stands behind ``Key`` where anyone may read: a session of the admin then counts for nothing."""

    def __call__(self, request: HttpRequest) -> bool:
        from django.contrib.auth.models import AnonymousUser

        request.user = AnonymousUser()
        return True
