"""The 24 services written straight in Polars, as one would who has read the catalogue's files.

Nothing here is made from the graph. What several services ask is worked out once, in a stage
before them (``shared``); each service tells its binding criteria, its guiding ones and its bounds.
"""
