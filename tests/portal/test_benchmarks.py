from io import StringIO

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def bench(*names: str, **options: object) -> list[str]:
    out = StringIO()
    call_command("bench", *names, stdout=out, **options)
    return out.getvalue().splitlines()


def test_what_rooms_register_can_be_run_by_its_name():
    assert {"search", "pages"} <= set(bench(list=True))


def test_search_is_timed_at_each_size():
    heading, *lines = bench("search", sizes=[20, 40], times=5)
    assert heading.startswith("Embedded search")
    assert [line.split(" documents")[0].strip() for line in lines] == ["20", "40"]


def test_a_name_that_nobody_registered_is_answered_with_those_there_are():
    with pytest.raises(CommandError, match="No benchmark is named moon. There are: search, pages"):
        bench("moon")
