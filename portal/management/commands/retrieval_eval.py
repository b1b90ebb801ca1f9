"""``retrieval_eval DIR [--json]``: retrieval on a judged collection in BEIR's format."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal import clock
from portal.passages.foreign import indexed
from portal.passages.judging import Collection, judge
from portal.search.backends import BackendDown

METRICS = ("ndcg@10", "mrr", "recall@5", "recall@10", "seconds")


class Command(BaseCommand):
    help = "DIR holds corpus.jsonl, queries.jsonl and qrels.tsv. They are indexed apart from the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("dir")
        parser.add_argument(
            "--backend",
            choices=("memory", "embedded", "elasticsearch"),
            default="memory",
            help="what holds them: plain memory, or an index of their own on one of this site's engines",
        )
        parser.add_argument("--json", action="store_true", help="print the scores as one JSON value")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            collection = Collection.read(Path(options["dir"]))
        except (OSError, ValueError, KeyError) as error:
            raise CommandError(f"{options['dir']} cannot be read as a judged collection: {error}") from error
        scores = self._scores(collection, options["backend"])
        if options["json"]:
            self.stdout.write(json.dumps(scores))
            return
        self.stdout.write(f"{scores['documents']} documents, {scores['queries']} queries")
        self.stdout.write("         " + "  ".join(name.rjust(9) for name in METRICS))
        for half in ("keyword", "vector", "fused"):
            numbers = "  ".join(f"{scores[half][name]:9.4f}" for name in METRICS)
            self.stdout.write(f"{half:8} {numbers}")

    def _scores(self, collection: Collection, backend: str) -> dict[str, Any]:
        if backend == "memory":
            return judge(collection, clock.now())
        try:
            with indexed(collection.entries, backend) as store:
                return judge(collection, clock.now(), store=store)
        except BackendDown as error:
            raise CommandError(f"{backend}: {error}") from error
