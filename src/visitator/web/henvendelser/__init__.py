"""The inquiry: who asks for what, on whose behalf, and what must be done by when."""
