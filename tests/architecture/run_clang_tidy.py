#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over every source of src/ and ui/; red if it finds anything, or has not seen all of them.

Usage: run_clang_tidy.py ROOT BUILD_FOLDER JOBS. Exit 0: clean. 1: findings. 2: the check could not run.

Nearly all of clang-tidy's time goes into the headers of Qt, Boost and the standard library: thirty sources that share
them cost little more than one. Sources with the same flags are therefore read as one unit, a generated file in
BUILD_FOLDER/tidy that includes them. Where two sources cannot be in one unit (both have a name of their own in an
anonymous namespace) the later one goes into another unit; how many did is printed, for they are what makes this slow.

What was found clean is not read again while its text, its flags, the configuration and all project headers stay the
same (digests in BUILD_FOLDER/tidy/clean).
"""
import collections
import concurrent.futures
import hashlib
import json
import pathlib
import re
import resource
import shlex
import shutil
import subprocess
import sys
import time

# More in one unit saves no more time, but makes more due when one of them changes.
LARGEST_UNIT = 30
PATH = re.compile(r"(/[^:\n]+):\d+")
FINDING = re.compile(r"^(?=/[^:\n]+:\d+:\d+: (?:error|warning): )", re.MULTILINE)
# Flags of g++ that clang does not know are no finding; warnings are g++'s business but for those of .clang-tidy.
CLANG_ONLY = ["-Wno-unknown-warning-option", "-Wno-unused-command-line-argument", "-Wno-error",
              "-Wreserved-identifier"]

Group = collections.namedtuple("Group", "folder flags first_include sources")


def flags_of(command):
    """The flags clang needs, and the header every source starts with (a precompiled one, which is g++'s)."""
    flags, first_include, words = [], "", iter(shlex.split(command)[1:])
    for word in words:
        if word in ("-o", "-c"):
            next(words)
        elif word == "-include":
            first_include = next(words)
        # Every library has a folder for moc's output, which would make its flags its own; no source includes from it.
        elif word != "-Winvalid-pch" and not word.endswith("_autogen/include"):
            flags.append(word)
    return tuple(flags), first_include


def groups_of(entries, wanted):
    groups = collections.defaultdict(list)
    for entry in entries:
        if entry["file"] in wanted:
            groups[(entry["directory"], *flags_of(entry["command"]))].append(entry["file"])
    return [Group(*key, sorted(set(sources))) for key, sources in sorted(groups.items())]


def parts_of(sources):
    count = -(-len(sources) // LARGEST_UNIT)
    return [sources[n * len(sources) // count:(n + 1) * len(sources) // count] for n in range(count)]


def blamed_by(errors, sources):
    """The sources that the compiler's errors are in, or, for one in a header, those it names on the way there."""
    blamed, way, undecided = set(), set(), False
    for line in errors.splitlines():
        named = {source for source in PATH.findall(line) if source in sources}
        if line.startswith(("In file included from", "      ")):
            way |= named
        elif ": error: " in line or ": fatal error: " in line:
            blamed |= named or way
            undecided, way = not (named or way), set()
        elif ": note: " in line and undecided:
            blamed |= named
    return blamed


class Runner:
    def __init__(self, root, build):
        self.root = root
        self.folder = build / "tidy"
        self.clean = self.folder / "clean"
        self.clean.mkdir(parents=True, exist_ok=True)
        self.shared = self.shared_digest(build)
        self.moved = self.alone = 0

    def shared_digest(self, build):
        """Headers and the configuration count for every source: a changed header makes all of them due."""
        digest = hashlib.sha256((self.root / ".clang-tidy").read_bytes() + pathlib.Path(__file__).read_bytes())
        for top in (self.root / "src", self.root / "ui", build / "ui/generated"):
            for header in sorted(top.rglob("*.h")):
                digest.update(header.read_bytes())
        return digest.digest()

    def mark(self, group, sources):
        """The file that exists when these sources were found clean as they are now."""
        digest = hashlib.sha256(self.shared + json.dumps([*group[:3], sources]).encode())
        for source in sources:
            digest.update(pathlib.Path(source).read_bytes())
        return self.clean / digest.hexdigest()

    def write_unit(self, group, sources):
        lines = [f'#include "{group.first_include}"'] if group.first_include else []
        lines += [f'#include "{source}"  // NOLINT(bugprone-suspicious-include)' for source in sources]
        name = hashlib.sha256(json.dumps([*group[:3], sources]).encode()).hexdigest()[:12]
        unit = self.folder / f"{pathlib.Path(sources[0]).stem}_and_{len(sources) - 1}_{name}.cpp"
        unit.write_text("\n".join(lines) + "\n")
        return str(unit)

    def clashing(self, group, sources):
        """Those of the sources that do not compile in one unit with the others; all if that cannot be told."""
        check = subprocess.run(["clang++", "-fsyntax-only", "-w", "-ferror-limit=0", *group.flags, *CLANG_ONLY,
                                self.write_unit(group, sources)],
                               cwd=group.folder, capture_output=True, text=True, check=False)
        if check.returncode == 0:
            return []
        blamed = blamed_by(check.stderr, set(sources))
        return [source for source in sources if source in blamed] or sources

    def units_of(self, group):
        """Lists of sources to be read together; none when the whole group is known to be clean."""
        if self.mark(group, group.sources).exists():
            return []
        units, pending = [], group.sources
        while pending:
            moved = []
            for part in parts_of(pending):
                # Once one has gone, the next that clashed with the same name comes to light.
                while len(part) > 1 and (clashing := self.clashing(group, part)):
                    if len(clashing) == len(part):
                        self.alone += len(part)
                        units += [[source] for source in part]
                        part = []
                    else:
                        moved += clashing
                        part = [source for source in part if source not in clashing]
                if part:
                    units.append(part)
            self.moved += len(moved)
            pending = moved
        return units

    def tidy(self, group, sources):
        """Findings, each a text of one or more lines."""
        mark = self.mark(group, sources)
        if mark.exists():
            return []
        done = subprocess.run(
            ["clang-tidy", "--quiet", f"--config-file={self.root / '.clang-tidy'}", self.write_unit(group, sources),
             "--", *group.flags, *CLANG_ONLY],
            cwd=group.folder, capture_output=True, text=True, check=False)
        findings = [block.rstrip() for block in FINDING.split(done.stdout) if FINDING.match(block)]
        if len(sources) > 1 and any("[clang-diagnostic-error]" in finding for finding in findings):
            self.alone += len(sources)
            return [finding for source in sources for finding in self.tidy(group, [source])]
        if done.returncode == 0 and not findings:
            mark.touch()
        elif not findings:
            findings.append(f"clang-tidy failed on {', '.join(sources)}:\n{done.stderr}")
        return findings

    def run(self, groups, jobs):
        """Prints the findings; (how many, number of units)."""
        printed, red = set(), set()
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            work = [(group, unit) for group, units in zip(groups, pool.map(self.units_of, groups)) for unit in units]
            for (group, _), findings in zip(work, pool.map(lambda item: self.tidy(*item), work)):
                if findings:
                    red.add(str(group))
                # A header's findings come once for every unit that includes it.
                for finding in sorted(set(findings) - printed):
                    print(finding, flush=True)
                printed.update(findings)
        for group in groups:
            if str(group) not in red:
                self.mark(group, group.sources).touch()
        return len(printed), len(work)


def main(arguments):
    root, build, jobs = pathlib.Path(arguments[1]).resolve(), pathlib.Path(arguments[2]).resolve(), int(arguments[3])
    for program in ("clang++", "clang-tidy"):
        if not shutil.which(program):
            print(f"{program} is not installed")
            return 2
    started = time.monotonic()
    sources = {str(path) for top in ("src", "ui") for path in (root / top).rglob("*.cpp")}
    groups = groups_of(json.loads((build / "compile_commands.json").read_text()), sources)
    examined = {source for group in groups for source in group.sources}
    runner = Runner(root, build)
    findings, units = runner.run(groups, jobs)
    unseen = [f"{source}: is compiled by no target, so it was not examined" for source in sorted(sources - examined)]
    if not examined:
        unseen.append("no source was examined")
    print("".join(f"{line}\n" for line in unseen), end="")
    cpu = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"clang-tidy: {len(examined)} sources, {units} units read, {runner.moved} sources moved to another unit and "
          f"{runner.alone} read alone for a clash; {findings + len(unseen)} findings; "
          f"{time.monotonic() - started:.0f} s, CPU {cpu.ru_utime + cpu.ru_stime:.0f} s")
    return 1 if findings or unseen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
