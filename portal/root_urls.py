"""The addresses of a site that is ours alone: the source language stands without a prefix, others with theirs."""

from django.conf.urls.i18n import i18n_patterns

from portal.urls import machinery, public

urlpatterns = [*machinery, *i18n_patterns(*public, prefix_default_language=False)]
