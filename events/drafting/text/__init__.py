"""From a pasted text to its sentences: what is the article, what is around it, and where each word stands."""
