#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Prints the files of src/ that sources lead to by their includes, joined by ";". Usage: reached_sources.py SRC SOURCE …

A header leads to the source of its name. What another source defines is to be named beside the targets (the linker
says what is missing). Fuzz targets need a fifth of the engine.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)


def reached(src, sources):
    found, due = {path for path in sources if path.is_relative_to(src)}, list(sources)
    while due:
        for name in INCLUDE.findall(due.pop().read_text(encoding="utf-8")):
            for path in (src / name, (src / name).with_suffix(".cpp")):
                if path.is_file() and path not in found:
                    found.add(path)
                    due.append(path)
    return sorted(found)


if __name__ == "__main__":
    print(";".join(str(path) for path in reached(pathlib.Path(sys.argv[1]), [pathlib.Path(name) for name in sys.argv[2:]])))
