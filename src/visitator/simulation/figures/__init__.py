"""The figures that invented citizens are drawn by, read from ``katalog/befolkning``."""
