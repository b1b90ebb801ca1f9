from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand

from portal.guard import corpus
from portal.guard.danger.nearness import digest, fit
from portal.guard.danger.phrases import Phrases
from portal.passages.embedder import embed, model_name

FILE = Path(corpus.__file__).with_name("vectors.npz")


class Command(BaseCommand):
    help = "For developers: packs the vectors of the guard's corpus, after the corpus or the model changed."

    def handle(self, *args: Any, **options: Any) -> None:
        texts = [text for text, _ in corpus.examples()]
        vectors = embed(texts).astype(np.float16)
        weights = fit(vectors.astype(np.float32), Phrases(texts)).astype(np.float32)
        np.savez_compressed(FILE, model=model_name(), corpus=digest(), vectors=vectors, weights=weights)
        self.stdout.write(f"{len(vectors)} vectors in {FILE.name}")
