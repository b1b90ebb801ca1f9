"""Addresses below a page that are no pages of their own: a list by somebody, a file to keep."""

from collections.abc import Iterable, Sequence

from django.urls import ResolverMatch, URLPattern


def match_below(patterns: Iterable[URLPattern], slugs: Sequence[str]) -> ResolverMatch | None:
    """The first pattern that the rest of the address fits; each ends in a slash, as pages do."""
    rest = "".join(f"{slug}/" for slug in slugs)
    matches = (pattern.resolve(rest) for pattern in patterns)
    return next((match for match in matches if match), None)
