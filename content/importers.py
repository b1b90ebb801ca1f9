"""The kinds of document that content recognises."""

from content.stories import importing as story
from portal.importing.registry import Importer, importers

importers.register(story.KIND)(Importer(story.KIND, story.score, story.parse))
