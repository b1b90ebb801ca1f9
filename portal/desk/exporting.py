"""Lists of people as files that a spreadsheet opens."""

from wagtail.admin.views.reports.base import ReportView

from .formulas import CSV


class ListOfPeople(ReportView):
    """A report whose files hold no formula that a visitor typed."""

    custom_value_preprocess = {**ReportView.custom_value_preprocess, **CSV}

    def get_index_url(self) -> str:
        return self.request.path

    def get_index_results_url(self) -> str:
        return f"{self.request.path.removesuffix('results/')}results/"
