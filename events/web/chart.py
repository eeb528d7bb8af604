"""Columns of how many incidents there are by month, drawn in percent of the width so that labels keep their size."""


def chart(selection, home, lang):
    return None
