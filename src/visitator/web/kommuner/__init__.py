"""The municipalities of the installation: their catalogue, and the wall between them."""
