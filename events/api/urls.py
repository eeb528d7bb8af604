"""The addresses of the api door."""

urlpatterns = []
