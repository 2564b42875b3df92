"""Rules over whole populations, beside other ways to work out the same answers."""
