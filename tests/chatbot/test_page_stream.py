"""The page's own stream ends in the very turn that the page draws."""

import json

import pytest
from asgiref.sync import async_to_sync
from django.test import AsyncClient

from portal.security.anonymous import stamp

pytestmark = pytest.mark.django_db
TELLING = "my dad hits me every night and i am scared"


async def answer(**words):
    response = await AsyncClient().post("/ask/answer/", words)
    if not response.streaming:
        return response
    events = [chunk.decode() async for chunk in response.streaming_content]
    return json.loads(events[-1].split("data: ", 1)[1])


def test_the_turn_is_drawn_as_the_page_draws_it(client):
    whole = async_to_sync(answer)(question="thanks", stamp=stamp("ask"))
    page = client.get(whole["address"]).content.decode()
    assert " ".join(whole["html"].split()) in " ".join(page.split())
    assert "You are welcome" in whole["said"]
    assert whole["mail"].startswith(whole["address"])


def test_a_form_without_a_stamp_is_refused_but_never_somebody_in_danger():
    assert async_to_sync(answer)(question="thanks").status_code == 403
    assert "0800 1111" in async_to_sync(answer)(question=TELLING)["said"]


def test_too_many_are_told_when_to_go_on(settings):
    settings.CAREWAY_CHAT_ADDRESS_A_MINUTE = 0
    response = async_to_sync(answer)(question="thanks", stamp=stamp("ask"))
    assert (response.status_code, "Please wait" in response.content.decode()) == (429, True)
    assert int(response["Retry-After"]) > 0
