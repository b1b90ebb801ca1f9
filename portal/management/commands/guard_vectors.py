from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand

from portal.guard import corpus
from portal.guard.danger.nearness import learn
from portal.passages.embedder import embed, model_name

FILE = Path(corpus.__file__).with_name("vectors.npz")


class Command(BaseCommand):
    help = "For developers: packs the vectors of the guard's corpus, after the corpus, its reading or the model changed."

    def handle(self, *args: Any, **options: Any) -> None:
        learnt = learn(embed)
        np.savez_compressed(FILE, **learnt.pack(model_name()))  # type: ignore[arg-type]
        self.stdout.write(f"{len(learnt.vectors)} vectors in {FILE.name}")
