import json

import pytest
from django.core.management import call_command

from tests.portal.search.conftest import SERVERS


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
