"""Figures side by side: how claims about one event become a low, a best and a high by a written rule."""
