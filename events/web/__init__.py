"""The public timeline pages: plain functions that read a selection and render what the record tables hold."""
