from portal.search.meaning import meanings

from .wholes import by_vectors

meanings.register("passages")(by_vectors)
