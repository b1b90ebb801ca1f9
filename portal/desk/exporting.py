"""Lists of people as files that a spreadsheet opens."""

from typing import Any

from django.utils.encoding import force_str
from wagtail.admin.views.reports.base import ReportView

BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def unformulated(value: Any) -> str:
    """A spreadsheet opens a cell that begins so as a formula; behind an apostrophe it stays text."""
    text = force_str(value)
    return f"'{text}" if text.startswith(BEGINS_A_FORMULA) else text


class ListOfPeople(ReportView):
    """A report whose files hold no formula that a visitor typed."""

    custom_value_preprocess = {
        **ReportView.custom_value_preprocess,
        str: {ReportView.FORMAT_CSV: unformulated, ReportView.FORMAT_XLSX: unformulated},
    }

    def get_index_url(self) -> str:
        return self.request.path

    def get_index_results_url(self) -> str:
        return f"{self.request.path.removesuffix('results/')}results/"
