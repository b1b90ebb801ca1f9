"""The chatbot: embeddings, model, and how long an answer may take."""

from . import env

CAREWAY_CHAT_MODEL = env.text("CAREWAY_CHAT_MODEL")
CAREWAY_CHAT_BASE_URL = env.url("CAREWAY_CHAT_BASE_URL")
CAREWAY_CHAT_API_KEY = env.text("CAREWAY_CHAT_API_KEY")
CAREWAY_CHAT_SECONDS = env.integer("CAREWAY_CHAT_SECONDS", 12, least=1, most=120)

CAREWAY_EMBEDDING_MODEL = env.text("CAREWAY_EMBEDDING_MODEL", "local")
CAREWAY_EMBEDDING_BASE_URL = env.url("CAREWAY_EMBEDDING_BASE_URL")
CAREWAY_EMBEDDING_API_KEY = env.text("CAREWAY_EMBEDDING_API_KEY")

# How much a passage's words add to its nearness in meaning, in hundredths (10 is 0.10).
CAREWAY_KEYWORD_SHARE = env.integer("CAREWAY_KEYWORD_SHARE", 10, least=0, most=100) / 100
