"""Rich texts as they read on a page."""

from collections.abc import Iterable, Mapping

from wagtail.rich_text import expand_db_html

from portal.figures.models import Figure

from .text import FIGURE_TAGS, figure_of, shown

BETWEEN = "\x1e"


def read_together(stored: Iterable[str], figures: Mapping[str, Figure]) -> dict[str, str]:
    """Each stored text with its figures and links filled in. Links of one kind take one query over all texts."""
    texts = list(dict.fromkeys(html for html in stored if html))
    if not texts:
        return {}
    joined = BETWEEN.join(html.replace(BETWEEN, "") for html in texts)
    filled = FIGURE_TAGS.sub(lambda tag: shown(figures.get(figure_of(tag[0]))), joined)
    return dict(zip(texts, expand_db_html(filled).split(BETWEEN), strict=True))
