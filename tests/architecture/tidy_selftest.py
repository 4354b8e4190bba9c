#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Shows run_clang_tidy.py red: builds a small tree in a folder of its own and expects what clang-tidy must find there.

Needs clang-tidy, so ./dev lint runs it and ctest does not.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import run_clang_tidy

HERE = pathlib.Path(__file__).parent
CONFIGURATION = HERE.parents[1] / ".clang-tidy"

CLEAN = "int twice(int value);\nint twice(int value) {\n    return 2 * value;\n}\n"
BAD = "int half(int value);\nint half(int value) {\n    int result;\n    result = value / 2;\n    return result;\n}\n"
BAD_CHECK = "[cppcoreguidelines-init-variables"
LOCAL = "namespace {\nint helper() {\n    return 1;\n}\n}  // namespace\n"


class TidyRunner(unittest.TestCase):
    def setUp(self):
        # Not below a folder named src or ui: the rule which headers count goes by these names.
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.root = pathlib.Path(temporary.name).resolve()
        (self.root / ".clang-tidy").write_bytes(CONFIGURATION.read_bytes())
        (self.root / "build").mkdir()

    def run_on(self, files, uncompiled=()):
        """(status, output) of a run over these sources; they share one set of flags."""
        for name, text in files.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text, encoding="utf-8")
        sources = [name for name in files if name.endswith(".cpp") and name not in uncompiled]
        entries = [{"directory": str(self.root / "build"), "file": str(self.root / name),
                    "command": f"c++ -I{self.root}/src -std=c++20 -Werror -o {name}.o -c {self.root / name}"}
                   for name in sources]
        (self.root / "build/compile_commands.json").write_text(json.dumps(entries))
        done = subprocess.run([sys.executable, HERE / "run_clang_tidy.py", self.root, self.root / "build", "2"],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def red(self, words, files, uncompiled=()):
        status, output = self.run_on(files, uncompiled)
        self.assertEqual(status, 1, output)
        for word in words:
            self.assertIn(word, output)
        return output

    def test_clean_sources_are_green_and_are_not_read_again(self):
        files = {"src/a.cpp": CLEAN, "ui/b.cpp": CLEAN.replace("twice", "double_of")}
        status, output = self.run_on(files)
        self.assertEqual(status, 0, output)
        self.assertIn("2 sources, 1 units read", output)
        self.assertIn("2 sources, 0 units read", self.run_on(files)[1])

    def test_a_bad_source_is_named_with_its_check(self):
        self.red(["src/b.cpp:3:9: ", BAD_CHECK, " 1 findings"], {"src/a.cpp": CLEAN, "src/b.cpp": BAD})

    def test_a_bad_source_stays_red_in_the_next_run(self):
        files = {"src/a.cpp": CLEAN, "src/b.cpp": BAD}
        self.run_on(files)
        self.red(["src/b.cpp:3:9: ", BAD_CHECK], files)

    def test_a_source_that_turns_bad_is_read_again(self):
        self.run_on({"src/a.cpp": CLEAN, "src/b.cpp": CLEAN.replace("twice", "half")})
        self.red(["src/b.cpp:3:9: ", BAD_CHECK], {"src/a.cpp": CLEAN, "src/b.cpp": BAD})

    def test_a_header_that_turns_bad_is_read_again_and_reported_once(self):
        files = {"src/a.h": "#pragma once\n", "src/a.cpp": '#include "a.h"\n' + LOCAL, "ui/b.cpp": '#include "a.h"\n' + LOCAL}
        self.assertEqual(self.run_on(files)[0], 0)
        bad = "#pragma once\n" + BAD.replace("int half(int value) {", "inline int half(int value) {")
        self.red(["src/a.h:4:9: ", " 1 findings"], {**files, "src/a.h": bad})

    def test_clashing_names_are_separated_and_the_bad_one_is_found(self):
        output = self.red(["src/b.cpp:8:9: ", BAD_CHECK, "1 sources moved to another unit", " 1 findings"],
                          {"src/a.cpp": LOCAL + CLEAN, "src/b.cpp": LOCAL + BAD})
        self.assertNotIn("redefinition", output)

    def test_a_name_that_three_sources_have_makes_three_units(self):
        files = {f"src/{name}.cpp": LOCAL for name in ("a", "b", "c")}
        status, output = self.run_on(files)
        self.assertEqual(status, 0, output)
        self.assertIn("3 sources, 3 units read", output)
        self.assertIn("0 read alone", output)

    def test_when_nothing_says_what_clashes_each_is_read_alone(self):
        sources = [str(self.root / name) for name in ("a.cpp", "b.cpp")]
        for source in sources:
            pathlib.Path(source).write_text(CLEAN)
        runner = run_clang_tidy.Runner(self.root, self.root / "build")
        runner.clashing = lambda group, part: part
        self.assertEqual(runner.units_of(run_clang_tidy.Group(str(self.root), (), "", sources)), [[s] for s in sources])
        self.assertEqual(runner.alone, 2)

    def test_an_error_in_a_header_blames_the_source_that_instantiates_it(self):
        errors = "/usr/include/x:1:1: error: no match\n/r/a.cpp:24:5: note: in instantiation of it\n"
        self.assertEqual(run_clang_tidy.blamed_by(errors, {"/r/a.cpp", "/r/b.cpp"}), {"/r/a.cpp"})

    def test_a_clash_in_a_header_is_separated_too(self):
        self.red(["src/c.cpp:3:9: ", BAD_CHECK, "1 sources moved to another unit", " 1 findings"],
                 {"src/one/x.h": "struct X {};\n", "src/two/x.h": "struct X {};\n", "src/c.cpp": BAD,
                  "src/a.cpp": '#include "one/x.h"\n', "src/b.cpp": '#include "two/x.h"\n'})

    def test_a_source_that_does_not_compile_is_red(self):
        self.red(["src/b.cpp:1:", "[clang-diagnostic-error"], {"src/a.cpp": CLEAN, "src/b.cpp": "int broken(\n"})

    def test_a_source_that_no_target_compiles_is_red(self):
        self.red(["src/b.cpp: is compiled by no target"], {"src/a.cpp": CLEAN, "src/b.cpp": CLEAN}, {"src/b.cpp"})

    def test_nothing_examined_is_red(self):
        self.red(["no source was examined"], {"tests/a.cpp": BAD})

    def test_names_reserved_for_the_compiler_are_red(self):
        self.red(["[clang-diagnostic-reserved-identifier"], {"src/a.cpp": "namespace {\nint _Bad = 1;\n}\nint* b();\nint* b() {\n    return &_Bad;\n}\n"})


if __name__ == "__main__":
    unittest.main()
