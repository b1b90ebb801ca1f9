"""What the chatbot does by the clock."""

from datetime import datetime, timedelta

from chatbot.gaps.asking_again import ask_again
from chatbot.gaps.grouping import gather
from chatbot.gaps.models import Gap, State
from chatbot.web.mailing import forget_addresses
from chatbot.web.starters import draw
from portal.schedule import job

job("chatbot.forget_addresses")(forget_addresses)
job("chatbot.starters", every=timedelta(hours=1))(draw)


@job("chatbot.gaps", every=timedelta(minutes=15))
def group_what_was_not_answered(now: datetime) -> None:
    gather(now)


@job("chatbot.gaps_again", every=timedelta(hours=6))
def ask_again_what_somebody_works_on(now: datetime) -> None:
    """Terms and settings answer questions too, and a task may be lost."""
    ask_again(Gap.objects.filter(state=State.TAKEN))
