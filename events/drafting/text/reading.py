"""Read a pasted text into the sentences of its article, and say what was left out and why.

Nothing is cut from the text: every span counts characters of the text as it was given.
"""

from dataclasses import dataclass
from datetime import date

from events.drafting.mention import Language, ReportFrame, Sentence, Span
from events.drafting.text.correction import is_notice, is_superseded
from events.drafting.text.dateline import Header
from events.drafting.text.label import find_label
from events.drafting.text.language import language_of
from events.drafting.text.layout import Paragraph, lay_out
from events.drafting.text.quotation import find_quotes, share_quoted
from events.drafting.text.splitting import body_start, find_sentences
from events.drafting.words.plain import plain


@dataclass(frozen=True, slots=True)
class Reading:
    """A text taken apart: its sentences in order, its head, and what is no article."""

    text: str
    language: Language
    title: str
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Paragraph, ...]
    # Left out, with a code that `events.drafting.text.noise.REASONS` puts into words.
    skipped: tuple[tuple[Span, str], ...]
    quotes: tuple[Span, ...]
    header: Header

    @property
    def published(self) -> date | None:
        """The day of publication that the text itself states."""
        return self.header.published

    @property
    def week(self) -> tuple[date, date] | None:
        """The days on which a digest looks back; its weekdays fall within."""
        return self.header.week

    def frame(self, published: date | None = None, publisher: str = "") -> ReportFrame:
        """What is known of the report: what the desk knows, else what the text says."""
        return ReportFrame(
            self.language,
            published or self.header.published,
            publisher or self.header.publisher,
            self.title,
        )


def read_text(text: str) -> Reading:
    """Take a text apart."""
    layout = lay_out(text)
    quotes = find_quotes(text)
    sentences: list[Sentence] = []
    skipped = list(layout.skipped)
    for paragraph in layout.paragraphs:
        _read_paragraph(text, paragraph, quotes, sentences, skipped)
    return Reading(
        text=text,
        language=language_of(" ".join(sentence.text for sentence in sentences) or text),
        title=layout.title,
        sentences=tuple(sentences),
        paragraphs=layout.paragraphs,
        skipped=tuple(sorted(skipped)),
        quotes=quotes,
        header=layout.header,
    )


def _read_paragraph(
    text: str,
    paragraph: Paragraph,
    quotes: tuple[Span, ...],
    sentences: list[Sentence],
    skipped: list[tuple[Span, str]],
) -> None:
    start = body_start(text, paragraph.span)
    spans = find_sentences(text, Span(start, paragraph.span.end))
    label, label_is_sentence = find_label([text[span.start : span.end] for span in spans])
    in_notice = not paragraph.is_heading and is_notice(plain(text[start : paragraph.span.end]))
    for place, span in enumerate(spans):
        words = text[span.start : span.end]
        if not paragraph.is_heading and is_superseded(plain(words), in_notice=in_notice):
            skipped.append((span, "superseded"))
            continue
        sentences.append(
            Sentence(
                span=span,
                text=words,
                paragraph=paragraph.index,
                index=len(sentences),
                is_heading=paragraph.is_heading or (place == 0 and label_is_sentence),
                is_quote=not paragraph.is_heading and share_quoted(span, quotes) > 0.6,
                label=label,
            )
        )
