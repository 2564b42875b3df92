"""Invented citizens: seeded, the same on every machine, as many as one wants."""

from visitator.simulation.synthetic.table import synthetic

__all__ = ["synthetic"]
