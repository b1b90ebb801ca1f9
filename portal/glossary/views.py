"""The glossary: every term on one page, each with an address of its own."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Locale

from portal.terms.models import Term


def glossary(request: HttpRequest) -> HttpResponse:
    terms = sorted(Term.objects.filter(locale=Locale.get_active()), key=lambda term: term.short.casefold())
    letters = [(letter, list(group)) for letter, group in groupby(terms, key=first_letter)]
    return render(request, "portal/glossary/glossary.html", {"letters": letters})


def first_letter(term: Term) -> str:
    letter = term.short[:1].upper()
    return letter if letter.isalpha() else "#"
