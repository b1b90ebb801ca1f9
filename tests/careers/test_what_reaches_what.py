"""Whatever a document is made of, a change to it makes that document anew, and no other.

Every row that is read while the demonstration's documents are made is changed in turn. A source that reads something of
which no signal tells turns this red, without anybody having thought of it.
"""

from collections import defaultdict

import pytest
from django.core.management import call_command

from portal.search.backends import embedded
from portal.search.rebuilding import rebuild
from tests.reaching import (
    all_keys,
    digests,
    edited,
    edits,
    fresh,
    newest,
    noted_since,
    own_key,
    points_at,
    readers_of_rows,
    undone,
)

NOT_EDITED = {"wagtailcore.Locale", "wagtailcore.Site", "contenttypes.ContentType", "portal.PortalRendition"}
"""What no editor changes, and pictures as they are cut, of which the cutting tells by itself."""
MOST_OF_A_KIND, MOST_ROWS, MOST_DOCUMENTS = 10, 1, 4


def kind_of(key: str) -> str:
    return key.partition(":")[0]


def few_of_each(keys: list[str]) -> list[str]:
    kinds = defaultdict(list)
    for key in keys:
        kinds[kind_of(key)].append(key)
    return [key for found in kinds.values() for key in found[:MOST_OF_A_KIND]]


@pytest.mark.django_db
def test_a_change_reaches_every_document_that_is_made_of_it_and_no_other():
    call_command("load_packs", "starter", "demo", verbosity=0)
    call_command("rebuild_references_index", verbosity=0)
    rebuild(embedded())
    sample = few_of_each(all_keys())
    readers = readers_of_rows(sample)
    rows: dict[tuple, list] = defaultdict(list)
    for (model, pk), keys in readers.items():
        for kind in {kind_of(key) for key in keys}:
            rows[model, kind].append(pk)
    missed, needless, changed_by, changed_by_links = {}, {}, set(), set()
    for (model, kind), found in rows.items():
        if model._meta.label in NOT_EDITED:
            continue
        for pk in sorted(found, key=lambda pk: (len(readers[model, pk]), pk))[:MOST_ROWS]:
            shown = readers[model, pk]
            asked = sorted(key for key in shown if kind_of(key) == kind)[:MOST_DOCUMENTS]
            before = digests(asked)
            for edit in edits(fresh(model, pk)):
                with undone():
                    row, start = fresh(model, pk), newest()
                    edited(row, edit)
                    noted, after = noted_since(start), digests(asked)
                    changed = {key for key in asked if before[key] != after[key]}
                    changed_by |= {(model._meta.label, kind)} if changed else set()
                    links = any(isinstance(value, list) for value in edit.values())
                    changed_by_links |= {(kind, *edit)} if links and changed else set()
                    names = (model._meta.label, pk, kind, *edit)
                    if late := changed - noted:
                        missed[names] = late
                    others = {k for k in noted & {*sample} - shown - {own_key(row)} if not points_at(k, row)}
                    if others and not links:  # A link has two ends, and both are made anew.
                        needless[names] = others

    assert changed_by_links >= {("careers.vacancy", "patterns"), ("careers.vacancy", "schemes")}
    assert missed == {}
    assert needless == {}
    assert {
        ("portal.Organisation", "careers.vacancy"),
        ("portal.Choice", "careers.profilepage"),
        ("portal.Figure", "careers.routepage"),
        ("portal.Place", "careers.vacancy"),
        ("portal.Consent", "content.storypage"),
        ("portal.Term", "portal.term"),
    } <= changed_by
