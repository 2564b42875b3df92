"""Who saw and changed what of a citizen's data: rows that are only ever added, and their seals."""
