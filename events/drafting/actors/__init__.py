"""Who a text says acted or was acted upon: by name, by nationality, by office, or without a name."""
