"""The addresses of the web door."""

urlpatterns = []
