"""Put what the readers found together: which sentences tell of one event, and its date, places, actors, figures."""
