"""The form in which trigger words are sought: lower case, one kind of apostrophe, accents kept, every place kept."""

ALIKE = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ`´", "'"),
        **dict.fromkeys("–—‑‐−", "-"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("\u00a0\u202f\u2009\u2007\n\r\t", " "),
    }
)


def lowered(text: str) -> str:
    """Lower the text. French tells "tue" from "tué" by the accent alone, so accents stay."""
    low = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return low.translate(ALIKE)
