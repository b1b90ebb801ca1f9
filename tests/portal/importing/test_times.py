"""Times of a day as people write them."""

import pytest

from portal.importing.facts.times import times_in


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("6-8pm", ["18:00", "20:00"]),
        ("11-1pm", ["11:00", "13:00"]),
        ("from 10am until 2.30pm", ["10:00", "14:30"]),
        ("12:30 to 13:15", ["12:30", "13:15"]),
        ("6.30pm for a start at 7", ["18:30"]),
        ("noon", ["12:00"]),
        ("12 noon", ["12:00"]),
        ("12am", ["00:00"]),
        ("4-6 March 2027", []),
        ("25:70", []),
        ("room 14", []),
        ("8pm to 6pm", ["20:00"]),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert times_in(text) == times
