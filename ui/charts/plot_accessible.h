// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A chart for screen readers: a table of what it draws, with the summary as description.
#pragma once

namespace wattmast::ui {

/// From now on every PlotView is a table to assistive technology: rows are times, columns are series. May be called
/// again. Rows are made when they are asked for.
void install_plot_accessibility();

}  // namespace wattmast::ui
