"""Double coding: which drafts of two coders speak of the same event, and how far the two agree, field by field."""
