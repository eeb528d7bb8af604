"""Non-interference: what the desk holds unpublished changes no byte of any public answer."""
