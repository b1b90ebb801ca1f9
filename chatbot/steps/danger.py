"""Danger first: by rules, with everything else down; by nearness too, where the local vectors load."""

from django.conf import settings

from chatbot.answer import Signpost
from chatbot.site import local_signposts
from chatbot.turn import Turn
from portal.guard.danger import Nearness, Severity, Verdict, assess, careers_half
from portal.guard.signposts import message, signposts
from portal.passages.danger import second_net

STATUS = {Severity.DANGER: "signposted_danger", Severity.WORRY: "signposted_worry"}


class Danger:
    """Somebody in danger gets the numbers and nothing beside them; a worry gets them before the answer.

    For the rest of such a conversation the numbers stay in view, and what is asked next is answered below them.
    """

    even_when_settled = True

    def __call__(self, turn: Turn) -> None:
        net = second_net()
        verdict = assess(turn.text, net)
        if verdict:
            self._signpost(turn, verdict, STATUS[verdict.severity])
            if verdict.severity is Severity.DANGER:
                turn.settle("signposted_danger")
            else:
                turn.text = _careers_half(turn.text, net)
        elif turn.earlier or turn.previous:
            self._look_back(turn, turn.earlier or assess(turn.previous, net))
        turn.decision = turn.category or "none"

    def _look_back(self, turn: Turn, earlier: Verdict | None) -> None:
        """What was told before is never searched with."""
        if earlier:
            self._signpost(turn, earlier, "signposted_worry")
            turn.is_follow_up_to_danger, turn.previous = True, ""

    def _signpost(self, turn: Turn, verdict: Verdict, status: str) -> None:
        turn.category, turn.severity = verdict.category.value, verdict.severity.value
        turn.danger = status
        turn.message = message(verdict)
        turn.signposts = [Signpost(**each.as_dict()) for each in signposts(verdict, local_signposts())]


def _careers_half(text: str, net: Nearness) -> str:
    """What may be searched for: nothing that still holds the worry where another machine makes its vector."""
    half = careers_half(text, net)
    return "" if settings.CAREWAY_EMBEDDING_MODEL != "local" and assess(half, net) else half
