"""Read documents of other sites and show what they would become."""

import json
import logging
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from portal.importing.applying import Outcome, apply_record
from portal.importing.links import with_links
from portal.importing.reading import Unreadable, read_file
from portal.importing.recognise import to_record, unreadable
from portal.importing.record import Record
from portal.importing.registry import Unfinished, importers

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Read text files into records. Writes nothing unless told to apply them as drafts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--kind", default="auto", help="auto, or one of the kinds that the apps register")
        parser.add_argument(
            "--json", action="store_true", dest="as_json", help="one JSON value a file, in order"
        )
        parser.add_argument("--apply", action="store_true", help="make a draft of each; nothing is published")
        parser.add_argument(
            "--source",
            default="files",
            help="where the files come from; with a file's name it is its identity",
        )

    def handle(self, *args: Any, files: list[str], kind: str, as_json: bool, **options: Any) -> None:
        if kind != "auto" and kind not in importers:
            known = ", ".join(sorted(name for name, _importer in importers.items()))
            raise CommandError(
                _("There is no kind “%(kind)s”. Kinds: %(known)s.") % {"kind": kind, "known": known}
            )
        failed = 0
        for name in files:
            origin = options["source"] if options["apply"] else None
            record, draft = self.read(Path(name), kind, origin)
            failed += record.kind is None
            if as_json:
                self.stdout.write(json.dumps(record.as_json() | draft, ensure_ascii=False))
            self.stderr.write(summary(record, draft))
        if failed:
            raise SystemExit(1)

    def read(self, path: Path, kind: str, origin: str | None) -> tuple[Record, dict[str, Any]]:
        """The record, and with ``origin`` what became of it. A file that fails gives a record without kind."""
        try:
            source = read_file(path)
            record = to_record(source, kind)
            shown = with_links(record)
            outcome = apply_record(record, source, origin=origin) if origin is not None else None
            return shown, _said(outcome)
        except Unfinished as error:
            return shown, {"draft": {"outcome": "unfinished", "field": error.field, "why": str(error)}}
        except Unreadable as error:
            return unreadable(path.name, str(error)), {}
        except Exception:
            logger.exception("import_text.failed", extra={"file": path.name})
            return unreadable(
                path.name, _("Something in this file defeated the import. The log says what.")
            ), {}


def _said(outcome: Outcome | None) -> dict[str, Any]:
    if outcome is None:
        return {}
    draft: Any = outcome.document.draft
    return {"draft": {"outcome": outcome.what, "model": draft._meta.label_lower, "id": draft.pk}}


def summary(record: Record, draft: dict[str, Any]) -> str:
    title = record.fields.get("title") or _("Untitled (%(file)s)") % {"file": record.file}
    rows = [f"{record.file}: {record.kind or '-'}: {title}"]
    made = draft.get("draft", {})
    rows += [f"  {made['outcome']}: {made.get('why') or _named(made)}"] if made else []
    rows += [f"  {one.line or '-':>5}  {one.code:<22} {one.message}" for one in record.findings]
    return "\n".join(rows)


def _named(made: dict[str, Any]) -> str:
    return f"{made['model']} {made['id']}"
