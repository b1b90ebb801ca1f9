"""Whether the chatbot answers, and with a model or without."""

import logging
from dataclasses import dataclass
from typing import Any

from .models import ChatSwitch, Mode

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Known:
    mode: Mode = Mode.ON


_last = _Known()


def mode_now() -> Mode:
    """Where the database is away, as it was when this process last could ask."""
    try:
        mode = ChatSwitch.objects.values_list("mode", flat=True).first()
    except Exception as error:
        log.warning("chat.switch_unknown", extra={"cause": type(error).__name__})
        return _last.mode
    _last.mode = Mode(mode) if mode else Mode.ON
    return _last.mode


def turn_switch(*, mode: Mode, reason: str, user: Any) -> ChatSwitch:
    """Holds for the next question, in every process."""
    log.warning("chat.switched", extra={"mode": mode, "by": user.pk})
    return ChatSwitch.objects.create(mode=mode, reason=reason, by=user)
