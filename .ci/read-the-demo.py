"""Reads the running demonstration as a visitor would: real pages, a real search, one real answer."""

import json
import re
import sys
import urllib.request

site = sys.argv[1]


def get(path: str) -> str:
    with urllib.request.urlopen(site + path, timeout=30) as response:
        assert response.status == 200, (path, response.status)
        assert not response.headers.get("Set-Cookie"), (path, "sets a cookie")
        return response.read().decode()


for path in (
    "/",
    "/stories/",
    "/profiles/",
    "/vacancies/",
    "/roles/",
    "/routes/",
    "/programmes/",
    "/employers/",
):
    html = get(path)
    assert "<h1" in html, path
    for asset in set(re.findall(r'(?:href|src)="(/static/[^"]+|/media/[^"]+)"', html)):
        with urllib.request.urlopen(site + asset, timeout=30) as response:
            assert response.status == 200, asset
    print("read", path)

vacancy = re.search(r'href="(/vacancies/[a-z0-9-]+/)"', get("/vacancies/"))
assert vacancy, "no vacancy is listed"
assert "apply" in get(vacancy.group(1)).lower()

found = json.loads(get("/api/v1/search?q=social+worker"))
assert found["total"] > 0, found

question = json.dumps({"question": "can I train without a degree?"}).encode()
request = urllib.request.Request(
    site + "/api/v1/chat/questions",
    question,
    {"Content-Type": "application/json", "Accept": "application/json"},
)
answer = json.load(urllib.request.urlopen(request, timeout=60))
assert answer["outcome"] == "answered", answer
for sentence in answer["sentences"]:
    assert sentence["sources"], sentence
print("answered:", " ".join(sentence["text"] for sentence in answer["sentences"])[:300])
