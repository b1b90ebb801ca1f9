import gc

from portal.guard.danger.patterns import rules
from portal.passages import warming


def test_the_guards_rules_are_loaded_before_the_first_question():
    rules.cache_clear()
    warming.warm()
    assert rules.cache_info().currsize == 1


def test_whatever_is_read_meanwhile_python_collects_its_garbage_again():
    warming.warm()
    assert gc.isenabled()


def test_a_store_that_is_away_keeps_no_process_from_starting(settings, tmp_path):
    settings.CAREWAY_INDEX_DIR = tmp_path
    thread = warming.warm_in_background()
    thread.join(timeout=60)
    assert not thread.is_alive()
