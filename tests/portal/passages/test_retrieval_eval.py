import json
import math
from datetime import UTC, datetime

import pytest
from django.core.management import call_command

from portal.passages.judging import Collection, judge
from portal.passages.memory import MemoryStore
from tests.portal.search.conftest import SERVERS

NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.mark.django_db
@pytest.mark.parametrize("engine", ["memory", "embedded", *SERVERS])
def test_a_judged_collection_is_scored(tmp_path, capsys, settings, engine):
    settings.ELASTICSEARCH_URL = engine
    settings.CAREWAY_ELASTICSEARCH_SECONDS = 30
    backend = "elasticsearch" if ":" in engine else engine
    pages = {
        "fees": "The degree apprenticeship has no tuition fee for the apprentice.",
        "dogs": "A dog must be kept on a lead in the park.",
    }
    corpus = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in pages.items()]
    (tmp_path / "corpus.jsonl").write_text("\n".join(corpus))
    (tmp_path / "queries.jsonl").write_text(
        json.dumps({"_id": "q", "text": "tuition fee of an apprenticeship"})
    )
    (tmp_path / "qrels.tsv").write_text("query-id\tcorpus-id\tscore\nq\tfees\t1\n")
    call_command("retrieval_eval", str(tmp_path), "--json", backend=backend)
    scores = json.loads(capsys.readouterr().out)
    assert (scores["documents"], scores["queries"]) == (2, 1)
    for half in ("keyword", "fused"):
        assert scores[half]["ndcg@10"] == scores[half]["mrr"] == scores[half]["recall@5"] == 1.0


def rows(*made: dict) -> str:
    return "\r\n\r\n".join(json.dumps(row, ensure_ascii=False) for row in made)


def test_a_collection_as_people_have_them_is_read(tmp_path):
    """Lines end as on Windows, some are empty; no title, no text, a row twice, a separator inside a text."""
    corpus = rows(
        {"id": "a", "text": "old"},
        {"id": "a", "title": None, "text": "Café\u2028new"},
        {"_id": "b", "title": "Only a title", "metadata": {}},
    )
    (tmp_path / "corpus.jsonl").write_text("\ufeff" + corpus, newline="")
    (tmp_path / "queries.jsonl").write_text(rows({"id": "q", "text": "café"}), newline="")
    (tmp_path / "qrels.tsv").write_text('q\t0\t"a\t2\r\nq\t0\ta\t3\r\nmissing\t0\tb\t1\r\n', newline="")
    collection = Collection.read(tmp_path)
    assert [(e.key, e.title, e.passage.text) for e in collection.entries] == [
        ("a", "", "Café\u2028new"),
        ("b", "Only a title", ""),
    ]
    assert collection.grades == {"q": {'"a': 2, "a": 3}, "missing": {"b": 1}}


def test_scores_are_those_of_the_published_formulas(tmp_path):
    """Worked out here by another way: gains divided by the logarithm of the place, against the best order."""
    texts = {
        "a": "fees fees fees",
        "b": "fees fees and more words",
        "c": "fees of a long text about other things",
    }
    grades = {"a": 1, "b": 3, "c": 0}
    (tmp_path / "corpus.jsonl").write_text(rows(*({"id": k, "text": v} for k, v in texts.items())))
    (tmp_path / "queries.jsonl").write_text(rows({"id": "q", "text": "fees"}))
    (tmp_path / "qrels.tsv").write_text("".join(f"q\t{key}\t{grade}\n" for key, grade in grades.items()))
    found = judge(Collection.read(tmp_path), NOW, vectors=False)["keyword"]
    ranked = [
        key
        for key, _ in MemoryStore(Collection.read(tmp_path).entries, with_vectors=False).keyword(
            "fees", NOW, 9
        )
    ]
    gains = [grades[key] for key in ranked]
    best = 3 / math.log2(2) + 1 / math.log2(3)
    assert found["ndcg@10"] == round(sum(g / math.log2(n + 2) for n, g in enumerate(gains)) / best, 4)
    assert found["mrr"] == round(1 / (1 + next(n for n, gain in enumerate(gains) if gain)), 4)
    assert found["recall@5"] == 1.0
