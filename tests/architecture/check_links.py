#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Link lock: the CMake targets of the layers link only what layers.toml allows.

Reads link_graph.txt, which CMake writes from the targets' own properties: "target: library library …".
Exit 0, 1 with findings, 2 if it could not run.
"""
import pathlib
import sys

import layer_rules

OWN_HELPERS = {"wattmast_build", "wattmast_strict", "wattmast_warnings"}


def layer_of_target(target, layers):
    """The layer that names the target, else the longest that its name starts with: wattmast_ui_site belongs to ui."""
    for layer, rule in layers.items():
        if target in rule.get("targets", []):
            return layer
    name = target.removeprefix("wattmast_")
    owners = [layer for layer in layers if name == layer or name.startswith(layer + "_")]
    return max(owners, key=len, default=None)


def check(graph_text, layers, expected):
    findings, seen = layer_rules.rule_findings(layers), set()
    for line in graph_text.splitlines():
        target, _, libraries = line.partition(":")
        owner = layer_of_target(target.strip(), layers)
        if owner is None:
            findings.append(f"target {target} belongs to no layer")
            continue
        seen.add(owner)
        for library in libraries.split():
            if library in OWN_HELPERS or (used := layer_of_target(library, layers) if library.startswith("wattmast_") else None) == owner:
                continue
            if library.startswith("wattmast_"):
                if used not in layers[owner]["may_use"]:
                    findings.append(f"target {target} of layer {owner} links {library}, which it may not use")
            elif not any(library.startswith(allowed) for allowed in layers[owner]["links"]):
                findings.append(f"target {target} of layer {owner} links {library}, which it may not use")
    for layer in sorted(expected - seen):
        findings.append(f"layer {layer} has no target in the link graph")
    return findings, len(seen)


def main(arguments):
    if len(arguments) != 4 or arguments[3] not in ("gui", "core"):
        print("usage: check_links.py LINK_GRAPH LAYERS_TOML gui|core", file=sys.stderr)
        return 2
    try:
        layers = layer_rules.load(arguments[2])["layer"]
        text = pathlib.Path(arguments[1]).read_text(encoding="utf-8")
    except (OSError, layer_rules.RuleError) as error:
        print(error, file=sys.stderr)
        return 2
    expected = set(layers) - ({"ui"} if arguments[3] == "core" else set())
    findings, count = check(text, layers, expected)
    for finding in findings:
        print(finding)
    print(f"{count} layers linked, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
