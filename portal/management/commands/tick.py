from typing import Any

from django.core.management.base import BaseCommand

from portal.schedule.tick import tick


class Command(BaseCommand):
    help = "Run once everything that is due. For cron, where no worker runs."

    def handle(self, *args: Any, **options: Any) -> None:
        ran = tick()
        if ran is None:
            self.stdout.write("Another process is at it.")
        else:
            self.stdout.write("Ran: " + (", ".join(ran) or "nothing was due"))
