"""What a person hands in, and what she writes over the record."""

from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from portal.importing.reading import Source, Unreadable, read, read_text
from portal.importing.record import Record
from portal.importing.registry import Importer, importers
from portal.importing.shown import as_value, as_written, value_of

AUTO = "auto"
LONGEST = 400_000
PASTED = _("pasted text")


class SourceForm(forms.Form):
    """Leaves the document as ``source`` among its cleaned data. What was pasted stays when something is wrong."""

    text = forms.CharField(
        label=_("Paste the text"),
        required=False,
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 14}),
        error_messages={"max_length": _("That is longer than one document. Bring it in piece by piece.")},
    )
    file = forms.FileField(
        label=_("Or choose a file"),
        required=False,
        help_text=_("A Word file (.docx), a saved web page (.html) or plain text (.txt), up to 5 MB."),
        widget=forms.ClearableFileInput(attrs={"accept": ".txt,.docx,.html,.htm,.md"}),
        error_messages={"empty": _("The file is empty.")},
    )
    name = forms.CharField(required=False, max_length=255, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("What it is"), required=False)

    def __init__(self, *args: Any, kinds: list[Importer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(AUTO, _("Find out from the text")), *[(one.kind, one.label) for one in kinds]]
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        upload, text = cleaned.get("file"), cleaned.get("text", "")
        if self.errors:
            return cleaned
        if upload and text.strip():
            self.add_error("file", _("You pasted a text and chose a file. Empty one of the two."))
        elif not upload and not text.strip():
            self.add_error("text", _("Paste a text, or choose a file."))
        else:
            self._read(cleaned, upload, text)
        return cleaned

    def _read(self, cleaned: dict[str, Any], upload: Any, text: str) -> None:
        try:
            cleaned["source"] = (
                read(upload.read(), upload.name[-200:])
                if upload
                else read_text(text, cleaned.get("name") or str(PASTED))
            )
        except Unreadable as error:
            self.add_error("file" if upload else "text", str(error))
            return
        if len(cleaned["source"].text) > LONGEST:
            self.add_error("file", self.fields["text"].error_messages["max_length"])

    @property
    def source(self) -> Source:
        return self.cleaned_data["source"]


class RecordForm(forms.Form):
    """The shown fields of a record, as they were recognised until somebody writes something else.

    ``changes`` are the values that differ. With ``data`` None it shows the record as it was read.
    """

    def __init__(self, data: MultiValueDict | None, *, record: Record, owners: Any, owner: Any) -> None:
        super().__init__(data)
        assert record.kind is not None
        self.shown = importers[record.kind].shown
        self.recognised = {one.name: as_written(value_of(record, one), one.form) for one in self.shown}
        for one in self.shown:
            self.fields[one.name] = forms.CharField(
                label=one.label, required=False, max_length=2000, widget=_widget(one.form)
            )
            self.fields[one.name].initial = self.recognised[one.name]
        self.fields["owner"] = forms.ModelChoiceField(
            owners, label=_("Whose it is"), required=False, initial=owner, empty_label=_("Nobody’s yet")
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self.changes = {}
        for one in self.shown:
            written = cleaned.get(one.name, "").replace("\r\n", "\n").strip()
            if written == self.recognised[one.name]:
                continue
            try:
                self.changes[one.name] = as_value(written, one.form)
            except ValueError:
                self.add_error(
                    one.name, _("Write the day with its year: 9 June 2027, or 9 June 2027, 17:00.")
                )
        return cleaned


def _widget(form: str) -> forms.Widget:
    return forms.Textarea(attrs={"rows": 3}) if form in {"long", "lines"} else forms.TextInput()
