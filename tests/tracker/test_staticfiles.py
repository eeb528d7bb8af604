"""Pages work where the browser bundle was not built."""

from django.contrib.staticfiles.storage import staticfiles_storage


def test_a_static_file_that_is_not_there_gets_its_plain_address() -> None:
    assert staticfiles_storage.url("web/no-such-bundle.js") == "/static/web/no-such-bundle.js"
