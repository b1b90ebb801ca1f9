"""Readers take over each other's connections."""

import sqlite3
import threading
from pathlib import Path

import pytest

from portal.search.backends import BackendDown
from portal.search.embedded import EmbeddedIndex
from portal.search.prepared import Preparer
from tests.portal.search.conftest import filled
from tests.portal.search.corpus import advert


def prepared(*numbers):
    return [Preparer(frozenset()).prepare(advert(number, "Night worker")) for number in numbers]


OPEN = Path("/proc/self/fd")


def deleted_files_held_open(folder: Path) -> list[str]:
    held = [str(link.readlink()) for link in OPEN.iterdir() if link.is_symlink()]
    return [path for path in held if path.startswith(str(folder)) and path.endswith("(deleted)")]


def test_who_reads_next_takes_the_same_connection_in_any_thread(tmp_path, corpus_fields):
    index, taken = filled(tmp_path, [advert(1, "Night worker")]), []

    def read():
        with index.snapshot() as connection:
            taken.append(connection)

    read()
    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert taken[0] is taken[1]


def test_two_at_a_time_have_one_each(tmp_path, corpus_fields):
    index = filled(tmp_path, [advert(1, "Night worker")])
    with index.snapshot() as one, index.snapshot() as other:
        assert one is not other


def test_it_sees_what_was_written_meanwhile(tmp_path, corpus_fields):
    index = filled(tmp_path, [advert(1, "Night worker")])
    assert index.count() == 1
    with index.writing() as writing:
        writing.put(prepared(2))
    assert index.count() == 2


def test_after_an_error_it_is_not_taken_again(tmp_path, corpus_fields):
    index, taken = filled(tmp_path, [advert(1, "Night worker")]), []

    def fail():
        with index.snapshot() as connection:
            taken.append(connection)
            connection.execute("SELECT nothing FROM nowhere")

    with pytest.raises(BackendDown):
        fail()
    with index.snapshot() as connection:
        assert connection is not taken[0]
    with pytest.raises(sqlite3.ProgrammingError):
        taken[0].execute("SELECT 1")


@pytest.mark.skipif(not OPEN.is_dir(), reason="needs a system that names open files")
def test_a_generation_that_was_dropped_leaves_the_disk_with_the_next_reader(tmp_path, corpus_fields):
    index = filled(tmp_path, [advert(1, "Night worker")])
    assert index.count() == 1
    filled(tmp_path, [advert(2, "Day worker")])
    EmbeddedIndex(tmp_path).drop_old()
    assert index.count() == 1
    assert deleted_files_held_open(tmp_path) == []
