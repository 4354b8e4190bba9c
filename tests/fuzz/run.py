# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Runs libFuzzer programs one after the other, each for so many seconds of CPU time, and says what they found.

Called by `./dev fuzz`. CPU time, not time by the clock: a run beside other work is as long as one alone. What a target
has learnt stays in FOLDER/corpus and is where the next run begins; inputs that broke it are in FOLDER/findings.
"""
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

PIECE_SECONDS = 60  # by the clock: how often the CPU time is looked at


def write_seeds(seed_file: Path, corpus: Path) -> None:
    """One file an input: a line is pairs of hex digits, '#' begins a comment (tests/fuzz/replay.cpp)."""
    corpus.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(seed_file.read_text().splitlines()):
        digits = line.split("#", 1)[0].replace(" ", "")
        if digits:
            (corpus / f"seed-{number:04}").write_bytes(bytes.fromhex(digits))


def cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(program: Path, seed_file: Path, folder: Path, seconds: float) -> bool:
    """Whether the target held."""
    name = program.name
    corpus = folder / "corpus" / name
    findings = folder / "findings"
    findings.mkdir(parents=True, exist_ok=True)
    write_seeds(seed_file, corpus)
    begin = cpu_of_children()
    inputs = 0
    last = ""
    number = 0
    while (spent := cpu_of_children() - begin) < seconds:
        piece = max(1, min(PIECE_SECONDS, int(seconds - spent) + 1))
        number += 1  # the seed: a run in a clean folder goes the way that others in clean folders went before
        command = [str(program), f"-seed={number}", f"-max_total_time={piece}", "-max_len=4096", "-timeout=20", "-rss_limit_mb=2048",
                   f"-artifact_prefix={findings}/{name}-", "-print_final_stats=1", str(corpus)]
        with open(folder / f"{name}.log", "w", encoding="utf-8", errors="replace") as log:
            code = subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, check=False).returncode
        text = (folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")
        executed = re.search(r"number_of_executed_units: (\d+)", text)
        inputs += int(executed.group(1)) if executed else 0
        progress = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", text)
        last = f"{progress[-1][0]} edges, corpus of {progress[-1][2]}" if progress else last
        if code != 0:
            print(f"{name}: BROKEN after {cpu_of_children() - begin:.0f} s CPU and {inputs} inputs; "
                  f"see {folder / (name + '.log')} and {findings}", flush=True)
            return False
    print(f"{name}: held for {cpu_of_children() - begin:.0f} s CPU, {inputs} inputs, {last}", flush=True)
    return True


def main() -> int:
    folder, seeds, seconds = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    os.environ.setdefault("ASAN_OPTIONS", "detect_leaks=1")
    results = [run(Path(program), seeds / (Path(program).name + ".hex"), folder, seconds) for program in sys.argv[4:]]
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
