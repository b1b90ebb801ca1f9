"""What importing adds to the platform itself."""

from portal.importing.obstacles import people_behind
from portal.pages.publishing import also_named

also_named.register("imported documents")(people_behind)
