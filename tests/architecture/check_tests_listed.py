#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Every *_test.cpp in tests/ is compiled by the build. Usage: check_tests_listed.py ROOT COMPILE_COMMANDS gui|core"""
import json
import pathlib
import sys


def main(arguments):
    if len(arguments) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    root = pathlib.Path(arguments[1]).resolve()
    try:
        compiled = {str(pathlib.Path(entry["file"]).resolve()) for entry in json.loads(pathlib.Path(arguments[2]).read_text())}
    except (OSError, ValueError, KeyError) as error:
        print(f"{arguments[2]} cannot be read: {error}", file=sys.stderr)
        return 2
    tests = sorted((root / "tests").rglob("*_test.cpp"))
    if arguments[3] == "core":
        tests = [test for test in tests if "ui" not in test.relative_to(root / "tests").parts]
    missing = [test for test in tests if str(test) not in compiled]
    for test in missing:
        print(f"{test.relative_to(root)} is in the tree, but not in the build")
    if not tests:
        print("no test was found")
    print(f"{len(tests)} test files, {len(missing)} findings")
    return 1 if missing or not tests else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
