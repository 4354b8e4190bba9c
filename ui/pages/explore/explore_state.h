// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What Explore shows, as the state of a saved view.
#pragma once

#include <QJsonObject>
#include <optional>
#include <vector>

#include "ui/pages/explore/explore_spec.h"
#include "ui/shell/compare_choice.h"
#include "ui/shell/range_choice.h"

namespace wattmast::ui {

struct ExploreState {
    std::vector<ChosenSeries> series;
    ExploreView view;
    RangeChoice range = RangeChoice::of(RangePreset::last_24_hours);
    std::optional<CompareChoice> compare;
    friend bool operator==(const ExploreState&, const ExploreState&) = default;
};

/// Points by site code, device and key, so that it means the same in a copy of the database.
/// @param now, zone For ranges that run.
[[nodiscard]] QJsonObject json_of(const ExploreState& state, const Catalog& catalog, UtcTime now,
                                  const QTimeZone& zone);

/// The other way; what the catalogue does not have is left out, what cannot be read keeps its default.
[[nodiscard]] ExploreState explore_state(const QJsonObject& json, const Catalog& catalog);

}  // namespace wattmast::ui
