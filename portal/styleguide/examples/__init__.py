"""The platform's own parts."""

from . import consent, finding, frame, pages, writing

__all__ = ["consent", "finding", "frame", "pages", "writing"]
