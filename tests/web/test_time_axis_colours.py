"""The colours of the time axis: seen on the page, and told apart by readers who see fewer hues, in both themes."""

import re
from itertools import combinations
from typing import Any

import pytest
from django.conf import settings

STATIC = settings.BASE_DIR / "frontend" / "static" / "web"
DARK = "@media (prefers-color-scheme: dark)"
Triple = tuple[float, float, float]
# How readers without one kind of cone see linear light (Machado, Oliveira and Fernandes 2009, full severity).
SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "all hues": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Lab distance: about 2 can just be told apart side by side; small areas far apart need much more.
LEAST_APART = 20


def _colours(theme: str, sheet: str, pattern: str) -> dict[str, str]:
    text = (STATIC / sheet).read_text()
    start = text.index(DARK) if theme == "dark" else 0
    end = text.index("\n}", start)
    return dict(re.findall(pattern, text[start:end]))


def _light(colour: str) -> Triple:
    values = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values)
    return red, green, blue


def _luminance(light: Triple) -> float:
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def _seen(colour: str, sight: tuple[Triple, Triple, Triple]) -> Triple:
    light = _light(colour)
    red, green, blue = (
        min(max(sum(a * b for a, b in zip(row, light, strict=True)), 0.0), 1.0) for row in sight
    )
    return red, green, blue


def _lab(light: Triple) -> Triple:
    def root(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505)
    y = root(_luminance(light))
    z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_stands_out_from_the_page(theme: str) -> None:
    paper = _luminance(_light(_colours(theme, "site.css", r"--(paper): (#\w{6})")["paper"]))
    for name, colour in _colours(theme, "timeline.css", r"--type-(\w+): (#\w{6})").items():
        low, high = sorted((paper, _luminance(_light(colour))))
        assert (high + 0.05) / (low + 0.05) >= 3, name


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_any_two_colours_can_be_told_apart(theme: str, sight: str) -> None:
    colours = _colours(theme, "timeline.css", r"--type-(\w+): (#\w{6})")
    seen: dict[str, Any] = {name: _lab(_seen(colour, SIGHTS[sight])) for name, colour in colours.items()}
    assert len(seen) == 7
    close = [
        pair
        for pair in combinations(seen, 2)
        if sum((a - b) ** 2 for a, b in zip(seen[pair[0]], seen[pair[1]], strict=True)) < LEAST_APART**2
    ]
    assert close == []
