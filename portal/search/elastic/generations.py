"""Generations on the cluster: made, put in the others' place, taken back, tidied away."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from elasticsearch import Elasticsearch

from .client import BULK_SECONDS, Cluster
from .mapping import WINDOW, index_settings
from .naming import GENERATION, Names, new_generation, read_through
from .schema import content_mapping, passage_mapping, schema_hash
from .state import STATE_ID, State

ABANDONED_AFTER = timedelta(hours=6)
FORSAKEN_AFTER = timedelta(days=1)
WHILE_BUILDING = {"refresh_interval": "-1", "number_of_replicas": 0}


class Generations:
    def __init__(self, cluster: Cluster, prefix: str) -> None:
        self.cluster, self.prefix = cluster, prefix

    @property
    def read(self) -> Names:
        return read_through(self.prefix, schema_hash())

    def make(self) -> Names:
        """An empty one that nobody reads. It is searched only once it is ready, so it is not refreshed before."""
        names = new_generation(self.prefix, schema_hash())
        kinds: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
            (names.content, content_mapping(), {"max_result_window": WINDOW}),
            (names.passages, passage_mapping(), {}),
        )
        with self.cluster.asked(BULK_SECONDS) as elastic:
            for name, mapping, more in kinds:
                elastic.indices.create(
                    index=name,
                    mappings=mapping,
                    settings={**index_settings(), **WHILE_BUILDING, **more},
                    aliases={names.writing(name): {}},
                )
        return names

    def make_ready(self, names: Names) -> None:
        """For readers: refreshed every second, with its copies."""
        ready = {
            "refresh_interval": None,
            "number_of_replicas": settings.CAREWAY_ELASTICSEARCH_REPLICAS,
        }
        with self.cluster.asked(BULK_SECONDS) as elastic:
            elastic.indices.put_settings(index=names.both, settings=ready)
            elastic.indices.refresh(index=names.both)

    def current(self) -> Names | None:
        return self._behind(self.read)

    def previous(self) -> Names | None:
        return self._behind(self.read.before)

    def swap(self, new: Names, old: Names | None) -> None:
        """In one request: people read the new one, and the old one is what they may go back to."""
        actions: list[dict[str, Any]] = []
        for mine, part in ((0, "content"), (1, "passages")):
            alias, before = getattr(self.read, part), getattr(self.read.before, part)
            actions.append({"remove": {"index": "*", "alias": before, "must_exist": False}})
            if old:
                actions.append({"remove": {"index": old.both[mine], "alias": alias, "must_exist": False}})
                actions.append({"add": {"index": old.both[mine], "alias": before}})
            actions.append({"add": {"index": new.both[mine], "alias": alias}})
        with self.cluster.asked(BULK_SECONDS) as elastic:
            elastic.indices.update_aliases(actions=actions)

    def drop(self, names: Iterable[Names]) -> list[str]:
        """With their passages. What has gone already is no matter."""
        gone = [name for each in names for name in each.both]
        with self.cluster.asked(BULK_SECONDS) as elastic:
            for name in gone:
                elastic.options(ignore_status=404).indices.delete(index=name)
        return gone

    def orphans(self, now: datetime) -> list[Names]:
        """What a rebuild left behind that died, generations before the one before, and what another version of
        the site made and nobody keeps in step any more."""
        mine = {self.read.content, self.read.before.content}
        with self.cluster.asked(BULK_SECONDS) as elastic:
            found = elastic.options(ignore_status=404).indices.get_alias(index=f"{self.prefix}-*").body
            standing = {
                n: set(i["aliases"]) for n, i in found.items() if isinstance(i, dict) and "aliases" in i
            }
            return [
                Names(name)
                for name, aliases in standing.items()
                if (made := Names(name).made_at)
                and not aliases & mine
                and self._is_left(elastic, name, aliases, made, now)
            ]

    def _is_left(
        self, elastic: Elasticsearch, name: str, aliases: set[str], made: datetime, now: datetime
    ) -> bool:
        if not any(read_by_others(alias) for alias in aliases):
            return made < now - ABANDONED_AFTER
        state = State.of(elastic.options(ignore_status=404).get(index=name, id=STATE_ID).body)
        kept = state.position.at if state.position else 0.0
        return max(kept, made.timestamp()) < (now - FORSAKEN_AFTER).timestamp()

    def _behind(self, alias: Names) -> Names | None:
        with self.cluster.asked() as elastic:
            found = elastic.options(ignore_status=404).indices.get_alias(name=alias.content).body
        return next((Names(name) for name in found if GENERATION.search(name)), None)


def read_by_others(alias: str) -> bool:
    return not alias.endswith("-writing")
