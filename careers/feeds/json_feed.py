"""JSON Feed 1.1. What a program may want to compute with stands under ``_careway``, with the API's names."""

import json
from typing import Any

from portal.search.response import plain

from .channel import Channel
from .entries import Entry


def written(channel: Channel) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.about,
        "home_page_url": channel.home,
        "feed_url": channel.here,
        "next_url": channel.next,
        "language": channel.language,
        "authors": [{"name": channel.site}],
        "items": [item(entry) for entry in channel.entries],
    }
    return json.dumps({name: value for name, value in feed.items() if value != ""}, ensure_ascii=False)


def item(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "content_html": str(entry.as_html()),
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.changed.isoformat(),
        "authors": [{"name": entry.employer}],
        "tags": list(entry.tags),
        "_careway": {
            "key": entry.key,
            "reference": entry.reference,
            "places": list(entry.places),
            "closes_at": entry.closes.isoformat() if entry.closes else None,
            "values": plain(entry.values),
        },
    }
