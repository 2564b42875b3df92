"""Visitator: adopted municipal service levels as rules that lawyers read and machines check."""

__version__ = "0.1.0"
