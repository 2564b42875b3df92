"""The assessment by VUM."""
