#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Shows every lock red: builds a small clean tree, breaks it in one way at a time, and expects the matching finding."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import check_includes
import check_links
import check_symbols
import layer_rules

HERE = pathlib.Path(__file__).parent

CLEAN = {
    "src/low/a.h": "#pragma once\n#include <vector>\n",
    "src/low/a.cpp": '#include "low/a.h"\n#include <sys/stat.h>\n',
    "src/high/b.h": '#pragma once\n#include "low/a.h"\n#include <lib/x.hpp>\n',
    "src/high/inner/c.cpp": '#include "high/b.h"\n',
    "ui/w.cpp": '#include "high/b.h"\n#include <QWidget>\n',
}


def rules():
    return {
        "include_roots": ["src", "."],
        "layer": {
            "low": {"path": "src/low", "may_use": [], "third_party": [], "links": []},
            "high": {"path": "src/high", "may_use": ["low"], "third_party": ["lib/"], "links": ["Lib::"]},
            "high_inner": {"path": "src/high/inner", "may_use": ["high"], "third_party": [], "links": []},
            "ui": {"path": "ui", "may_use": ["high"], "third_party": ["Q"], "links": ["Qt6::"]},
        },
        "exceptions": {},
    }


class IncludeLock(unittest.TestCase):
    def findings(self, changed_files, changed_rules=None):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**CLEAN, **changed_files}.items():
                if text is not None:
                    (root / name).parent.mkdir(parents=True, exist_ok=True)
                    (root / name).write_text(text, encoding="utf-8")
            return check_includes.Checker(root, changed_rules or rules()).run()

    def red(self, words, changed_files, changed_rules=None):
        found = self.findings(changed_files, changed_rules)
        self.assertTrue(any(words in finding for finding in found), f"expected '{words}' in {found}")

    def test_clean_tree_is_green(self):
        self.assertEqual(self.findings({}), [])

    def test_own_header_not_first(self):
        self.red("src/low/a.cpp: its own header does not come first", {"src/low/a.cpp": '#include <vector>\n#include "low/a.h"\n'})
        self.red("src/low/a.cpp: its own header does not come first", {"src/low/a.cpp": '#define A 1\n#include "low/a.h"\n'})

    def test_upward_include(self):
        self.red("layer low may not use layer high", {"src/low/a.cpp": '#include "high/b.h"\n'})

    def test_skipping_a_layer_is_not_implied(self):
        self.red("layer ui may not use layer low", {"ui/w.cpp": '#include "low/a.h"\n'})

    def test_inner_folder_is_its_own_layer(self):
        self.red("layer high may not use layer high_inner",
                 {"src/high/inner/d.h": "#pragma once\n", "src/high/b.cpp": '#include "high/inner/d.h"\n'})

    def test_foreign_header(self):
        self.red("layer low may not include <lib/x.hpp>", {"src/low/a.cpp": "#include <lib/x.hpp>\n"})

    def test_foreign_c_header_with_a_plain_name(self):
        self.red("layer low may not include <sqlite3.h>", {"src/low/a.cpp": "#include <sqlite3.h>\n"})

    def test_qt_in_the_engine(self):
        self.red("layer high may not include <QString>", {"src/high/q.cpp": "#include <QString>\n"})

    def test_header_of_one_file(self):
        changed = rules()
        changed["only_in"] = {"lib/x": "src/high/b.h"}
        self.assertEqual(self.findings({}, changed), [])
        self.red("only src/high/b.h may include <lib/x.hpp>", {"src/high/d.cpp": "#include <lib/x.hpp>\n"}, changed)

    def test_stale_header_of_one_file(self):
        changed = rules()
        changed["only_in"] = {"lib/gone": "src/high/b.h"}
        self.red("does not include lib/gone", {}, changed)

    def test_relative_include(self):
        self.red("is not a path from an include root", {"src/low/a.cpp": '#include "a.h"\n'})

    def test_folder_without_layer(self):
        self.red("belongs to no layer", {"src/stray/x.cpp": "\n"})

    def test_include_circle(self):
        self.red("in a circle", {"src/low/a.h": '#include "low/z.h"\n', "src/low/z.h": '#include "low/a.h"\n'})

    def test_empty_layer(self):
        self.red("layer high_inner has no file", {"src/high/inner/c.cpp": None})

    def test_nothing_examined(self):
        self.red("no include was examined", {name: "\n" for name in CLEAN})

    def test_stale_exception(self):
        changed = rules()
        changed["exceptions"] = {"src/low/a.cpp -> src/high/b.h": "docs/decisions/0001"}
        self.red("no longer occurs", {}, changed)

    def test_exception_is_honoured(self):
        changed = rules()
        changed["exceptions"] = {"ui/w.cpp -> src/low/a.h": "docs/decisions/0001"}
        self.assertEqual(self.findings({"ui/w.cpp": '#include "low/a.h"\n'}, changed), [])

    def test_circle_in_the_rule(self):
        changed = rules()
        changed["layer"]["low"]["may_use"] = ["ui"]
        self.red("use each other in a circle", {}, changed)

    def test_unknown_layer_in_the_rule(self):
        changed = rules()
        changed["layer"]["low"]["may_use"] = ["nowhere"]
        self.red("which is not a layer", {}, changed)

    def test_unreadable_rule_cannot_run(self):
        run = subprocess.run([sys.executable, HERE / "check_includes.py", "/", "/nonexistent.toml"], capture_output=True)
        self.assertEqual(run.returncode, 2)


