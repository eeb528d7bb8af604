"""Put what an EDTF text says into English and French words."""

from events.chronology.form import Form


def words_for(form: Form, lang: str) -> str:
    """The date in words."""
    return repr(form)
