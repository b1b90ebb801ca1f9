"""The kinds of document that content recognises."""

from portal.importing.registry import Importer, importers

from content.stories import importing as story

importers.register(story.KIND)(Importer(story.KIND, story.score, story.parse))
