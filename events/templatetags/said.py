"""Say a text in its own language, so that a screen reader does not read English with a French voice."""

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

RIGHT_TO_LEFT = mark_safe(' dir="rtl"')


@register.filter
def said(text: object) -> SafeString:
    """Write a text; inside a span that names its language where it bears one that is not the page's."""
    lang = getattr(text, "lang", "")
    if not lang:
        return conditional_escape(str(text))
    return format_html('<span lang="{}"{}>{}</span>', lang, RIGHT_TO_LEFT if lang == "ar" else "", text)
