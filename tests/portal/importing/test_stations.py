"""A way from post to post that a sentence tells is read in its order; a change of job is none."""

import pytest

from portal.importing.facts.stations import stations_in


@pytest.mark.parametrize(
    ("sentence", "stations"),
    [
        (
            "Ines began as an apprentice, progressed to reviewing officer, followed by deputy manager and on to "
            "her current role as head of fostering.",
            ["Apprentice", "Reviewing officer", "Deputy manager", "Head of fostering"],
        ),
        (
            "He started nine years ago as a family support worker, moved on to social worker and is now a "
            "team manager.",
            ["Family support worker", "Social worker", "Team manager"],
        ),
        ("She was a social worker and then became a manager.", []),
        ("Then we went to the park, followed by tea, and on to the museum.", []),
        ("", []),
    ],
)
def test_stations(sentence: str, stations: list[str]) -> None:
    assert stations_in(sentence) == stations
