"""Write Arabic letters in Latin ones, roughly, as French and English papers do."""

# After folding: alef forms, ya and ta marbuta are already one each. Short vowels are not written in Arabic,
# so this gives a skeleton ("تمبكتو" gives "tmbktw"), good for comparing sounds and for web addresses.
LATIN = str.maketrans(
    {
        "ا": "a",
        "ب": "b",
        "پ": "p",
        "ت": "t",
        "ث": "th",
        "ج": "j",
        "چ": "tch",
        "ح": "h",
        "خ": "kh",
        "د": "d",
        "ذ": "dh",
        "ر": "r",
        "ز": "z",
        "ژ": "j",
        "س": "s",
        "ش": "sh",
        "ص": "s",
        "ض": "d",
        "ط": "t",
        "ظ": "z",
        "ع": "a",
        "غ": "gh",
        "ف": "f",
        "ڤ": "v",
        "ق": "q",
        "ك": "k",
        "گ": "g",
        "ݣ": "g",
        "ل": "l",
        "م": "m",
        "ن": "n",
        "ه": "h",
        "و": "w",
        "ي": "y",
    }
)


def latin_letters(folded: str) -> str:
    """Return the folded text with each Arabic letter written in Latin; other letters stay as they are."""
    return folded.translate(LATIN)


def is_arabic(text: str) -> bool:
    """Tell whether any letter of the text belongs to the Arabic block."""
    return any("\u0600" <= letter <= "\u06ff" or "\u0750" <= letter <= "\u077f" for letter in text)
