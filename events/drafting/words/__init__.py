"""Words that every reader of a text needs: letters without accents, numerals, months and weekdays."""
