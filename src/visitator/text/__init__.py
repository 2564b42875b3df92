"""Decision bases and standards as pages that people read."""
