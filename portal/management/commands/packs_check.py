from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.packs.wording.nearness import TOO_NEAR, nearest_pairs
from portal.packs.wording.rules import broken_rules
from portal.packs.wording.written import names, written
from portal.passages.errors import EmbeddingUnavailable


class Command(BaseCommand):
    help = (
        "Hold the content packs to their rules, and print the pairs of answers that are nearest in meaning."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("packs", nargs="*", default=["starter", "demo"])
        parser.add_argument("--pairs", type=int, default=10)

    def handle(self, *args: Any, **options: Any) -> None:
        packs = options["packs"]
        pages = written(*packs)
        broken = broken_rules(pages, names(*packs))
        try:
            pairs = nearest_pairs(pages, options["pairs"])
        except EmbeddingUnavailable as problem:
            raise CommandError(f"Nearness in meaning could not be measured: {problem}") from problem
        self.stdout.write(f"{len(pages)} pages. The nearest answers of two pages:")
        for pair in pairs[: options["pairs"]]:
            self.stdout.write(f"  {pair}")
        broken += [
            f"Too near ({TOO_NEAR:.2f} is the most): {pair}" for pair in pairs if pair.cosine > TOO_NEAR
        ]
        if broken:
            raise CommandError("\n".join(broken))
