"""Pages keep their documents and pictures in step."""

from . import illustrating, turning

turning.connect()
illustrating.connect()
