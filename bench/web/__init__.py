"""The web application on PostgreSQL under load."""
