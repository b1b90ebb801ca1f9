from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand

from portal.guard import corpus
from portal.guard.danger.nearness import digest
from portal.passages.embedder import embed, model_name

FILE = Path(corpus.__file__).with_name("vectors.npz")


class Command(BaseCommand):
    help = "For developers: packs the vectors of the guard's corpus, after the corpus or the model changed."

    def handle(self, *args: Any, **options: Any) -> None:
        vectors = embed([text for text, _ in corpus.examples()]).astype(np.float16)
        np.savez_compressed(FILE, model=model_name(), corpus=digest(), vectors=vectors)
        self.stdout.write(f"{len(vectors)} vectors in {FILE.name}")
