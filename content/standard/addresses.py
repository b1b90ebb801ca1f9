"""What stands below a list page and is no page. Apps register theirs in ``addresses.py``, by the kind of list.

A view is called with the request, the list page and what its pattern caught.
"""

from django.urls import URLPattern

from portal.registry import Registry

addresses: Registry[list[URLPattern]] = Registry("addresses")
