# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Runs libFuzzer programs, one for each core at a time, each for so many seconds of CPU time, and says what they found.

Called by `./dev fuzz`. CPU time, not time by the clock: a run beside other work is as long as one alone. What a target
has learnt stays in FOLDER/corpus and is where the next run begins; inputs that broke it are in FOLDER/findings.
"""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PIECE_SECONDS = 60  # by the clock: how often the CPU time is looked at


def write_seeds(seed_file: Path, corpus: Path) -> None:
    """One file an input: a line is pairs of hex digits, '#' begins a comment (tests/fuzz/replay.cpp)."""
    corpus.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(seed_file.read_text().splitlines()):
        digits = line.split("#", 1)[0].replace(" ", "")
        if digits:
            (corpus / f"seed-{number:04}").write_bytes(bytes.fromhex(digits))


def run_piece(command: list[str], log_file: Path) -> tuple[int, float]:
    """Exit code (negative: a signal) and seconds of CPU time of this one program."""
    with open(log_file, "w", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime


def run(program: Path, seed_file: Path, folder: Path, seconds: float) -> bool:
    """Whether the target held."""
    name = program.name
    corpus = folder / "corpus" / name
    findings = folder / "findings"
    findings.mkdir(parents=True, exist_ok=True)
    write_seeds(seed_file, corpus)
    log_file = folder / f"{name}.log"
    spent = 0.0
    inputs = 0
    last = ""
    number = 0
    while spent < seconds:
        piece = max(1, min(PIECE_SECONDS, int(seconds - spent) + 1))
        number += 1  # the seed: a run in a clean folder goes the way that others in clean folders went before
        command = [str(program), f"-seed={number}", f"-max_total_time={piece}", "-max_len=4096", "-timeout=20", "-rss_limit_mb=2048",
                   f"-artifact_prefix={findings}/{name}-", "-print_final_stats=1", str(corpus)]
        code, used = run_piece(command, log_file)
        spent += used
        text = log_file.read_text(encoding="utf-8", errors="replace")
        executed = re.search(r"number_of_executed_units: (\d+)", text)
        inputs += int(executed.group(1)) if executed else 0
        progress = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", text)
        last = f"{progress[-1][0]} edges, corpus of {progress[-1][2]}" if progress else last
        if code != 0:
            print(f"{name}: BROKEN after {spent:.0f} s CPU and {inputs} inputs; see {log_file} and {findings}", flush=True)
            return False
    print(f"{name}: held for {spent:.0f} s CPU, {inputs} inputs, {last}", flush=True)
    return True


def main() -> int:
    folder, seeds, seconds = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    os.environ.setdefault("ASAN_OPTIONS", "detect_leaks=1")
    programs = [Path(name) for name in sys.argv[4:]]
    with ThreadPoolExecutor(max_workers=len(os.sched_getaffinity(0))) as pool:
        results = list(pool.map(lambda program: run(program, seeds / (program.name + ".hex"), folder, seconds), programs))
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
