"""The benchmark of many passages: an index that is whole, and the time until a sentence comes."""

import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from chatbot.benchmarks.answers import listened
from chatbot.benchmarks.larger import copy_of_the_index, grow
from portal.passages.filling import fill, fill_sentences
from portal.passages.indexed import IndexedStore, index
from portal.search.prepared import Preparer


@pytest.mark.django_db
def test_a_larger_copy_lacks_no_vector_and_the_site_stays_as_it_was(settings, tmp_path, make_page):
    settings.CAREWAY_INDEX_DIR = tmp_path / "site"
    index().take_over(index().new_generation())
    page = make_page(
        "dogs", "Therapy dogs", ("What they do", "A spaniel sits at court. It is hers. She waits. We go.")
    )
    with index().writing() as writing:
        writing.put([Preparer(frozenset()).prepare(page)])
    copy = copy_of_the_index(tmp_path / "copy")
    assert grow(copy, 10) == 13
    assert copy.counts() == {"documents": 4, "passages": 13, "vectors": 13}
    assert (fill(of=copy), fill_sentences(of=copy)) == (0, 0)
    assert len(IndexedStore(copy).sentences(["benchmark.page:2#3"])["benchmark.page:2#3"]) == 4
    assert index().counts() == {"documents": 1, "passages": 1, "vectors": 0}


@pytest.fixture
def port():
    """Says a sentence at once and ends a moment later; to "nothing" says none."""

    class Streaming(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()
            if b"nothing" not in asked:
                self.wfile.write(b"event: sentence\ndata: {}\n\n")
                self.wfile.flush()
            time.sleep(0.05)
            self.wfile.write(b"event: answer\ndata: {}\n\n")

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Streaming)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def test_the_first_sentence_is_timed_apart_from_the_whole(port):
    first, whole = listened(port, "who pays?", "127.0.1.1")
    assert first < whole - 40


def test_where_no_sentence_comes_none_is_timed(port):
    first, whole = listened(port, "nothing", "127.0.1.1")
    assert first is None
    assert whole > 40
