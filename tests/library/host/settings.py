"""Somebody else's project: its own user, image and document models, its own app, our addresses under its prefix."""

import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
OWN_MODELS = os.environ["HOST_OWN_MODELS"] == "yes"
SECRET_KEY = "host-" + "x" * 60
ALLOWED_HOSTS = ["testserver"]
DEBUG = False
USE_TZ = True
TIME_ZONE = "Europe/London"
LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English")]
WAGTAIL_I18N_ENABLED = True
ROOT_URLCONF = "host.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
STATIC_URL = "/static/"
MEDIA_ROOT = HERE / "data" / "media"
MEDIA_URL = "/careers-site/media/"
WAGTAIL_SITE_NAME = "Host"
WAGTAILADMIN_BASE_URL = "http://testserver"
CAREWAY_INDEX_DIR = HERE / "data" / "index"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": HERE / "data" / "host.sqlite3"}}

INSTALLED_APPS = [
    "host.crew",
    "host.library",
    "host.notices",
    "chatbot",
    "careers",
    "content",
    "portal",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_htmx",
    "django_tasks_db",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ]
        },
    }
]
if OWN_MODELS:
    AUTH_USER_MODEL = "crew.Member"
    WAGTAILIMAGES_IMAGE_MODEL = "library.HostPicture"
    WAGTAILDOCS_DOCUMENT_MODEL = "library.HostPaper"
else:
    INSTALLED_APPS.remove("host.crew")
    INSTALLED_APPS.remove("host.library")
    AUTH_USER_MODEL = "portal.User"
    WAGTAILIMAGES_IMAGE_MODEL = "portal.PortalImage"
    WAGTAILDOCS_DOCUMENT_MODEL = "portal.PortalDocument"
