from django.apps import AppConfig


class CareersConfig(AppConfig):
    name = "careers"
    label = "careers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from careers.employers import members  # noqa: F401
