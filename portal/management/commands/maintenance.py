from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from portal.maintenance.switch import close, is_closed, reopen


class Command(BaseCommand):
    help = "Close the public site for work, or open it again. Health and admin go on."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("to", choices=["on", "off", "status"])

    def handle(self, *args: Any, **options: Any) -> None:
        if options["to"] == "on":
            close()
        elif options["to"] == "off":
            reopen()
        self.stdout.write("The site is closed for work." if is_closed() else "The site is open.")
