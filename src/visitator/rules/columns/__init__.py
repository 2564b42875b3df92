"""The second back end: the same rules over a table of citizens, one row each."""
