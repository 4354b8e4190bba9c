#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tokens.h from tokens.json: generate_tokens.py tokens.json tokens.h"""
import json
import pathlib
import re
import sys


def snake(name):
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda m: "_" + m.group(1).lower(), name).replace(".", "_").lower()


def rgb(text):
    if not re.fullmatch(r"#[0-9A-F]{6}", text):
        sys.exit(f"tokens.json: {text!r} is not a colour of the form #RRGGBB")
    return f"0xff{text[1:].lower()}u"


def enum(name, members):
    rows = "".join(f"    {m},\n" for m in members)
    return f"enum class {name} : std::uint8_t {{\n{rows}}};\ninline constexpr std::size_t {snake(name)}_count = {len(members)};\n\n"


def array(values):
    return "{{" + ", ".join(rgb(v) for v in values) + "}}"


def token_set(tokens, mode):
    colors, series = tokens["color"], tokens["series"]
    if list(colors["light"]) != list(colors["dark"]) or list(series["role"]["light"]) != list(series["role"]["dark"]):
        sys.exit("tokens.json: light and dark do not have the same names in the same order")
    fields = [colors[mode].values(), series["categorical"][mode], series["role"][mode].values(),
              series["sequential"][mode], series["diverging"][mode]]
    rows = ",\n    ".join(array(f) for f in fields)
    return f"inline constexpr Tokens {mode}_tokens{{\n    {rows}}};\n"


def constants(space, values):
    rows = ""
    for key, value in values.items():
        kind = "int" if isinstance(value, int) else "double"
        name = snake(key)
        rows += f"inline constexpr {kind} {'s' + name if name[0].isdigit() else name} = {value};\n"
    return f"namespace {space} {{\n{rows}}}  // namespace {space}\n\n"


def main(source, target):
    tokens = json.loads(pathlib.Path(source).read_text(encoding="utf-8"))
    scale = tokens["type"]["scale"]
    out = "// Generated from ui/theme/tokens.json; change it there.\n#pragma once\n\n#include <array>\n#include <cstddef>\n"
    out += "#include <cstdint>\n\nnamespace wattmast::ui {\n\n/// 0xAARRGGBB, the layout of QRgb.\nusing Rgb = std::uint32_t;\n\n"
    out += enum("Color", [snake(k) for k in tokens["color"]["light"]])
    out += enum("SeriesRole", [snake(k) for k in tokens["series"]["role"]["light"]])
    out += enum("TextRole", [snake(k) for k in scale])
    out += ("struct TextSpec {\n    double px;\n    int weight;\n    int line;\n};\n"
            f"inline constexpr std::array<TextSpec, text_role_count> text_specs{{{{\n    "
            + ",\n    ".join(f"{{{s['px']}, {s['weight']}, {s['line']}}}" for s in scale.values()) + "}};\n\n")
    out += ("struct Tokens {\n    std::array<Rgb, color_count> colors;\n    std::array<Rgb, 8> series;  ///< Assign in this order.\n"
            "    std::array<Rgb, series_role_count> roles;\n    std::array<Rgb, 9> sequential;\n"
            "    std::array<Rgb, 9> diverging;  ///< Low side, centre = as expected, high side.\n\n"
            "    [[nodiscard]] constexpr Rgb operator[](Color color) const { return colors[static_cast<std::size_t>(color)]; }\n"
            "    [[nodiscard]] constexpr Rgb operator[](SeriesRole role) const { return roles[static_cast<std::size_t>(role)]; }\n};\n\n")
    out += token_set(tokens, "light") + token_set(tokens, "dark") + "\n"
    out += constants("space", tokens["space"]) + constants("radius", tokens["radius"]) + constants("size", tokens["size"])
    out += constants("motion", {k + "_ms": v for k, v in tokens["motion"].items() if isinstance(v, int)})
    out += "}  // namespace wattmast::ui\n"
    pathlib.Path(target).write_text(out, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
