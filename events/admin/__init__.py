"""The desk: the stock Django admin, with forms for the whole of a record and the buttons of the workflow."""
