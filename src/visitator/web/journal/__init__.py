"""The journal: everything that happened in a case, notes and files."""
