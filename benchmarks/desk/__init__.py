"""How quickly the desk's list of incidents answers, against the stock admin's list of the same table."""
