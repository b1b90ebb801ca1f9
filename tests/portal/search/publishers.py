"""One process of a site, told line by line what to do. Answers each with one line."""

import sys
import threading
import time

import django


def main() -> None:
    django.setup()
    print("ready", flush=True)
    writing: list[threading.Thread] = []
    for line in sys.stdin:
        verb, _, rest = line.strip().partition(" ")
        print(VERBS[verb](rest, writing), flush=True)


def publish(name: str, writing) -> str:
    from django.utils.text import slugify
    from wagtail.models import Locale

    from portal.terms.models import Term

    locale = Locale.get_default()
    Term.objects.create(name=name, slug=slugify(name), definition=f"{name} is a word of ours.", locale=locale)
    return find(name.split()[0], writing)


def many(rest: str, writing) -> str:
    """More than whoever publishes brings into an index by himself."""
    from django.db import transaction

    word, number = rest.split()
    with transaction.atomic():
        for n in range(int(number)):
            publish_only(f"{word} number {n}")
    return "done"


def publish_only(name: str) -> None:
    from django.utils.text import slugify
    from wagtail.models import Locale

    from portal.terms.models import Term

    Term.objects.create(name=name, slug=slugify(name), definition="A word.", locale=Locale.get_default())


def find(word: str, writing) -> str:
    from portal.search import search
    from portal.search.request import SearchRequest

    response = search(SearchRequest(q=word, correct=False, kinds=("term",)))
    return f"{response.total} {'degraded' if response.degraded else 'whole'}"


def wait(rest: str, writing) -> str:
    """Until so many are found. How long it took."""
    word, number, seconds = rest.split()
    begun = time.monotonic()
    while time.monotonic() - begun < float(seconds):
        if find(word, writing) == f"{number} whole":
            return f"{time.monotonic() - begun:.2f}"
        time.sleep(0.05)
    return f"never: {find(word, writing)}"


def keep_writing(word: str, writing) -> str:
    """In a thread, until ``stop``: a word more, and one of the last ones renamed or taken back."""
    stop = threading.Event()

    def write() -> None:
        from django.db import connections

        from portal.terms.models import Term

        number = 0
        while not stop.is_set():
            publish_only(f"{word} number {number}")
            if number % 3 == 2:
                term = Term.objects.get(slug=f"{word.lower()}-number-{number - 1}")
                term.name = f"Renamed {number}"
                term.save()
                Term.objects.get(slug=f"{word.lower()}-number-{number - 2}").delete()
            number += 1
            thread.written = number
        connections.close_all()

    thread = threading.Thread(target=write)
    thread.stop, thread.written = stop, 0
    thread.start()
    writing.append(thread)
    return "writing"


def stop(rest: str, writing) -> str:
    """How many were written."""
    for thread in writing:
        thread.stop.set()
        thread.join()
    return str(sum(thread.written for thread in writing))


def command(rest: str, writing) -> str:
    from io import StringIO

    from django.core.management import call_command

    out = StringIO()
    try:
        call_command(*rest.split(), stdout=out)
    except SystemExit as ended:
        return f"left with {ended.code}: {out.getvalue()[:200]}".replace("\n", " ")
    return out.getvalue().strip().replace("\n", "; ")


VERBS = {
    "publish": publish,
    "many": many,
    "find": find,
    "wait": wait,
    "keep_writing": keep_writing,
    "stop": stop,
    "command": command,
}

if __name__ == "__main__":
    main()
