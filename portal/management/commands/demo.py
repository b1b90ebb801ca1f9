import shutil
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from portal.running import prepare, processes


class Command(BaseCommand):
    help = "Set up the demonstration and serve it as production would, until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--reset", action="store_true", help="Throw the demonstration's data away first.")
        parser.add_argument("--no-serve", action="store_true", help="Set up and stop.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["no_serve"]:
            processes.claim_port(options["port"])
        if options["reset"]:
            self.forget()
        self.say("Preparing the database ...")
        prepare.folders()
        prepare.database()
        prepare.static_files()
        self.say("Loading the content ...")
        call_command("load_packs", "starter", "demo", verbosity=options["verbosity"])
        call_command("search_rebuild", if_missing=True, verbosity=0)
        if options["no_serve"]:
            return
        self.greet(options["port"])
        sys.exit(processes.run_until_stopped(options["port"]))

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def forget(self) -> None:
        """The data folder of a clone; never a PostgreSQL database, which a person empties herself."""
        if connection.vendor != "sqlite":
            raise CommandError(
                "Only the SQLite demonstration is reset here. Empty a PostgreSQL database yourself."
            )
        connection.close()
        for path in Path(settings.VAR_DIR).glob("careway.sqlite3*"):
            path.unlink()
        for folder in (settings.MEDIA_ROOT, settings.CAREWAY_INDEX_DIR):
            shutil.rmtree(folder, ignore_errors=True)

    def greet(self, port: int) -> None:
        from portal.running.accounts import DEMO_PASSWORD, demo_accounts

        site = f"http://127.0.0.1:{port}/"
        lines = [
            "",
            f"  The site   {site}",
            f"  The admin  {site}admin/",
            f"  Sign in as one of these, with the password  {DEMO_PASSWORD}",
            *(f"    {name:<12} {what}" for name, what in demo_accounts()),
            "  Stop with Ctrl+C.",
            "",
        ]
        self.say("\n".join(lines))
