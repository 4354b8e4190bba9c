#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over the sources of src/ and ui/ named in compile_commands.json; red if any file is.

Usage: run_clang_tidy.py BUILD_FOLDER JOBS. A file whose text, flags and included project headers are unchanged since
it was last found clean is not read again (digests in BUILD_FOLDER/tidy-clean).
"""
import concurrent.futures
import hashlib
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def project_digest():
    """Headers and the configuration count for every file: a changed header makes all files due."""
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for top in ("src", "ui"):
        for header in sorted((ROOT / top).rglob("*.h")):
            digest.update(header.read_bytes())
    return digest.hexdigest()


def run(entry, build, shared, clean):
    text = pathlib.Path(entry["file"]).read_bytes()
    key = hashlib.sha256(text + entry["command"].encode() + shared.encode()).hexdigest()
    if (clean / key).exists():
        return entry["file"], 0, ""
    # Precompiled headers are g++'s; -x and -include of them mean nothing to clang.
    done = subprocess.run(
        ["clang-tidy", "--quiet", "-p", str(build), "--extra-arg=-Wno-unknown-warning-option",
         "--extra-arg=-Wno-unused-command-line-argument", "--extra-arg=-Wno-error", entry["file"]],
        capture_output=True, text=True, check=False)
    if done.returncode == 0:
        (clean / key).touch()
    return entry["file"], done.returncode, done.stdout + done.stderr


def main(arguments):
    build, jobs = pathlib.Path(arguments[1]), int(arguments[2])
    entries = json.loads((build / "compile_commands.json").read_text())
    wanted = [str(ROOT / "src"), str(ROOT / "ui")]
    entries = [entry for entry in entries if any(entry["file"].startswith(top + "/") for top in wanted)]
    if not entries:
        print("no source was examined")
        return 1
    clean = build / "tidy-clean"
    clean.mkdir(exist_ok=True)
    shared, red = project_digest(), 0
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for file, status, output in pool.map(lambda entry: run(entry, build, shared, clean), entries):
            if status != 0:
                red += 1
                print(f"{file}:\n{output}")
    print(f"{len(entries)} files, {red} findings")
    return 1 if red else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
