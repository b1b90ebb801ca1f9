from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class CareersConfig(AppConfig):
    name = "careers"
    label = "careers"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from careers.employers import members  # noqa: F401
        from careers.employers.groups import ensure_groups_once
        from careers.statistics import counting
        from careers.vacancies import awards

        awards.connect()
        # The last of those whose rights the groups hold.
        sender = apps.get_app_config("auth")
        counting.connect()
        post_migrate.connect(ensure_groups_once, sender=sender, dispatch_uid="careers.employers.groups")
