import pytest

from portal.charts.path import Station, path

TEACHING = Station("Teaching assistant", "2012 to 2018", "Wendbury Primary")
FAMILY = Station("Family support worker", "2018 to 2019", "Larkshire")
SOCIAL = Station("Social worker", "since 2019", "Larkshire")


def gaps(stations):
    stops = path(stations).stops
    return [after.y - before.y for before, after in zip(stops, stops[1:], strict=False)]


def test_the_longer_somebody_stayed_the_longer_the_line():
    longer, shorter = gaps([TEACHING, FAMILY, SOCIAL])
    assert longer > shorter


def test_without_years_every_step_is_as_long():
    assert len(set(gaps([Station("One"), Station("Two"), Station("Three")]))) == 1


def test_words_are_broken_to_fit_a_telephone():
    long = Station("Newly qualified social worker in the assessment team of Port Sable", "2019 to 2021")
    stop = path([long, SOCIAL]).stops[0]
    assert max(len(text.words) for text in stop.texts) <= 30
    assert " ".join(text.words for text in stop.texts if not text.is_small) == long.title
    assert [text.y for text in stop.texts] == sorted({text.y for text in stop.texts})


def test_the_line_goes_through_every_stop_and_the_last_is_where_they_are_now():
    way = path([TEACHING, FAMILY, SOCIAL])
    assert way.line.startswith(f"M{way.stops[0].x} {way.stops[0].y}")
    assert way.line.endswith(f"{way.stops[-1].x} {way.stops[-1].y}")
    assert [stop.is_last for stop in way.stops] == [False, False, True]


@pytest.mark.parametrize("stations", [[], [SOCIAL]])
def test_one_station_is_no_way(stations):
    assert path(stations) is None
