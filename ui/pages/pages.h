// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The pages of the program, in the order of the rail.
#pragma once

#include "ui/shell/page_base.h"

namespace wattmast::ui {

class MainWindow;

/// Makes every page, adds it to the window and connects what leads from one to another.
void add_pages(MainWindow& window, PageContext context);

}  // namespace wattmast::ui
