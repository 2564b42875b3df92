"""Every fault of a catalogue: one check to a file, each a function from an opened catalogue."""
