"""The benchmark counts what people are told, and tells a refusal from an answer."""

import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from chatbot.benchmarks.asking import first_sentences, scripted_model
from chatbot.benchmarks.crowd import Asked, Crowd, crowd
from chatbot.composers.prompt import messages
from chatbot.pipeline import run, steps
from chatbot.turn import Turn
from portal.benchmarks.processes import megabytes, processor_seconds


@pytest.fixture
def port():
    """Answers what ends with a question mark, refuses what does not."""

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["question"]
            came_from.add(self.client_address[0])
            time.sleep(0.01)
            self.send_response(200 if question.endswith("?") else 429)
            self.end_headers()
            self.wfile.write(b'{"outcome": "answered"}')

        def log_message(self, *args: object) -> None:
            pass

    came_from: set[str] = set()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.came_from = came_from
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_each_of_a_crowd_asks_again_from_an_address_of_her_own(port):
    told = crowd(port.server_port, ["who pays?", "too many"], people=4, seconds=0.2)
    assert len(port.came_from) == 4
    assert len(told.asked) > 4
    assert set(told.outcomes) == {"answered", "429"}
    assert told.failed == told.outcomes["429"]


def test_nobody_there_is_no_answer():
    told = crowd(9, ["who pays?"], people=1, seconds=0.05)
    assert told.asked
    assert (told.a_second, told.failed) == (0.0, len(told.asked))


@pytest.mark.parametrize("outcome", ["unavailable", "503", "TimeoutError"])
def test_what_is_no_answer_is_counted_as_a_failure(outcome):
    told = Crowd([Asked("closest", 10.0), Asked(outcome, 10.0)], seconds=1.0)
    assert (told.a_second, told.failed) == (1.0, 1)


@pytest.mark.django_db
def test_the_scripted_model_writes_what_the_passages_say(make_page, store_of, settings):
    page = make_page(
        "nursery", "Childcare", ("Who pays", "The Harbour scheme pays for childcare. Ask in May.")
    )
    turn = Turn("Does the Harbour scheme pay for childcare?")
    with scripted_model() as model:
        for name, value in model.items():
            setattr(settings, name, value)
        run(turn, steps(store_of(page)))
    told = [{"role": role, "content": content} for role, content in messages(turn.text, turn.retrieved.found)]
    assert json.loads(first_sentences(told))["sentences"][0]["text"] in page.passages[0].text
    assert (turn.composer, turn.dropped) == ("generative", [])


def test_a_process_tells_what_it_takes():
    before = processor_seconds(os.getpid())
    sum(number * number for number in range(2_000_000))
    assert processor_seconds(os.getpid()) > before
    assert megabytes(os.getpid()) > 10
