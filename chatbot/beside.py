"""What the chatbot tells an editor of a page."""

from chatbot.desk.answered import answered
from portal.pages.beside import beside

beside.register("chatbot.answered")(answered)
