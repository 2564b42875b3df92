"""The citizens: who they are, and what must not be shown of them."""
