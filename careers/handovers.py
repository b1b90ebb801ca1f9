"""Questions that careers answers by a page of its own."""

from careers.finder.recognising import finder_for
from portal.passages.handovers import handovers

handovers.register("careers.finder")(finder_for)
