"""Read documents of other sites and show what they would become."""

import json
import logging
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from portal.importing.reading import Unreadable, read_file
from portal.importing.recognise import to_record, unreadable
from portal.importing.record import Record
from portal.importing.registry import importers

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Read text files into records: a dry run that writes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--kind", default="auto", help="auto, or one of the kinds that the apps register")
        parser.add_argument(
            "--json", action="store_true", dest="as_json", help="one JSON value a file, in order"
        )

    def handle(self, *args: Any, files: list[str], kind: str, as_json: bool, **options: Any) -> None:
        if kind != "auto" and kind not in importers:
            known = ", ".join(sorted(name for name, _importer in importers.items()))
            raise CommandError(
                _("There is no kind “%(kind)s”. Kinds: %(known)s.") % {"kind": kind, "known": known}
            )
        failed = 0
        for name in files:
            record = self.record_of(Path(name), kind)
            failed += record.kind is None
            if as_json:
                self.stdout.write(json.dumps(record.as_json(), ensure_ascii=False))
            self.stderr.write(summary(record))
        if failed:
            raise SystemExit(1)

    def record_of(self, path: Path, kind: str) -> Record:
        """A file that cannot be read gives a record without kind: lines never shift."""
        try:
            return to_record(read_file(path), kind)
        except Unreadable as error:
            return unreadable(path.name, str(error))
        except Exception:
            logger.exception("import_text.failed", extra={"file": path.name})
            return unreadable(path.name, _("Something in this file defeated the import. The log says what."))


def summary(record: Record) -> str:
    title = record.fields.get("title") or _("Untitled (%(file)s)") % {"file": record.file}
    rows = [f"{record.file}: {record.kind or '-'}: {title}"]
    rows += [f"  {one.line or '-':>5}  {one.code:<22} {one.message}" for one in record.findings]
    return "\n".join(rows)
