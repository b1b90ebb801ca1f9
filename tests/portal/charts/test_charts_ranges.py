import pytest

from portal.charts.ranges import Range, range_chart


def pay(low, high, **more):
    return Range("Social worker", "Larkshire", low, high, **more)


def test_bars_lie_on_one_scale_from_round_amounts():
    chart = range_chart([pay(31_000, 36_000), pay(40_000, 49_000)])
    assert [tick.amount for tick in chart.ticks] == [30_000, 40_000, 50_000]
    assert [(bar.start, bar.width) for bar in chart.bars] == [("5.00%", "25.00%"), ("50.00%", "45.00%")]


def test_words_of_a_bar_far_right_end_where_the_bar_ends():
    near, far = range_chart([pay(30_000, 31_000), pay(48_000, 50_000)]).bars
    assert (near.words_at, near.ends_there) == (near.start, False)
    assert (far.words_at, far.ends_there) == ("100.00%", True)


def test_a_spot_salary_can_be_seen():
    assert range_chart([pay(30_000, 30_000), pay(40_000, 41_000)]).bars[0].width == "1.50%"


@pytest.mark.parametrize("ranges", [[], [pay(30_000, 31_000)]])
def test_one_range_is_no_chart(ranges):
    assert range_chart(ranges) is None


def test_equal_amounts_still_have_a_scale():
    assert len(range_chart([pay(30_000, 30_000), pay(30_000, 30_000)]).ticks) == 2


def test_a_long_name_is_cut_in_the_picture_and_whole_in_the_table():
    name = "Senior social worker, children with disabilities and their families, Larkshire"
    chart = range_chart([Range(name, "", 1, 2), pay(1, 2)])
    assert chart.bars[0].label.endswith("…")
    assert chart.ranges[0].label == name


@pytest.mark.parametrize(("low", "high"), [(47_500, 61_300), (24_990, 25_010), (9, 99_999), (19_900, 50_100)])
def test_a_phone_has_room_for_the_amounts_of_a_scale(low, high):
    chart = range_chart([pay(low, low), pay(high, high)])
    assert len(chart.ticks) <= 4
    assert chart.ticks[0].amount <= low < high <= chart.ticks[-1].amount
