from typing import Any

from django.core.management.base import BaseCommand

from portal.guard.corpus import rows
from portal.guard.danger import Nearness, assess
from portal.guard.danger.wording import by_words
from portal.passages.danger import second_net


class Command(BaseCommand):
    help = "How much of the guard's corpus is found: at a search, where the model is away, and with the second net; what was kept apart by itself."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{'':34}{'texts':>7}{'no net':>9}{'words':>9}{'model':>9}")
        for part in ("", "_after"):
            signpost = rows(f"signpost{part}")
            named = {
                how: [row["text"] for row in signpost if row["how"] == how] for how in ("explicit", "oblique")
            }
            for name, texts in (
                named | {"left alone": [row["text"] for row in rows(f"leave{part}")]}
            ).items():
                shares = [f"{_fired(texts, net) / len(texts):9.3f}" for net in (None, by_words, second_net())]
                written = "kept apart" if part else "tuned on"
                self.stdout.write(f"{name + ' (' + written + ')':34}{len(texts):7}{''.join(shares)}")


def _fired(texts: list[str], net: Nearness | None) -> int:
    return sum(assess(text, net) is not None for text in texts)
