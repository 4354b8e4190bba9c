// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Data beside what is shown, so that a chart that is dragged meets no blank edge.
#pragma once

#include "app/chart_source.h"

namespace wattmast::ui {

/// `shown` and half of its length on either side.
[[nodiscard]] TimeRange with_margin(TimeRange shown) noexcept;

/// Whether a margin that was loaded for `loaded` no longer serves `shown`: at another zoom, or with less than a quarter
/// of the shown length left on a side. @pre shown is not empty
[[nodiscard]] bool is_margin_spent(TimeRange loaded, TimeRange shown) noexcept;

/// `shown` continued on both sides by `around`: columns, gaps, resets and quality of both, figures (minimum to
/// coverage, samples) still those of `shown`. Its range is that of `around`, but ends with the newest sample or with
/// `shown`: what is not due yet is no gap. If `around` does not contain `shown` or has other lines, the result is
/// `around`.
[[nodiscard]] ChartData continued(const ChartData& shown, const ChartData& around);

}  // namespace wattmast::ui
