from django.urls import URLPattern, URLResolver, path

from content.events.booking import views as booking

app_name = "content"
urlpatterns: list[URLPattern | URLResolver] = [
    path("bookings/<int:pk>/", booking.book, name="booking"),
    path("bookings/sent/", booking.sent, name="booking_sent"),
    path("bookings/confirm/<str:token>/", booking.confirm, name="booking_confirm"),
    path("bookings/mine/<str:token>/", booking.mine, name="booking_mine"),
]
