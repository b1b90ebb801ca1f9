"""Atom (RFC 4287), in pages (RFC 5005)."""

from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed

from portal import clock

from .channel import Channel


class PagedFeed(Atom1Feed):
    def latest_post_date(self) -> datetime:
        """Without an entry the day it is asked for: Django's instant would make each answer another one."""
        if not self.items:
            return clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
        return max(item["updateddate"] for item in self.items)

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        for rel in ("first", "previous", "next"):
            if address := self.feed[rel]:
                handler.addQuickElement("link", "", {"rel": rel, "href": address})


def written(channel: Channel) -> str:
    feed = PagedFeed(
        title=channel.title,
        link=channel.home,
        description="",
        subtitle=channel.about,
        language=channel.language,
        feed_url=channel.here,
        feed_guid=channel.first,
        author_name=channel.site,
        first=channel.first,
        previous=channel.previous,
        next=channel.next,
    )
    for entry in channel.entries:
        feed.add_item(
            title=entry.title,
            link=entry.url,
            unique_id=entry.url,
            description=str(entry.as_html()),
            author_name=entry.employer,
            pubdate=entry.published,
            updateddate=entry.changed,
            categories=entry.tags,
        )
    return feed.writeString("utf-8")
