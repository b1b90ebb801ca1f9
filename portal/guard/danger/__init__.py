"""Who may be in danger, by rules alone: no model, no search, no database."""

from portal.guard.danger.assess import assess
from portal.guard.danger.careers_half import careers_half
from portal.guard.danger.verdict import Category, Nearness, Severity, Verdict

__all__ = ["Category", "Nearness", "Severity", "Verdict", "assess", "careers_half"]
