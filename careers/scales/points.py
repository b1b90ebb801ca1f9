"""A table of pay points as people have it in a spreadsheet: one a line, its name and its pay."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

Points = list[list[str]]
"""Pairs of a point's name and its amount, as JSON can hold them, in the table's order."""
LINE = re.compile(
    r"(?P<label>\S.*?)(?:[\s:;,]*[\s:;]|,(?=£))£?\s?(?P<amount>\d[\d,]*(?:\.\d{1,2})?)"
    r"(?:\s*(?:a year|pa|p\.a\.|an hour))?"
)
PREFIX = re.compile(r"^(?:njc |scp |spine |spinal |pay )*(?:column )?(?:points? )?", re.IGNORECASE)
LONGEST_LABEL = 40


def point_key(label: str) -> str:
    """What two spellings of a point have in common: "SCP 19" and "19" are the same."""
    plain = " ".join(label.split()).casefold()
    return PREFIX.sub("", plain) or plain


def points_of(text: str) -> Points:
    """Raises a ValidationError that names the line which cannot be read."""
    points: Points = []
    seen: set[str] = set()
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        found = LINE.fullmatch(line.strip())
        words = {"number": number, "line": line.strip()[:80]}
        if found is None or len(found["label"]) > LONGEST_LABEL:
            raise ValidationError(
                _("Line %(number)d is not a point with its pay: “%(line)s”. Write it as: 19 £31,586.") % words
            )
        if point_key(found["label"]) in seen:
            raise ValidationError(_("Line %(number)d names a point for the second time: “%(line)s”.") % words)
        seen.add(point_key(found["label"]))
        points.append([found["label"], str(Decimal(found["amount"].replace(",", "")))])
    return points


class PointsFormField(forms.CharField):
    widget = forms.Textarea(attrs={"rows": 12, "spellcheck": "false"})

    def prepare_value(self, value: Any) -> str:
        if isinstance(value, str):
            return value
        return "\n".join(f"{label}  £{Decimal(amount):,}" for label, amount in value or [])

    def to_python(self, value: Any) -> Any:
        return points_of(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return (initial or []) != points_of(data or "")
        except ValidationError:
            return True


class PointsField(models.JSONField):
    """Stored as pairs, typed as a table."""

    def formfield(self, **kwargs: Any) -> Any:
        """Overrides JSONField's because that passes on how to read JSON."""
        return models.Field.formfield(
            self, **{"form_class": PointsFormField, "show_hidden_initial": False, **kwargs}
        )
