from functools import partial
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from careers.vacancies.benchmarks.upkeep import rebuilt
from portal.benchmarks.cluster import Sent
from portal.benchmarks.corpus import FACETS, documents
from portal.benchmarks.figures import Figure
from portal.benchmarks.rebuilding import into
from portal.benchmarks.timing import side_by_side
from portal.search.elastic.naming import Names
from tests.portal.search.conftest import clusters

pytestmark = pytest.mark.django_db


def bench(*names: str, **options: object) -> list[str]:
    out = StringIO()
    call_command("bench", *names, stdout=out, **options)
    return out.getvalue().splitlines()


def test_what_rooms_register_can_be_run_by_its_name():
    assert {"search", "elasticsearch", "pages", "meaning", "upkeep"} <= set(bench(list=True))


def test_search_is_timed_at_each_size():
    heading, *lines = bench("search", sizes=[20, 40], times=5)
    assert heading.startswith("Embedded search")
    assert [line.split(" documents")[0].strip() for line in lines] == ["20", "40"]


def test_a_name_that_nobody_registered_is_answered_with_those_there_are():
    with pytest.raises(
        CommandError, match="No benchmark is named moon. There are: search, elasticsearch, pages, suggestions"
    ):
        bench("moon")


@pytest.mark.elasticsearch
@pytest.mark.parametrize("cluster", clusters())
def test_search_on_a_cluster_is_timed_beside_what_else_could_be_used_there(cluster):
    lines = bench("elasticsearch", cluster=cluster, cluster_size=50, times=6)
    goals = lines[next(n for n, line in enumerate(lines) if line.startswith("Goals")) + 1 :]
    assert [line.split(":")[1].split("  ")[0].strip() for line in goals] == [
        "ours to raw at the median",
        "ours to raw at the median",
        "modelsearch to ours",
    ]


def test_without_a_cluster_it_says_what_it_needs():
    assert "needs a cluster" in bench("elasticsearch", cluster="")[1]


def test_without_vectors_it_says_that_meaning_cannot_be_timed(settings, tmp_path):
    settings.CAREWAY_INDEX_DIR = tmp_path
    assert "needs an index with vectors" in bench("meaning")[1]


def test_what_was_sent_to_one_generation_is_sent_to_another():
    line = b'{"index":{"_index":"site-%s-aa-writing"}}\n{"title":"Night worker"}\n'
    sent = [Sent("PUT", "/_bulk", line % b"content-5c" + line % b"passage-5c")]
    [again] = into(Names("site-content-5c-bb"), Names("site-content-5c-aa"), sent)
    assert again.body == sent[0].body.replace(b"-aa-", b"-bb-")


def test_a_rebuild_is_timed_beside_the_same_bodies_sent_bare():
    *lines, ratio = rebuilt({"documents": 1000, "embedded": 3.0, "ours": 5.0, "raw": 2.0})
    assert len(lines) == 3
    assert ratio.value == 2.5
    assert ratio.reached


def test_a_goal_is_reached_from_the_right_side():
    assert Figure("ratio", 1.2, "x", most=1.25).reached
    assert not Figure("ratio", 1.3, "x", most=1.25).reached
    assert Figure("ratio", 3, "x", least=3).reached
    assert not Figure("ratio", 2.9, "x", least=3).reached


def test_ways_that_are_timed_side_by_side_take_turns():
    order: list[str] = []
    ways = {name: [partial(order.append, name)] * 4 for name in ("a", "b")}
    taken = side_by_side(ways, warming=2)
    assert "".join(order) == "baabbaab"
    assert [len(each.wall) for each in taken.values()] == [2, 2]


def test_made_up_vacancies_are_the_same_each_time_and_carry_as_many_facets_as_real_ones():
    [first], [again] = documents(1), documents(1)
    assert first == again
    assert len(first.values) == FACETS
