"""Ask a world every question and compare what two worlds answered, byte for byte."""

import gzip
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http.response import HttpResponseBase
from django.test import RequestFactory
from django.test.client import ClientHandler

from tests.leaks.canary import CANARY, FOLDED, disguises_in

# The only header that may differ: it says when the answer was given.
OF_THE_CLOCK = "Date"
UNPACK = {"gzip": gzip.decompress, "deflate": zlib.decompress}


@dataclass(frozen=True, slots=True)
class Question:
    """One request: a method, a path with its query string, and headers."""

    path: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        said = "".join(f" [{name}: {value}]" for name, value in self.headers)
        return f"{self.method} {self.path}{said}"

    @property
    def names_the_canary(self) -> bool:
        """Whether the answer may hold the canary because the question did."""
        return bool(disguises_in(str(self).encode()))


@dataclass(frozen=True, slots=True)
class Answer:
    """All that the asker gets."""

    status: int
    headers: tuple[tuple[str, str], ...]
    cookies: str
    body: bytes

    @property
    def etag(self) -> str:
        return dict(self.headers).get("ETag", "")

    @property
    def text(self) -> bytes:
        """The body as it was before it was packed."""
        unpack = UNPACK.get(dict(self.headers).get("Content-Encoding", ""))
        return unpack(self.body) if unpack else self.body

    def disguises(self) -> list[str]:
        """Return the ways in which the canary stands in the answer, headers and cookies included."""
        said = "\n".join(f"{name}: {value}" for name, value in self.headers) + self.cookies
        return disguises_in(self.text) + [f"header, {way}" for way in disguises_in(said.encode())]


Answers = dict[Question, Answer]


def ask(questions: Iterable[Question]) -> Answers:
    """Ask everything in its order. Where an answer has an ETag it is asked again by who holds that."""
    asker = Asker()
    answers: Answers = {}
    for question in questions:
        answers[question] = answer = _ask(asker, question)
        if answer.etag and answer.status == 200 and question.method == "GET" and not question.headers:
            again = replace(question, headers=(("If-None-Match", answer.etag),))
            answers[again] = _ask(asker, again)
    return answers


class Asker(RequestFactory):
    """Asks the whole installation, middleware and all; without the notes on templates that Django's client takes."""

    def __init__(self) -> None:
        super().__init__()
        self.handler = ClientHandler(enforce_csrf_checks=False)

    def request(self, **parts: Any) -> HttpResponseBase:
        """Return the answer instead of the request."""
        return self.handler(self._base_environ(**parts))


def _ask(asker: Asker, question: Question) -> Answer:
    response = asker.generic(question.method, question.path, headers=dict(question.headers))
    return Answer(
        status=response.status_code,
        headers=tuple(sorted((name, value) for name, value in response.items() if name != OF_THE_CLOCK)),
        cookies=response.cookies.output(),
        body=_body(response),
    )


def _body(response: HttpResponseBase) -> bytes:
    if response.streaming:
        return b"".join(response)  # type: ignore[arg-type]
    return response.content  # type: ignore[attr-defined, no-any-return]


def differences(one: Mapping[Question, Answer], other: Mapping[Question, Answer]) -> list[str]:
    """Return a line for each question that the two worlds answer differently, with the first thing that differs."""
    unequal = [question for question in one if question in other and one[question] != other[question]]
    asked_once = [f"{question}: asked in one world only" for question in one.keys() ^ other.keys()]
    return asked_once + [f"{question}: {_first(one[question], other[question])}" for question in unequal]


def _first(one: Answer, other: Answer) -> str:
    if one.status != other.status:
        return f"status {one.status} and {other.status}"
    if (one.headers, one.cookies) != (other.headers, other.cookies):
        return f"headers {sorted({*one.headers} ^ {*other.headers})} {one.cookies} {other.cookies}".strip()
    at = next(
        (n for n, (a, b) in enumerate(zip(one.body, other.body, strict=False)) if a != b), len(one.body)
    )
    around = slice(max(0, at - 40), at + 40)
    return f"body at byte {at}: {one.body[around]!r} and {other.body[around]!r}"


def canaries(answers: Mapping[Question, Answer]) -> list[str]:
    """Return a line for each answer that holds the canary although its question does not."""
    suspects = {answer.text: answer for answer in answers.values()}
    guilty = {text for text, answer in suspects.items() if answer.disguises()}
    return [
        f"{question}: {CANARY} ({FOLDED}) {', '.join(answer.disguises())}"
        for question, answer in answers.items()
        if (answer.text in guilty or answer.disguises()) and not question.names_the_canary
    ]
