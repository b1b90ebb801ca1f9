"""Publishes a page in the host project, then finds it and asks about it, all under the host's prefix."""

import json

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from wagtail.models import Page, Site  # noqa: E402

from content.models import HomePage, StandardPage  # noqa: E402

root = Page.get_first_root_node()
home = root.add_child(instance=HomePage(title="Careers at Host", slug="careers-home"))
Site.objects.update_or_create(
    is_default_site=True, defaults={"hostname": "testserver", "port": 80, "root_page": home}
)
page = home.add_child(
    instance=StandardPage(
        title="Bicycles for social workers",
        slug="bicycles",
        summary="Every social worker at Host may borrow a bicycle for visits.",
        questions_answered="Can I borrow a bicycle?",
        body=json.dumps(
            [
                {
                    "type": "section",
                    "value": {
                        "heading": "Borrowing a bicycle",
                        "text": "<p>Every social worker at Host may borrow a bicycle for visits, and helmets are free.</p>",
                    },
                }
            ]
        ),
    )
)
page.save_revision().publish()
call_command("search_rebuild", verbosity=0)

client = Client()
shown = client.get("/careers-site/bicycles/")
assert shown.status_code == 200, shown.status_code
assert b"/careers-site/" in shown.content
found = client.get("/careers-site/api/v1/search?q=bicycle").json()
assert [hit["url"] for hit in found["results"]] == ["/careers-site/bicycles/"], found
answer = client.post(
    "/careers-site/api/v1/chat/questions",
    json.dumps({"question": "Can social workers borrow a bicycle for visits?"}),
    content_type="application/json",
).json()
assert answer["outcome"] == "answered", answer
assert "bicycle" in answer["sentences"][0]["text"], answer
assert answer["sources"][0]["url"].startswith("/careers-site/bicycles/"), answer
assert client.get("/careers-site/admin/login/").status_code == 200
print("The host project answers.")
