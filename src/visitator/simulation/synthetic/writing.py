"""Writing citizens to a file, block by block, so that ten million take no more memory than one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile

import polars as pl
from polars.io.plugins import register_io_source

from visitator.simulation.synthetic.words import in_words

CSV = ".csv"
Progress = Callable[[int], None]


def write(
    pieces: Iterator[pl.DataFrame],
    schema: dict[str, pl.DataType],
    target: Path,
    progress: Progress,
) -> None:
    """Write tables one after the other as Parquet, or as CSV in words, by the file's ending.

    Written aside and moved into place, so that nobody finds half a file. ``progress`` is told how
    many citizens have been drawn. Raises OSError where the file cannot be written.
    """
    is_csv = target.suffix == CSV
    if is_csv:
        schema = dict.fromkeys(schema, pl.String())
    source = register_io_source(
        lambda *_: _counted(map(in_words, pieces) if is_csv else pieces, progress), schema=schema
    )
    with NamedTemporaryFile(dir=target.parent, suffix=target.name, delete=False) as aside:
        path = Path(aside.name)
    try:
        if is_csv:
            source.sink_csv(path)
        else:
            source.sink_parquet(path)
        path.replace(target)
    finally:
        path.unlink(missing_ok=True)


def _counted(pieces: Iterator[pl.DataFrame], progress: Progress) -> Iterator[pl.DataFrame]:
    done = 0
    for piece in pieces:
        yield piece
        done += piece.height
        progress(done)
