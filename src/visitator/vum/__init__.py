"""Voksenudredningsmetoden: its terms, an assessment of a citizen, and what to look at in it."""
