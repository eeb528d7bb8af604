"""What is asked for when a report comes in: its text in one of three ways, and what is known of it, to be corrected."""

import json
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.admin.date import EdtfInput, language
from events.admin.review_row import read_edtf
from events.drafting.article.article import Article, fingerprint
from events.drafting.article.fetch import fetch
from events.drafting.article.read import MEGABYTE, read_pasted, read_upload
from events.drafting.waiting_file import put_aside, taken_back
from events.errors.article import ArticleError, TooLarge
from events.models.drafting import LANGUAGES

# What is read out of an article and can be corrected.
SAID = ("title", "publisher", "published", "language", "author", "url")


class ArticleForm(forms.Form):
    """A text, an address or a file; beneath it what was read of it."""

    text = forms.CharField(
        label=gettext_lazy("Text of the report"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 12, "autofocus": True, "spellcheck": "false"}),
    )
    url = forms.CharField(label=gettext_lazy("Address"), required=False, max_length=500)
    file = forms.FileField(
        label=gettext_lazy("File"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".txt,.html,.htm,.pdf,.docx,.eml"}),
    )
    publisher = forms.CharField(label=gettext_lazy("Publisher"), required=False, max_length=160)
    published = forms.CharField(label=gettext_lazy("Published (EDTF)"), required=False, widget=EdtfInput)
    title = forms.CharField(label=gettext_lazy("Title"), required=False, max_length=300)
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=[("", "---------"), *LANGUAGES], required=False
    )
    author = forms.CharField(label=gettext_lazy("Author"), required=False, max_length=160)
    # Which text the fields above were read from, and what they were filled with: both to know what is new.
    looked_at = forms.CharField(widget=forms.HiddenInput, required=False)
    filled = forms.CharField(widget=forms.HiddenInput, required=False)
    kept_file = forms.CharField(widget=forms.HiddenInput, required=False)
    report = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_published(self) -> str:
        """Refuse what is no EDTF."""
        return read_edtf(self.cleaned_data["published"])

    def clean(self) -> dict[str, Any]:
        """Ask for what a report cannot do without."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, said in (
            ("publisher", _("Who published it? A report belongs to a source.")),
            ("title", _("Give its title, or describe it in a few words.")),
            ("language", _("Which language is it written in? The rules are for English and French.")),
        ):
            if name not in self.errors and not cleaned.get(name, "").strip():
                self.add_error(name, ValidationError(said, code="required"))
        return cleaned


def article_of(data: Any, files: Any) -> tuple[Article | None, str]:
    """Return the article that is new in what was sent, and the ticket of its file; nothing where it was looked at.

    A file comes before a text, and a text before an address: then the address only says where the text was read.
    """
    upload = files.get("file")
    if upload is not None:
        # Asked before it is read: what somebody sends may be larger than our memory.
        if upload.size > settings.TRACKER_ARTICLE_MAX_MB * MEGABYTE:
            raise TooLarge(limit=settings.TRACKER_ARTICLE_MAX_MB)
        content = upload.read()
        return read_upload(upload.name, content), put_aside(upload.name, content)
    text = data.get("text", "")
    if text.strip():
        if data.get("looked_at") and fingerprint(text) == data["looked_at"]:
            return None, data.get("kept_file", "")
        # Another text than the file's: the file no longer says what is read.
        return read_pasted(text), ""
    if url := data.get("url", "").strip():
        return fetch(url), ""
    raise ArticleError(
        en="Paste a text, give an address, or choose a file.",
        fr="Collez un texte, donnez une adresse ou choisissez un fichier.",
    )


def filled_in(data: Any, article: Article, ticket: str) -> dict[str, Any]:
    """Return what was typed with what was read where nothing was typed, or where we had filled it in ourselves."""
    before = _before(data.get("filled", ""))
    read = {name: getattr(article, name) for name in SAID}
    shown = {name: data.get(name, "") for name in SAID}
    for name, value in read.items():
        if not shown[name].strip() or shown[name] == before.get(name):
            shown[name] = value or (shown[name] if name == "url" else "")
    return {
        **shown,
        "text": article.text,
        "looked_at": fingerprint(article.text),
        "filled": json.dumps(read),
        "kept_file": ticket,
        "report": data.get("report", ""),
    }


def _before(filled: str) -> dict[str, Any]:
    try:
        said = json.loads(filled) if filled else {}
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def refusal(problem: ArticleError) -> str:
    """Return the problem in the reader's language."""
    return problem.sentence(language())


def file_of(ticket: str) -> tuple[str, bytes]:
    """Return the uploaded file that was put aside."""
    return taken_back(ticket) if ticket else ("", b"")
