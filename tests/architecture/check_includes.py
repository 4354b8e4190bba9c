#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Include lock: every #include in src/ and ui/ obeys layers.toml, and a source includes its own header first.

The second rule is what compiles most headers of src/ alone (wattmast_layer() in CMakeLists.txt relies on it).

Exit 0: all do. 1: findings, one a line. 2: the check could not run. A layer without files, no include examined and
a listed exception that no longer occurs are findings too: a lock that looks at nothing must not look closed.
"""
import pathlib
import re
import sys

import layer_rules

INCLUDE_LINE = re.compile(r'\s*#\s*include\s*(<([^>]+)>|"([^"]+)")')
SUFFIXES = (".h", ".hpp", ".cpp", ".cc")
ALWAYS_ALLOWED = re.compile(r"^([a-z0-9_]+|c?[a-z0-9_]+\.h|(sys|netinet|arpa|net)/[a-z0-9_]+\.h)$")


class Checker:
    def __init__(self, root, rules):
        self.root = root
        self.layers = rules["layer"]
        self.roots = rules["include_roots"]
        self.generated = set(rules.get("generated", []))
        self.exceptions = rules.get("exceptions", {})
        self.only_in = rules.get("only_in", {})
        self.used_only_in = set()
        self.findings = layer_rules.rule_findings(self.layers)
        self.used_exceptions = set()
        self.files_seen = {name: 0 for name in self.layers}
        self.includes_seen = 0
        self.graph = {}

    def layer_of(self, name):
        best = None
        for layer, rule in self.layers.items():
            if name.startswith(rule["path"] + "/") and (best is None or len(rule["path"]) > len(self.layers[best]["path"])):
                best = layer
        return best

    def resolve(self, quoted):
        for base in self.roots:
            candidate = pathlib.PurePosixPath(base) / quoted
            if candidate.as_posix() in self.generated or (self.root / candidate).is_file():
                return candidate.as_posix()
        return None

    def check_file(self, path):
        name = path.relative_to(self.root).as_posix()
        owner = self.layer_of(name)
        if owner is None:
            self.findings.append(f"{name}: this folder belongs to no layer; add it to layers.toml")
            return
        self.files_seen[owner] += 1
        lines = path.read_text(encoding="utf-8").splitlines()
        if path.suffix == ".cpp" and path.with_suffix(".h").is_file():
            self.check_own_header(name, lines)
        for number, line in enumerate(lines, 1):
            if match := INCLUDE_LINE.match(line):
                self.includes_seen += 1
                if match.group(2):
                    self.check_foreign(owner, f"{name}:{number}", match.group(2))
                else:
                    self.check_own(owner, name, number, match.group(3))

    def check_own_header(self, name, lines):
        first = next((line for line in lines if line.lstrip().startswith("#")), "")
        match = INCLUDE_LINE.match(first)
        if not match or self.resolve(match.group(3) or "") != name.removesuffix(".cpp") + ".h":
            self.findings.append(f"{name}: its own header does not come first, so nobody sees whether that compiles alone")

    def check_foreign(self, owner, where, header):
        allowed = self.layers[owner]["third_party"]
        if not any(header.startswith(prefix) for prefix in allowed) and not (
                ALWAYS_ALLOWED.match(header) and not is_foreign_c_header(header)):
            self.findings.append(f"{where}: layer {owner} may not include <{header}>")
        for prefix, only in self.only_in.items():
            if not header.startswith(prefix):
                continue
            if where.rsplit(":", 1)[0] == only:
                self.used_only_in.add(prefix)
            else:
                self.findings.append(f"{where}: only {only} may include <{header}>")

    def check_own(self, owner, name, number, quoted):
        target = self.resolve(quoted)
        if target is None:
            if owner == "ui" and re.fullmatch(r"[a-z_]+\.moc", quoted):
                return  # made by moc beside the source
            self.findings.append(f'{name}:{number}: "{quoted}" is not a path from an include root')
            return
        self.graph.setdefault(name, set()).add(target)
        used = self.layer_of(target)
        if used == owner or used in self.layers[owner]["may_use"]:
            return
        key = f"{name} -> {target}"
        if key in self.exceptions:
            self.used_exceptions.add(key)
        else:
            self.findings.append(f"{name}:{number}: layer {owner} may not use layer {used} ({target})")

    def run(self):
        for top in ("src", "ui"):
            for path in sorted((self.root / top).rglob("*")):
                if path.suffix in SUFFIXES:
                    self.check_file(path)
        if loop := layer_rules.cycle_in(self.graph):
            self.findings.append("files include each other in a circle: " + " > ".join(loop))
        for layer, count in self.files_seen.items():
            if count == 0:
                self.findings.append(f"layers.toml: layer {layer} has no file under {self.layers[layer]['path']}")
        for stale in sorted(set(self.exceptions) - self.used_exceptions):
            self.findings.append(f"layers.toml: this exception no longer occurs, remove it: {stale}")
        for stale in sorted(set(self.only_in) - self.used_only_in):
            self.findings.append(f"layers.toml: {self.only_in[stale]} does not include {stale}, remove it from only_in")
        if self.includes_seen == 0:
            self.findings.append("no include was examined")
        return self.findings


def is_foreign_c_header(header):
    """Headers with a plain name that do not belong to the C library or POSIX."""
    return header in {"sqlite3.h", "expat.h", "mosquitto.h", "modbus.h", "xlsxwriter.h", "zlib.h"}


def main(arguments):
    root = pathlib.Path(arguments[1] if len(arguments) > 1 else ".").resolve()
    rule_file = pathlib.Path(arguments[2]) if len(arguments) > 2 else root / "tests/architecture/layers.toml"
    try:
        checker = Checker(root, layer_rules.load(rule_file))
    except layer_rules.RuleError as error:
        print(error, file=sys.stderr)
        return 2
    findings = checker.run()
    for finding in findings:
        print(finding)
    print(f"{sum(checker.files_seen.values())} files, {checker.includes_seen} includes, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
