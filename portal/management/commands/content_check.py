import json
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db.models import QuerySet

from portal.hints.finding import checked_models, standing


class Command(BaseCommand):
    help = (
        "Say what editors are told while writing, for everything that is published: by kind, or each as JSON."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One line a thing, with its open hints.")

    def handle(self, *args: Any, **options: Any) -> None:
        counts: Counter[str] = Counter()
        things = touched = dismissed = 0
        for model in checked_models():
            live: QuerySet = model._default_manager.filter(live=True)
            for thing in live.order_by("pk").iterator(chunk_size=200):
                found = standing(thing)
                hints = [one.hint for one in found if one.dismissal is None]
                things, touched = things + 1, touched + bool(hints)
                dismissed += len(found) - len(hints)
                counts.update(hint.kind.value for hint in hints)
                if options["json"] and hints:
                    self.stdout.write(json.dumps(_line(thing, hints), ensure_ascii=False))
        tell = self.stderr if options["json"] else self.stdout
        tell.write(f"{things} things, {touched} with hints; {dismissed} hints dismissed.")
        for kind, count in counts.most_common():
            tell.write(f"{kind:>8} {count}")


def _line(thing: Any, hints: list) -> dict[str, Any]:
    names = ("kind", "where", "sentence", "why", "better")
    told = [{name: str(getattr(hint, name)) for name in names} for hint in hints]
    return {"key": f"{thing._meta.label_lower}:{thing.pk}", "title": str(thing), "hints": told}
