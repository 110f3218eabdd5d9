"""Measure how long pages made to hurt hold reading up, and how much memory they take.

    python -m bench.bombs

Each page is read in a process of its own, which could not take more than a minute of the processor.
"""

import resource
import subprocess
import sys
import time

from tests.read.bombs import BOMBS

from sayso.read import read

MOST_SECONDS = 60


def main() -> None:
    """Read each page in its own process, or the one named."""
    if len(sys.argv) > 1:
        one(sys.argv[1])
        return
    for bomb in BOMBS:
        command = [sys.executable, "-m", "bench.bombs", bomb]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        print(f"{bomb:45} | {done.stdout.strip() or 'died: ' + done.stderr.strip()[-200:]}", flush=True)


def one(bomb: str) -> None:
    """Read one page and print what it took."""
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    page = BOMBS[bomb].encode()
    before, began = peak(), time.process_time()
    reading = read(page, "bomb.html", media_type="text/html")
    seconds, memory = time.process_time() - began, peak() - before
    how = "refused" if reading.document is None else "read in part" if reading.problems else "read"
    print(f"{seconds:.2f} CPU s | {memory:.0f} MB more | {how}")


def peak() -> float:
    """The most memory that this process has had so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
