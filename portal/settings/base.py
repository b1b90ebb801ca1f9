"""What every installation shares: apps, middleware, templates, language, time."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from . import env

BASE_DIR = Path(__file__).resolve().parent.parent.parent

# Prompts and questions never leave for a tracing service, whatever the environment says.
os.environ["LANGSMITH_TRACING"] = "false"
os.environ["LANGCHAIN_TRACING_V2"] = "false"
# Several processes share the cores, and numpy's threads spin for a while after each product, which took more of the
# processor than the search around it. Read when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

DEBUG = False

INSTALLED_APPS = [
    "chatbot",
    "careers",
    "content",
    "portal",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.simple_translation",
    "wagtail.sites",
    "portal.accounts.users.UsersConfig",
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
    "csp",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.security.csp.PolicyMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "portal.security.freshness.RevalidateMiddleware",
    "portal.maintenance.middleware.close_for_maintenance",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "careers.employers.reports.ReportsMiddleware",
    "careers.desk.tree.NoTreeMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "portal.pages.middleware.PublishingRefusedMiddleware",
    "portal.search.remembering.remember_while_reading",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "portal.root_urls"
ASGI_APPLICATION = "portal.asgi.application"
APPEND_SLASH = True

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
            ],
        },
    },
]

AUTH_USER_MODEL = "portal.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"

LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en-gb", _("English"))]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

WAGTAIL_SITE_NAME = "Careway"
WAGTAILIMAGES_IMAGE_MODEL = "portal.PortalImage"
WAGTAILDOCS_DOCUMENT_MODEL = "portal.PortalDocument"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAILEMBEDS_FINDERS: list[dict] = []
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_BASE_URL = env.url("CAREWAY_BASE_URL", "http://127.0.0.1:8000")

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

CAREWAY_MAINTENANCE = env.flag("CAREWAY_MAINTENANCE")
CAREWAY_PRIVATE_FEED_HOSTS = env.words("CAREWAY_PRIVATE_FEED_HOSTS")
CAREWAY_SEARCHES_LEAST = env.integer("CAREWAY_SEARCHES_LEAST", 3, least=2, most=50)
CAREWAY_SEARCHES_KEEP_DAYS = env.integer("CAREWAY_SEARCHES_KEEP_DAYS", 365, least=28, most=762)
CAREWAY_COUNT_SECONDS = env.integer("CAREWAY_COUNT_SECONDS", 1, most=60)

DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
