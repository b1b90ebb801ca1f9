"""Public addresses of the chatbot."""

from django.urls import URLPattern, URLResolver, path, register_converter

from chatbot.web import embedding, live_page, mailing, remarks
from chatbot.web.converters import HexId
from chatbot.web.views import AskView, show

register_converter(HexId, "id")

urlpatterns: list[URLPattern | URLResolver] = [
    path("ask/", AskView.as_view(), name="ask"),
    path("ask/answer/", live_page.answer, name="ask_answer"),
    path("ask/embed.js", embedding.script, name="ask_embed_script"),
    path("ask/frame/", AskView.as_view(), name="ask_framed"),
    path("ask/frame/<id:conversation_id>/", show, name="ask_conversation_framed"),
    path("ask/useful/<id:answer_id>/", remarks.remark, name="ask_remark"),
    path("ask/<id:conversation_id>/", show, name="ask_conversation"),
    path("ask/<id:conversation_id>/mail/", mailing.send, name="ask_mail"),
]
