"""What a model must return, and nothing else."""

from pydantic import BaseModel, Field

MOST_SENTENCES = 8
LONGEST_SENTENCE = 600


class Written(BaseModel):
    """One sentence and the numbers of the passages that say it."""

    text: str = Field(max_length=LONGEST_SENTENCE, description="One sentence, in plain British English.")
    sources: list[int] = Field(min_length=1, max_length=4, description="Numbers of the passages that say it.")


class Draft(BaseModel):
    """The sentences of an answer, in order; none when the passages do not answer the question."""

    sentences: list[Written] = Field(max_length=MOST_SENTENCES)


def schema() -> dict:
    """As a dict: with a class the client reads the reply itself, and raises on one that is no JSON."""
    return {"title": "answer", "description": "The answer.", **Draft.model_json_schema()}
