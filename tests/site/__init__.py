"""The built public site as a whole: what it weighs, and pictures of its pages for people to look at."""
