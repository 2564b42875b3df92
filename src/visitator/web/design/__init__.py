"""How pages look: Det Fælles Designsystem, forms, and Danish dates and amounts."""
