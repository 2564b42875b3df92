"""What reasoning over every possible citizen finds in a catalogue: one kind of finding to a file.

A finding is not always a fault. The catalogue accepts the ones that its owners know of and can
give a reason for; only the others are told as faults.
"""
