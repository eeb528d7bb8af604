"""The tracker's settings with the baseline's addresses beside its own."""

from tracker.settings import *  # noqa: F403 - the same settings, and one address more

ROOT_URLCONF = "benchmarks.plain"
INSTALLED_APPS = [*INSTALLED_APPS, "django_filters"]  # noqa: F405
ALLOWED_HOSTS = ["testserver"]
