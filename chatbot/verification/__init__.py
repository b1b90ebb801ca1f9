"""Does a source say it? Asked of every sentence, whoever wrote it."""
