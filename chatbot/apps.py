from django.apps import AppConfig
from django.db.models.signals import post_delete


class ChatbotConfig(AppConfig):
    name = "chatbot"
    label = "chatbot"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from chatbot.gaps import prefilled
        from chatbot.gaps.models import GapQuestion
        from chatbot.gaps.tasks import after_publishing
        from chatbot.gaps.working import delete_empty

        prefilled.connect()
        page_published.connect(after_publishing, dispatch_uid="chatbot.gaps.published")
        post_delete.connect(delete_empty, sender=GapQuestion, dispatch_uid="chatbot.gaps.empty")
