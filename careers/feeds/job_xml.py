"""The XML that job boards take in: ``source`` with one ``job`` a vacancy, as Indeed first described it."""

from io import StringIO
from typing import Any

from django.utils.feedgenerator import rfc2822_date
from django.utils.xmlutils import SimplerXMLGenerator

from portal import clock

from .channel import Channel
from .entries import Entry, labels

MOST_PAGES = 100
COUNTRY = "GB"


def written(channel: Channel) -> str:
    """One document with all of it: readers of this format know no pages."""
    out = StringIO()
    xml: Any = SimplerXMLGenerator(out, "utf-8")
    xml.startDocument()
    xml.startElement("source", {})
    xml.addQuickElement("publisher", channel.site)
    xml.addQuickElement("publisherurl", channel.home)
    changed = max((entry.changed for entry in channel.entries), default=None)
    day = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
    xml.addQuickElement("lastBuildDate", rfc2822_date(changed or day))
    for entry in channel.entries:
        _job(xml, entry)
    xml.endElement("source")
    xml.endDocument()
    return out.getvalue()


def _job(xml: Any, entry: Entry) -> None:
    xml.startElement("job", {})
    for name, value in elements(entry).items():
        if value:
            xml.addQuickElement(name, value)
    xml.endElement("job")


def elements(entry: Entry) -> dict[str, str]:
    """Empty ones are left out."""
    extra = entry.hit.document.extra
    return {
        "title": entry.title,
        "date": rfc2822_date(entry.published),
        "referencenumber": entry.key.partition(":")[2],
        "requisitionid": entry.reference,
        "url": entry.url,
        "company": entry.employer,
        "city": entry.places[0] if entry.places else "",
        "country": COUNTRY,
        "description": str(entry.as_html()),
        "salary": str(extra.get("pay", "")),
        "jobtype": ", ".join(_words(entry, "hours", "contract")),
        "category": ", ".join(_words(entry, "role_family", "area_of_practice")),
        "expirationdate": rfc2822_date(entry.closes) if entry.closes else "",
    }


def _words(entry: Entry, *names: str) -> list[str]:
    return [label for name in names for label in labels(name, entry.values.get(name))]
