"""Voksenudredningsmetoden: its terms, what an assessment of a citizen holds, and what to look at."""
