import sys
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.running import prepare
from portal.starting import site
from portal.starting.answers import Answers, Unusable, answers


class Command(BaseCommand):
    help = (
        "Build a real site from the starter content: its name, its employers, its first administrator. "
        "What is not given is asked for. Run again, it adds what is missing and changes nothing that stands."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--name", help="of the site")
        parser.add_argument("--employer", action="append", help="give it once for each employer")
        parser.add_argument("--admin", help="user name of the first administrator")
        parser.add_argument("--email", help="the administrator's")
        parser.add_argument(
            "--password-file",
            help="holds their password; - is standard input; without, one is made and shown",
        )
        parser.add_argument("--remove-demo", action="store_true", help="take the demonstration away first")
        parser.add_argument(
            "--no-input", action="store_true", help="never ask; fail when something is missing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        asks = not options["no_input"] and sys.stdin.isatty()
        prepare.folders()
        prepare.database()
        self.remove_demonstration(remove=options["remove_demo"], asks=asks)
        try:
            given = answers(options, asks=asks, say=self.say)
        except Unusable as problem:
            raise CommandError(str(problem)) from problem
        prepare.static_files()
        call_command("load_packs", "starter", verbosity=options["verbosity"], stdout=self.stdout)
        self.make(given)
        call_command("search_rebuild", if_missing=True, verbosity=0)
        self.say(
            "Serve it: gunicorn portal.asgi -k asgi, and beside it python -m portal worker. Sign in at /admin/."
        )

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def remove_demonstration(self, *, remove: bool, asks: bool) -> None:
        if not site.demonstration_is_loaded():
            return
        if asks and not remove:
            remove = input("The demonstration is here. Remove all it brought? [y/N] ").lower() == "y"
        if not remove:
            raise CommandError(
                "A real site must not show the demonstration. Run this again with --remove-demo."
            )
        call_command("remove_pack", "demo", stdout=self.stdout)

    def make(self, given: Answers) -> None:
        if given.name and not site.name_site(given.name):
            self.say(f"  The site keeps its name, {site.identity().name}. The admin's settings change it.")
        made = site.make_employers(given.employers)
        for name in given.employers:
            said = "made; its page is a draft until somebody writes it" if name in made else "is here already"
            self.say(f"  Employer {name}: {said}.")
        if given.administrator is None:
            self.say("  An administrator is here already; nobody was added.")
            return
        given.administrator.save()
        self.say(f"  Administrator: {given.administrator.get_username()}")
        if given.made_up:
            self.say(f"  Password, shown this once: {given.made_up}")
