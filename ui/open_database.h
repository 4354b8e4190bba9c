// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Opening the database, and what the person is told and asked where that fails.
#pragma once

#include <memory>

#include "app/engine.h"
#include "ui/command_line.h"

namespace wattmast::ui {

/// Opens as `line` says. Where the database cannot be written but may be readable, the person is asked, and may choose
/// to read only: `line` then says so as well, and neither collects nor imports. Null: could not, and the person knows.
[[nodiscard]] std::unique_ptr<Engine> open_database(CommandLine& line);

/// Says it where the person is: on stderr always, and in a dialog unless the line asks for a screenshot.
void report_failure(const Failure& failure, const CommandLine& line);

}  // namespace wattmast::ui
