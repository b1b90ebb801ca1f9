"""The chatbot's boxes at which the guard stands."""

from django.utils.translation import gettext_lazy as _

from portal.guard.boxes import Box, guards

guards.register("chatbot.question")(Box(_("Question to the chatbot")))
guards.register("chatbot.feedback")(Box(_("What was wrong with an answer")))
guards.register("chatbot.mail")(Box(_("Where to send a conversation")))
