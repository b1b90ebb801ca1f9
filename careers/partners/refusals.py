"""What a partner is told when nothing was done. Each has the status that says so to a program."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _


class Refused(Exception):
    """``title`` says what kind of thing is wrong, the text what to do; ``more`` is for a program."""

    status = 409

    def __init__(self, title: str, detail: str = "", **more: Any) -> None:
        super().__init__(detail or title)
        self.title, self.detail, self.more = title, detail, more


class NotYours(Refused):
    status = 403

    def __init__(self) -> None:
        super().__init__(
            _("Your key is not for this employer"), _("Use the key that this employer has made for you.")
        )


class Unusable(Refused):
    """``errors`` maps the path of each part in the request to what is wrong with it."""

    status = 422

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(_("A value cannot be used"), errors=dict(errors))


class ChangedByHand(Refused):
    """Both sides changed the same part since the partner sent it last."""

    def __init__(self, parts: list[str], etag: str) -> None:
        super().__init__(
            _("Somebody changed this on the site"),
            _(
                "These parts were changed by hand, and your request would overwrite them: %(parts)s. Read the "
                "advert, then send it again with If-Match and its ETag to overwrite them all the same."
            )
            % {"parts": ", ".join(parts)},
            parts=parts,
            etag=etag,
        )


class Taken(Refused):
    """There is an advert of this reference already."""

    def __init__(self) -> None:
        super().__init__(
            _("This reference is taken"),
            _(
                "To change the advert, send it by PUT or PATCH to its own address. To begin again, use relist."
            ),
        )


class NotAsRead(Refused):
    status = 412

    def __init__(self) -> None:
        super().__init__(
            _("The advert is no longer as you read it"),
            _("Read it again, and send your change with the ETag that it has now."),
        )


class Missing(Refused):
    status = 404

    def __init__(self) -> None:
        super().__init__(_("There is nothing here"), _("This employer has no advert of this reference."))
