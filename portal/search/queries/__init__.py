"""From words to a tree that every engine matches by; nothing a person types makes it raise."""

from .planning import Plan, plan
from .tree import All, Any, Everything, Node, Not, Phrase, Word

__all__ = ["All", "Any", "Everything", "Node", "Not", "Phrase", "Plan", "Word", "plan"]
