"""How long a person waits: `sayso --help`, and the first dossier of the shared report, start-up included.

    python -m bench.startup [--runs 10]

Wall seconds of whole processes, least and median, beside a Python that does nothing.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.shared import need


def seconds(command: list[str], runs: int, folder: Path) -> list[float]:
    """The wall seconds of some runs of a command, each in a process of its own."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, capture_output=True, check=False, env={"HOME": str(folder)})
        took.append(time.perf_counter() - start)
    return took


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=10)
    runs = arguments.parse_args().runs
    report = next(iter(sorted(need("reports").glob("*.txt")))).resolve()
    python = sys.executable
    commands = {
        "Python, nothing": [python, "-c", "pass"],
        "import sayso": [python, "-c", "import sayso"],
        "sayso --help": [python, "-m", "sayso", "--help"],
        "sayso examine, 1,145 words": [python, "-m", "sayso", "examine", str(report)],
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, command in commands.items():
            took = seconds(command, runs, Path(folder))
            print(f"{name:30} least {min(took):.3f} s   median {statistics.median(took):.3f} s")


if __name__ == "__main__":
    main()
