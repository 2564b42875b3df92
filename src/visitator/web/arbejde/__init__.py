"""My work: the cases of a person and their unit by deadline."""
