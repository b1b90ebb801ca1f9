from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand

from portal.guard import corpus
from portal.guard.danger.learning import Lesson, digest
from portal.guard.danger.learnt import FILE, pack
from portal.passages.embedder import embed, model_name

PACK = Path(corpus.__file__).with_name(FILE)


class Command(BaseCommand):
    help = "For developers: packs the vectors of the guard's corpus, after the corpus, its reading or the model changed."

    def handle(self, *args: Any, **options: Any) -> None:
        lesson = Lesson(corpus.examples())
        meaning = lesson.meaning(embed)
        np.savez_compressed(PACK, **pack(lesson.words(), meaning, model=model_name(), corpus=digest()))  # type: ignore[arg-type]
        self.stdout.write(f"{len(meaning.vectors)} vectors in {PACK.name}")
