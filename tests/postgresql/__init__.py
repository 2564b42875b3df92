"""A PostgreSQL for the tests and the measurements."""
