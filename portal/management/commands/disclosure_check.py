"""Lists the passages of published pages that may identify somebody, to see what the rules ask about."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from wagtail.models import Page

from portal.disclosure.asking import passages_in
from portal.pages.models import BasePage


class Command(BaseCommand):
    help = "Passages that may identify a child, a person in care, a family or an ill colleague."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="One JSON value a passage.")

    def handle(self, *args: Any, **options: Any) -> None:
        pages = [
            page for page in Page.objects.live().order_by("path").specific() if isinstance(page, BasePage)
        ]
        asked = [page for page in pages if page.tells_of_people]
        count = 0
        for page in asked:
            for passage in passages_in(page):
                found, count = passage.found, count + 1
                row = {
                    "url": page.url,
                    "whom": found.whom.value,
                    "why": found.why,
                    "sentence": found.sentence,
                }
                text = json.dumps(row, ensure_ascii=False)
                self.stdout.write(text if options["json"] else f"{found.whom.label}: {found.sentence}")
        self.stderr.write(f"{count} passages on {len(asked)} pages.")
