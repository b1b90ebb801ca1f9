"""Public addresses of the chatbot."""

from django.urls import URLPattern, URLResolver, path

from chatbot.web.views import AskView

urlpatterns: list[URLPattern | URLResolver] = [path("ask/", AskView.as_view(), name="ask")]
