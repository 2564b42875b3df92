"""Unfinished texts: what a person is typing is kept until it is saved or thrown away."""
