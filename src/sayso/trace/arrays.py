"""The kinds of arrays that compiled functions pass around."""

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Hashes = NDArray[np.uint32]
"""Words as numbers."""

Keys = NDArray[np.uint64]
"""Fingerprints with their places."""

Numbers = NDArray[np.int64]
"""Places, bounds, counts."""

Table = NDArray[np.int64]
"""(rows, columns)"""

Shorts = NDArray[np.uint16]
