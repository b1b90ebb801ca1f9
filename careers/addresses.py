"""What careers shows below the list pages."""

from django.urls import path

from careers.programmes.calendar import of_a_list
from content.standard.addresses import addresses

addresses.register("programmes")([path("calendar/", of_a_list)])
