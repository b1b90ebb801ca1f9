"""The one way to make an employer: page, group, rights over both, collection, workflow."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    WorkflowPage,
)

from portal.organisations.models import Organisation

from .groups import HR, ensure_groups, ensure_workflow
from .models import EmployerDesk, EmployerPage

PAGE_RIGHTS = ("add_page", "change_page")
COLLECTION_RIGHTS = (
    "add_image",
    "change_image",
    "choose_image",
    "add_document",
    "change_document",
    "choose_document",
)


@transaction.atomic
def make_employer(
    *, organisation: Organisation, parent: Page, title: str = "", live: bool = True, **fields: object
) -> EmployerPage:
    """The organisation's employer page below ``parent``, ready for its HR. Made before: returned as it is.

    ``fields`` are the page's own (summary, body, ...). HR writes below the page and submits; it does not
    publish there, because what names a person needs a second pair of eyes.
    """
    made = EmployerPage.objects.filter(organisation=organisation).first()
    if made is not None:
        return made
    page = EmployerPage(
        title=title or organisation.name,
        slug=organisation.slug,
        organisation=organisation,
        live=live,
        **fields,
    )
    parent.add_child(instance=page)
    ensure_groups()
    desk = _make_desk(organisation)
    _give_page(desk.group, page)
    _give_collection(desk.group, desk.collection)
    WorkflowPage.objects.create(page=page, workflow=ensure_workflow())
    revision = page.save_revision()
    if live:
        revision.publish()
    return page


def _make_desk(organisation: Organisation) -> EmployerDesk:
    root = Collection.get_first_root_node()
    return EmployerDesk.objects.create(
        organisation=organisation,
        group=Group.objects.create(name=f"{HR}: {organisation.slug}"),
        hr_group=Group.objects.get(name=HR),
        collection=root.add_child(instance=Collection(name=organisation.name)),
    )


def _give_page(group: Group, page: EmployerPage) -> None:
    rights = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=PAGE_RIGHTS)
    for right in rights:
        GroupPagePermission.objects.create(group=group, page=page.page_ptr, permission=right)


def _give_collection(group: Group, collection: Collection) -> None:
    # Wagtail asks for the rights of its own image and document models, whichever a site uses.
    rights = Permission.objects.filter(
        content_type__app_label__in=("wagtailimages", "wagtaildocs"), codename__in=COLLECTION_RIGHTS
    )
    for right in rights:
        GroupCollectionPermission.objects.create(group=group, collection=collection, permission=right)
