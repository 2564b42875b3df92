"""The case: what it is about, what is known in it, its dates and deadlines, and what happened."""
