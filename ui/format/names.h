// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the model's enumerators are called on screen.
#pragma once

#include <QString>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

[[nodiscard]] QString label_of(SiteKind kind);
[[nodiscard]] QString label_of(NodeKind kind);
[[nodiscard]] QString label_of(PointKind kind);
[[nodiscard]] QString label_of(Phase phase);
[[nodiscard]] QString label_of(Severity severity);
[[nodiscard]] QString label_of(SiteState state);
[[nodiscard]] QString label_of(DeviceState state);
[[nodiscard]] QString label_of(QualityClass quality);
[[nodiscard]] QString label_of(Quality quality);
[[nodiscard]] QString label_of(CollectorStatus::State state);
/// A short reason without code number, such as "no answer in time".
[[nodiscard]] QString label_of(Errc code);

/// The point's own name, else kind, phase and instance: "Voltage L1", "Traffic in, eth0".
[[nodiscard]] QString label_of(const Point& point);
/// "Mains failure, site on battery".
[[nodiscard]] QString headline_of(const Attention& attention);
/// "battery 61%", "no answer in time"; empty where there is nothing to add.
[[nodiscard]] QString detail_of(const Attention& attention);

/// UTF-8 of the engine as text.
[[nodiscard]] QString to_qt(std::string_view text);

}  // namespace wattmast::ui
