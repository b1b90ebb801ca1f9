from django.urls import include, path

urlpatterns = [path("careers-site/", include("portal.urls"))]