class LinkLock(unittest.TestCase):
    EXPECTED = {"low", "high", "high_inner", "ui"}
    CLEAN = "wattmast_low: wattmast_build\nwattmast_high: wattmast_low Lib::x\nwattmast_high_inner: wattmast_high\nwattmast_ui_charts: wattmast_high Qt6::Core wattmast_ui\n"

    def findings(self, text):
        return check_links.check(text, rules()["layer"], self.EXPECTED)[0]

    def test_clean_graph_is_green(self):
        self.assertEqual(self.findings(self.CLEAN), [])

    def test_upward_link(self):
        self.assertIn("target wattmast_low of layer low links wattmast_high, which it may not use",
                      self.findings(self.CLEAN + "wattmast_low: wattmast_high\n"))

    def test_foreign_library(self):
        self.assertIn("target wattmast_high of layer high links Qt6::Core, which it may not use",
                      self.findings(self.CLEAN + "wattmast_high: Qt6::Core\n"))

    def test_missing_layer(self):
        self.assertIn("layer low has no target in the link graph", self.findings("wattmast_high: wattmast_low\n"))

    def test_stray_target(self):
        self.assertIn("target wattmast_stray belongs to no layer", self.findings(self.CLEAN + "wattmast_stray: \n"))


class SymbolLock(unittest.TestCase):
    def test_qt_symbols_are_seen(self):
        text = "  U _ZN7QStringC1Ev\n  U _ZN9QtPrivate1xEv\n  U qt_version_tag\n"
        self.assertEqual(len(check_symbols.qt_symbols(text)), 3)

    def test_own_symbols_are_not(self):
        text = "  T _ZN8wattmast7QualityC1Ev\n  T _ZN8wattmast8QuantityINS_4ByteEE2ofEl\n  U sqlite3_open_v2\n"
        self.assertEqual(check_symbols.qt_symbols(text), [])

    def test_a_function_of_two_libraries_is_seen(self):
        first = check_symbols.defined_functions("0000000000000010 T _ZN8wattmast9parse_csvE\n0 T _ZN8wattmast1aEv\n")
        second = check_symbols.defined_functions("0000000000000500 T _ZN8wattmast9parse_csvE\n                 U _ZN8wattmast1aEv\n")
        self.assertEqual(check_symbols.defined_twice({"a": first, "b": second}), {"_ZN8wattmast9parse_csvE": ["a", "b"]})

    def test_inline_functions_may_be_in_both(self):
        weak = check_symbols.defined_functions("0000000000000000 W _ZN8wattmast1bEv\n0000000000000000 t _ZN8wattmast1cEv\n")
        self.assertEqual(weak, set())

    def test_a_collector_that_publishes_is_seen(self):
        text = "                 U mosquitto_publish\n                 U mosquitto_will_set_v5\n                 U mosquitto_subscribe\n"
        self.assertEqual(check_symbols.publishing_symbols("build/libwattmast_collect.a", text),
                         ["mosquitto_publish", "mosquitto_will_set_v5"])
        self.assertEqual(check_symbols.publishing_symbols("build/libwattmast_sim.a", text), [])

    def test_a_simulator_that_does_not_publish_is_seen(self):
        self.assertFalse(check_symbols.publisher_publishes({"a/libwattmast_sim.a": "U mosquitto_subscribe\n"}))
        self.assertFalse(check_symbols.publisher_publishes({"a/libwattmast_collect.a": "U mosquitto_publish\n"}))
        self.assertTrue(check_symbols.publisher_publishes({"a/libwattmast_sim.a": "U mosquitto_publish\n"}))

    def test_unreadable_library_cannot_run(self):
        run = subprocess.run([sys.executable, HERE / "check_symbols.py", "/nonexistent.a"], capture_output=True)
        self.assertEqual(run.returncode, 2)


class TestsListed(unittest.TestCase):
    def run_check(self, compiled):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "tests/low").mkdir(parents=True)
            (root / "tests/low/a_test.cpp").write_text("")
            commands = root / "compile_commands.json"
            commands.write_text(json.dumps([{"file": str(root / name)} for name in compiled]))
            return subprocess.run([sys.executable, HERE / "check_tests_listed.py", root, commands, "gui"],
                                  capture_output=True, text=True).returncode

    def test_compiled_test_is_green(self):
        self.assertEqual(self.run_check(["tests/low/a_test.cpp"]), 0)

    def test_forgotten_test_is_red(self):
        self.assertEqual(self.run_check([]), 1)


if __name__ == "__main__":
    unittest.main()
