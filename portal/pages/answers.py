"""A page's answers as documents of their own, found by themselves and ranked below every page."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, ClassVar

from django.db import models

from portal.search.documents import Source
from portal.search.public import Fence, within_life
from portal.search.types import Document

from .sources import PageSource, Reach


class AnswerSource(Source):
    """``model`` is a page's child rows with ``page``, ``anchor`` and ``show_in_search_results``; ``pages`` is
    the source of those pages, whose document says what of an answer may be shown, and until when."""

    pages: ClassVar[type[PageSource]]
    kinds = ("answer",)

    def __init__(self) -> None:
        self.last: tuple[int, Document | None] = (0, None)

    @cached_property
    def fence(self) -> Fence:
        return Fence()

    def queryset(self) -> models.QuerySet:
        rows = self.model._default_manager.filter(
            show_in_search_results=True, page__in=self.pages().queryset()
        )
        return rows.select_related("page__locale").order_by("page_id", "sort_order")

    def document(self, obj: Any) -> Document | None:
        page = self._document_of(obj.page)
        passages = {one.key.partition("#")[2]: one for one in page.passages} if page else {}
        passage = passages.get(obj.anchor)
        if not page or not passage or not passage.searchable:
            return None
        return Document(
            key=f"{self.model._meta.label_lower}:{obj.pk}",
            kind="answer",
            title=passage.heading,
            url=passage.url,
            body=passage.text,
            visible=page.visible,
            published_at=page.published_at,
            review_on=page.review_on,
            people=passage.people,
            language=page.language,
            extra={"line": passage.attribution, "page": page.title},
            stale_from=page.stale_from,
        )

    def _document_of(self, page: Any) -> Document | None:
        """Rows come page by page: one page's document is made once."""
        if self.last[0] != page.pk:
            made = self.pages().document(page) if self.fence.lets_through(page) else None
            self.last = (page.pk, within_life(made, page) if made else None)
        return self.last[1]

    def touched_by(self) -> Mapping[type[models.Model], Callable[[Any], Iterable[int]]]:
        source = self.pages()
        reaches: dict[type[models.Model], Reach] = {source.model: lambda page: self._rows_of([page.pk])}
        for other, reach in source.touched_by().items():
            reaches[other] = self._reaching(reach)
        return reaches

    def _reaching(self, reach: Reach) -> Reach:
        return lambda row: self._rows_of(reach(row))

    def _rows_of(self, pages: Iterable[int]) -> list[int]:
        return list(self.model._default_manager.filter(page__in=list(pages)).values_list("pk", flat=True))
