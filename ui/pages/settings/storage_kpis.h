// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The forecast of the database file as key figures.
#pragma once

#include <optional>
#include <vector>

#include "app/storage.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

inline constexpr int storage_kpi_count = 5;

/// File, growth, in one year, settled, disk full. A figure that is not known is a dash with its reason.
/// @param why_none Short reason where there is no forecast at all.
[[nodiscard]] std::vector<Kpi> storage_kpis(const std::optional<StorageForecast>& forecast,
                                            const RetentionPolicy& policy, const QString& why_none, UtcTime now);

/// What must be said above them.
struct StorageMessage {
    MessageStrip::Kind kind = MessageStrip::Kind::info;
    QString headline;
    QString text;
};
/// That the disk is soon full, or why there is no forecast yet; empty: nothing.
[[nodiscard]] std::optional<StorageMessage> storage_message(const StorageForecast& forecast, UtcTime now);

}  // namespace wattmast::ui
