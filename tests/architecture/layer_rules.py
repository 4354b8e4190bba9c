# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Reads layers.toml; shared by the include lock and the link lock."""
import tomllib


class RuleError(Exception):
    """The rule file cannot be used at all."""


def load(path):
    try:
        with open(path, "rb") as file:
            rules = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path} cannot be read: {error}") from error
    if not rules.get("layer"):
        raise RuleError(f"{path} names no layer")
    return rules


def rule_findings(layers):
    """What is wrong with the rule itself: unknown names and cycles."""
    findings = []
    for name, layer in layers.items():
        for other in layer["may_use"]:
            if other not in layers:
                findings.append(f"layers.toml: layer {name} may use {other}, which is not a layer")
    if not findings and (loop := cycle_in({name: layer["may_use"] for name, layer in layers.items()})):
        findings.append("layers.toml: the layers use each other in a circle: " + " > ".join(loop))
    return findings


def cycle_in(graph):
    """A circle in a graph of names, as the list of its nodes, or None. Iterative: include chains get long."""
    finished = set()
    for start in sorted(graph):
        path, stack = [], [(start, iter(sorted(graph.get(start, ()))))]
        if start in finished:
            continue
        path.append(start)
        while stack:
            node, successors = stack[-1]
            following = next(successors, None)
            if following is None:
                stack.pop()
                path.pop()
                finished.add(node)
            elif following in path:
                return path[path.index(following):] + [following]
            elif following not in finished:
                path.append(following)
                stack.append((following, iter(sorted(graph.get(following, ())))))
    return None
