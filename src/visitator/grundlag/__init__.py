"""The decision basis: one answer for one citizen in one municipality on one day."""
