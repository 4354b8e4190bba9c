// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the parts of an energy flow stand; pure geometry, no painting.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <vector>

#include "ui/pages/site/flow_diagram.h"

namespace wattmast::ui {

inline constexpr double note_height = 15;  ///< Of the line that tells how old a value is, or why there is none.

/// One source, branch or battery.
struct FlowPart {
    enum class Side : std::uint8_t { source, branch, battery };
    Side side = Side::source;
    std::size_t index = 0;  ///< In the diagram's list of that side.
    QRectF bar;             ///< Height by value; at least 2 px, so that a small value is seen.
    QRectF row;             ///< Bar and text; what the pointer and the focus ring mean.
    double site_top = 0;    ///< Where its band meets the site's bar.
    double thickness = 0;   ///< Of the band; 0 without a value.
};

struct FlowLayout {
    QRectF site;                  ///< The bar in the middle.
    std::vector<FlowPart> parts;  ///< Sources, branches, batteries.
    double text_left = 0;         ///< Where texts of branches begin.
};

/// @param size of the widget; taller branches than fit are pressed together, never left out.
[[nodiscard]] FlowLayout flow_layout(const FlowDiagram& diagram, QSizeF size);

}  // namespace wattmast::ui
