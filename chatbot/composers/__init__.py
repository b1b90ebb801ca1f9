"""Ways to make sentences of passages: quoting them, or asking a model."""
