"""The clarification: the questions that matter, papers, hearing of the party, neighbours."""
