from datetime import date

import pytest

from portal.charts.months import Opening, calendar

TODAY = date(2026, 11, 25)


def test_the_year_begins_with_this_month_and_marks_today():
    chart = calendar([Opening("Spring", date(2027, 1, 1), date(2027, 2, 28), date(2027, 9, 1))], TODAY)
    assert (chart.first, chart.last) == (date(2026, 11, 1), date(2027, 10, 31))
    assert chart.today_at == "6.58%"
    assert [month.first.month for month in chart.months] == [11, 12, *range(1, 11)]


def test_a_bar_spans_the_days_on_which_one_can_apply():
    row = calendar([Opening("Spring", date(2026, 11, 1), date(2026, 11, 30))], TODAY).rows[0]
    assert (row.start, row.width) == ("0.00%", "8.22%")


@pytest.mark.parametrize(
    "opening",
    [
        Opening("Over", date(2025, 1, 1), date(2025, 3, 1), date(2025, 9, 1)),
        Opening("Far away", date(2028, 1, 1), date(2028, 3, 1)),
        Opening("Only named", None, None),
    ],
)
def test_what_has_no_place_in_the_year_is_no_row(opening):
    assert calendar([opening], TODAY) is None


def test_what_is_not_drawn_still_stands_in_the_table():
    over = Opening("Over", date(2025, 1, 1), date(2025, 3, 1))
    soon = Opening("Soon", date(2027, 1, 1), None)
    chart = calendar([over, soon], TODAY)
    assert [row.label for row in chart.rows] == ["Soon"]
    assert chart.openings == [over, soon]


def test_an_open_end_runs_to_the_edge_and_a_lone_start_has_no_bar():
    endless, start = calendar(
        [Opening("Any time", date(2020, 1, 1), None), Opening("Course", None, None, date(2027, 5, 1))], TODAY
    ).rows
    assert (endless.start, endless.width) == ("0.00%", "100.00%")
    assert (start.width, start.starts_at) == ("", "49.59%")
