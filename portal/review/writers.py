"""Whose words a draft adds to what the public reads."""

from typing import Any

from wagtail.models import Revision, WorkflowState

from .words import plain, same

NOT_WORDS = {
    "pk", "path", "depth", "numchild", "url_path", "translation_key", "draft_title", "live", "live_revision",
    "latest_revision", "latest_revision_created_at", "has_unpublished_changes", "first_published_at",
    "last_published_at", "go_live_at", "expire_at", "expired", "locked", "locked_at", "locked_by", "owner",
    "wagtail_admin_comments", "comments", "review_owner",
}  # fmt: skip
"""What may change in a draft while its words stay: when it goes out, who keeps it, remarks beside it."""


def words_of(revision: Revision | None) -> dict[str, Any] | None:
    if revision is None:
        return None
    return {name: plain(value) for name, value in revision.content.items() if name not in NOT_WORDS}


def differs(draft: Any, revision: Revision | None) -> bool:
    """Whether ``draft``, unsaved, says something else than a version does."""
    before = words_of(revision)
    if before is None:
        return False
    now = draft.serializable_data()
    return not all(same(now[name], before[name]) for name in now.keys() & before.keys())


def drafts_since_live(obj: Any, last: Revision) -> list[Revision]:
    """Every version from the one after the live version to ``last``, oldest first."""
    drafts = obj.revisions.filter(created_at__lte=last.created_at).order_by("created_at", "pk")
    if obj.live_revision is not None:
        drafts = drafts.filter(created_at__gte=obj.live_revision.created_at).exclude(pk=obj.live_revision_id)
    return list(drafts)


def writers_of(obj: Any, last: Revision) -> set[int]:
    """Everyone who changed the words of a version up to ``last`` since ``obj`` was last live, and who sent it in.

    Saving it unchanged makes nobody a writer, or one could not publish what a colleague wrote.
    """
    drafts = drafts_since_live(obj, last)
    writers, before = set(), words_of(obj.live_revision)
    for draft in drafts:
        words = words_of(draft)
        if words != before:
            writers.add(draft.user_id)
        before = words
    sent_in = WorkflowState.objects.filter(task_states__revision__in=drafts)
    writers.update(
        sent_in.exclude(status=WorkflowState.STATUS_CANCELLED).values_list("requested_by", flat=True)
    )
    return writers - {None}
