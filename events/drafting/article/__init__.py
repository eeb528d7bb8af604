"""From a pasted text, an uploaded file or a web page to the article that it holds."""
