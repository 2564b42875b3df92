"""bench/ stands beside the package and is not installed with it."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

sys.path.append(str(ROOT))

# mutmut runs the tests in a copy of the repository that leaves bench/ out.
collect_ignore_glob = [] if (ROOT / "bench").is_dir() else ["test_*.py"]
