// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_style.h"

namespace wattmast::ui {

QColor ChartStyle::colour(SeriesColour colour) const {
    switch (colour.palette_) {
        case SeriesColour::Palette::role:
            return roles.at(colour.index_);
        case SeriesColour::Palette::categorical:
            return categorical.at(colour.index_);
        case SeriesColour::Palette::sequential:
            return sequential.at(colour.index_);
    }
    return {};
}

}  // namespace wattmast::ui
