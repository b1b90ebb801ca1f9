"""Danger first: by rules, with everything else down; by nearness too, where the local vectors load."""

from chatbot.answer import Signpost
from chatbot.site import local_signposts
from chatbot.turn import Turn
from portal.guard.danger import Severity, Verdict, assess, careers_half
from portal.guard.signposts import message, signposts
from portal.passages.danger import second_net

STATUS = {Severity.DANGER: "signposted_danger", Severity.WORRY: "signposted_worry"}


class Danger:
    """Somebody in danger gets the numbers and nothing beside them; a worry gets them before the answer.

    A follow-up to such a question keeps the numbers in view.
    """

    even_when_settled = True

    def __call__(self, turn: Turn) -> None:
        verdict, earlier = assess(turn.text, second_net()), None
        if verdict is None and turn.previous:
            earlier = assess(turn.previous, second_net())
        if found := verdict or earlier:
            self._signpost(turn, found)
        if verdict and verdict.severity is Severity.DANGER:
            turn.settle("signposted_danger")
        elif verdict:
            turn.text = self._rest(turn.text)
        turn.decision = turn.category or "none"

    def _rest(self, text: str) -> str:
        """What may be searched for: never the worry itself where searching asks another machine."""
        net = second_net()
        return careers_half(text, net) or (text if net else "")

    def _signpost(self, turn: Turn, verdict: Verdict) -> None:
        turn.category = verdict.category.value
        turn.danger = STATUS[verdict.severity]
        turn.message = message(verdict)
        turn.signposts = [Signpost(**each.as_dict()) for each in signposts(verdict, local_signposts())]
