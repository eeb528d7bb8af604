"""Put what an EDTF text says into the reader's language."""

from events.chronology import english, french
from events.chronology.form import Form
from events.chronology.months import is_french


def words_for(form: Form, lang: str) -> str:
    """The date in words: "about 14 September 2025", "entre le 13 et le 15 septembre 2025"."""
    return french.words(form) if is_french(lang) else english.words(form)


def beginning_for(form: Form, lang: str) -> str:
    """When something that began then began: "from October 2020", "à partir d'octobre 2020"."""
    return french.beginning(form) if is_french(lang) else english.beginning(form)
