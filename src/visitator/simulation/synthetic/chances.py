"""The random whole numbers that citizens are drawn from.

Citizens come in blocks of `BLOCK`. Each block and each name has its own stream, so that a citizen
is the same whatever else is drawn. Only raw bits are used: unlike the distributions of NumPy, they
are promised to be the same in every version.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from visitator.simulation.figures.figures import BITS

BLOCK = 65_536
RAW_BITS = 64
WORD = 4
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chances:
    """The streams of one block; ``count`` are as many of its citizens as are wanted."""

    seed: int
    block: int
    count: int

    def drawn(self, name: str) -> Whole:
        """A number from 0 to 2**24 - 1 for each citizen, from the stream of a name."""
        digest = sha256(name.encode()).digest()[: 4 * WORD]
        words = [int.from_bytes(digest[at : at + WORD], "big") for at in range(0, 4 * WORD, WORD)]
        sequence = np.random.SeedSequence(self.seed, spawn_key=(self.block, *words))
        raw = np.random.PCG64(sequence).random_raw(self.count)
        return (raw >> np.uint64(RAW_BITS - BITS)).astype(np.int64)
