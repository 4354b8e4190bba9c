#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Symbol lock: no engine library defines or needs a Qt symbol, whatever macros hide, and no function is defined in two
of them: the linker would take one for both in silence. Only the simulator needs what publishes to an MQTT broker.

Usage: check_symbols.py LIBRARY…   Exit 0, 1 with findings, 2 if it could not run.
"""
import pathlib
import re
import subprocess
import sys

# Mangled names of Qt: classes (6 letters: 7QString …), and the C functions qt_… / q…. Those of qpdf look alike.
QT_SYMBOL = re.compile(r"\b_Z\w*?\d+Q(?:(?!PDF)[A-Z][a-zA-Z]+|t)\w*|\bqt_\w+|\bqVersion\b")


# What sends a message of ours to an MQTT broker, at once or as a will, and who may need it.
PUBLISHING_SYMBOL = re.compile(r"\bmosquitto_(?:publish|will_set)\w*")
PUBLISHER = "libwattmast_sim.a"


def publishing_symbols(library, nm_output):
    if pathlib.PurePath(library).name == PUBLISHER:
        return []
    return sorted(set(PUBLISHING_SYMBOL.findall(nm_output)))


def publisher_publishes(outputs):
    """Otherwise the search above finds nothing because it looks for something else."""
    return any(pathlib.PurePath(library).name == PUBLISHER and PUBLISHING_SYMBOL.search(text)
               for library, text in outputs.items())


def qt_symbols(nm_output):
    return sorted({match.group(0) for match in map(QT_SYMBOL.search, nm_output.splitlines()) if match})


def defined_functions(nm_output):
    """Strong symbols in text: functions that may exist once. Inline ones and templates are weak."""
    lines = (line.split() for line in nm_output.splitlines())
    return {words[-1] for words in lines if len(words) >= 2 and words[-2] == "T"}


def defined_twice(functions_by_library):
    homes = {}
    for library, functions in functions_by_library.items():
        for function in functions:
            homes.setdefault(function, []).append(library)
    return {function: libraries for function, libraries in sorted(homes.items()) if len(libraries) > 1}


def main(libraries):
    if not libraries:
        print("no library was given", file=sys.stderr)
        return 2
    findings, symbols, functions, outputs = 0, 0, {}, {}
    for library in libraries:
        run = subprocess.run(["nm", library], capture_output=True, text=True, check=False)
        if run.returncode != 0:
            print(f"{library} cannot be read: {run.stderr.strip()}", file=sys.stderr)
            return 2
        symbols += len(run.stdout.splitlines())
        outputs[library] = run.stdout
        functions[library] = defined_functions(run.stdout)
        for symbol in publishing_symbols(library, run.stdout):
            print(f"{library}: {symbol}, which publishes to a broker; only {PUBLISHER} may")
            findings += 1
        for symbol in qt_symbols(run.stdout):
            print(f"{library}: {symbol}")
            findings += 1
    for function, homes in defined_twice(functions).items():
        print(f"{function} is defined in {' and '.join(homes)}")
        findings += 1
    if not publisher_publishes(outputs):
        print(f"{PUBLISHER} is not among the libraries, or does not publish any more: correct this lock")
        findings += 1
    if symbols == 0:
        print("no symbol was examined")
        findings += 1
    print(f"{len(libraries)} libraries, {symbols} symbols, {findings} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
