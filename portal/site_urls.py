"""Public addresses of the platform: search, glossary, health, sitemap, API."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
