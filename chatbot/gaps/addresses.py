from django.urls import URLPattern, path

from .views import gap, gaps, judged_file


def addresses() -> list[URLPattern]:
    return [
        path("chatbot/gaps/", gaps, name="chatbot_gaps"),
        path("chatbot/gaps/judged/", judged_file, name="chatbot_judged_file"),
        path("chatbot/gaps/<int:pk>/", gap, name="chatbot_gap"),
    ]
