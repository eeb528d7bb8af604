"""The codebook in code: every word of the tracker, English and French, with its crosswalks."""
