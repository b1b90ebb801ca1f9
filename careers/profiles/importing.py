"""Questions and answers about one person's work → a career profile's record."""

import re
from collections.abc import Sequence

from portal.importing.assemble import Draft, begin, finish
from portal.importing.document import Document
from portal.importing.facts.jobs import labelled, person_in, role_from_title, role_in
from portal.importing.facts.names import first_name
from portal.importing.facts.organisations import employer_in
from portal.importing.features import features_of
from portal.importing.record import Answer, Block, Named, Record

KIND = "career_profile"
PREFIX = re.compile(r"^(?:Q(?:uestion)?\s?\d{0,2}\s*[:.)–-]\s*|(?:Interviewer)\s*:\s*)", re.I)
ANSWER_PREFIX = re.compile(r"^(?:A(?:nswer)?\s?\d{0,2}\s*[:.)–-]\s+)", re.I)


def score(document: Document) -> float:
    seen = features_of(document)
    asked = sum(1 for block in document.blocks if PREFIX.match(block.text) and block.text.endswith("?"))
    questions = max(seen.questions, asked)
    value = 0.12 * min(questions, 5) if questions >= 2 else 0.0
    value += 0.2 * min(seen.profile, 2)
    value += 0.35 if "person" in labelled(document.blocks[:10]) else 0
    value += 0.15 if seen.mine > 0.02 else 0
    return min(1.0, value - 0.12 * min(seen.labels, 4) - (0.2 if seen.says > 4 else 0))


def parse(document: Document) -> Record:
    draft = begin(document, KIND, names_author=False)
    draft.blocks = _asked(draft.blocks)
    _who_and_where(draft)
    draft.blocks = _without_speaker(draft.blocks, draft.fields.values["first_name"])
    answers = answers_in(draft.blocks)
    draft.fields.set("questions", [one.question for one in answers], answers[0].line if answers else None)
    completion = next((block for block in draft.blocks if block.type == "completion"), None)
    draft.fields.set(
        "sentence_completion",
        completion.data["stem"] if completion else None,
        completion.line if completion else None,
    )
    for field in ("author", "published", "person", "role", "employer"):
        draft.need(field, f"{field}_missing")
    return finish(draft, answers)


def _asked(blocks: Sequence[Block]) -> list[Block]:
    """Turn "Q: ...?" and, where nothing is asked with a question mark, the section headings into questions."""
    result = [_unprefixed(block) for block in blocks]
    if sum(1 for block in result if block.type == "question") >= 2:
        return result
    return [block.turned("question") if block.type == "heading" else block for block in result]


def _unprefixed(block: Block) -> Block:
    if block.type in {"text", "heading", "question", "item"}:
        question = PREFIX.sub("", block.text)
        if question != block.text and len(question.split()) <= 40 and block.text.rstrip().endswith("?"):
            return block.turned("question", question)
        if block.type == "text":
            return block.turned("text", ANSWER_PREFIX.sub("", block.text))
    return block


def _without_speaker(blocks: Sequence[Block], name: str | None) -> list[Block]:
    """ "Gethin: By accident." is what Gethin says: the name in front is the interviewer's mark."""
    if not name:
        return list(blocks)
    mark = re.compile(rf"^{re.escape(name)}(?: [A-Z][\w'’-]+)?\s?:\s+")
    return [
        block.turned("text", mark.sub("", block.text)) if block.type == "text" else block for block in blocks
    ]


def answers_in(blocks: Sequence[Block]) -> list[Answer]:
    """Each question with all that follows it up to the next one; calls to action close the last answer."""
    answers: list[Answer] = []
    question: Block | None = None
    parts: list[str] = []
    for block in [*blocks, None]:
        if block is None or block.type in {"question", "completion", "call_to_action"}:
            if question is not None:
                answers.append(Answer(question.text, "\n\n".join(parts), question.line))
            question, parts = (block, []) if block is not None and block.type == "question" else (None, [])
        elif question is not None and block.type in {"text", "item", "quote", "pull_quote", "heading"}:
            parts.append(f"- {block.text}" if block.type == "item" else block.text)
    return answers


def _who_and_where(draft: Draft) -> None:
    blocks, fields = draft.told, draft.fields
    labels = labelled(blocks[:12])
    fields.found("person", labels.get("person") or person_in(blocks, draft.people))
    subject = next((one for one in draft.people if one.name == fields.values["person"] and one.role), None)
    _author_is_subject(draft)
    own = draft.notes.facts.get("author_role")
    told = [Block("text", str(own), fields.lines["author"]), *blocks] if own else blocks
    title = fields.values["title"]
    from_title = role_from_title(title) if title else None
    fields.found(
        "role",
        labels.get("role")
        or _role_below_name(blocks, fields.values["person"])
        or role_in([Block("text", f"is a {own}", fields.lines["author"])] if own else [])
        or role_in(blocks)
        or ((subject.role, subject.line) if subject else None)
        or ((from_title, fields.lines["title"]) if from_title else None),
    )
    employer = employer_in(told)
    fields.found("employer", labels.get("employer") or ((employer.name, employer.line) if employer else None))
    fields.set("abbrev", employer.abbreviation if employer else None)
    person = fields.values["person"]
    fields.set("first_name", first_name(person) if person else None, fields.lines.get("person"))
    if person and not any(person.split()[0] == other.name.split()[0] for other in draft.people):
        draft.people.insert(0, Named(person, fields.values["role"], fields.lines["person"]))


def _author_is_subject(draft: Draft) -> None:
    """A first-person text signed with a name and a job, and nobody else presented: she writes about herself."""
    fields, author = draft.fields, draft.fields.values["author"]
    if fields.values["person"] is None and author and draft.notes.facts.get("author_role"):
        fields.set("person", author, fields.lines["author"])


def _role_below_name(blocks: Sequence[Block], name: str | None) -> tuple[str, int] | None:
    captions = [block for block in blocks[:9] if block.type == "caption" and block.data.get("name") == name]
    return (captions[0].data["role"], captions[0].line) if name and captions else None
