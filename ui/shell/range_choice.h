// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Which stretch of time the screens show: a preset that moves with the clock, or a fixed range.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTimeZone>
#include <cstdint>
#include <optional>
#include <span>

#include "units/utc_time.h"

namespace wattmast::ui {

enum class RangePreset : std::uint8_t {
    last_15_minutes = 1,
    last_hour,
    last_6_hours,
    last_24_hours,
    last_7_days,
    last_30_days,
    today,
    yesterday,
    this_month,
    last_month,
    this_year,
};

[[nodiscard]] std::span<const RangePreset> all_presets() noexcept;

class RangeChoice {
    Q_DECLARE_TR_FUNCTIONS(RangeChoice)

public:
    [[nodiscard]] static RangeChoice of(RangePreset preset);
    /// "-6h" and the like: the last so much. @pre length > 0
    [[nodiscard]] static RangeChoice last(Duration length);
    /// @pre not empty
    [[nodiscard]] static RangeChoice fixed(TimeRange range);

    /// What a person may type: "-6h", "-90 min", "-7d", "today", "yesterday", "2026", "2026-10", "2026-10-31",
    /// "2026-10-31 14:32", and two of these with ".." or " – " between ("2026-10-01 .. 2026-10-07": both days whole).
    /// Also the Chinese words 今天, 昨天, 本月, 上月, 今年. Empty if it is none of them, or ends before it begins.
    [[nodiscard]] static std::optional<RangeChoice> parse(const QString& text, UtcTime now, const QTimeZone& zone);

    /// Civil days and months are cut in `zone`. Ranges that run (today, last hour) end at `now`.
    [[nodiscard]] TimeRange at(UtcTime now, const QTimeZone& zone) const;
    /// Whether its end moves with the clock.
    [[nodiscard]] bool is_running() const;
    [[nodiscard]] std::optional<RangePreset> preset() const;
    /// "Last 24 hours", "Last 6 h", or "Own range".
    [[nodiscard]] QString name() const;

    friend bool operator==(const RangeChoice&, const RangeChoice&) = default;

private:
    RangeChoice() = default;

    std::optional<RangePreset> preset_;
    Duration last_{0};
    TimeRange fixed_{};
};

/// An instant as typed into one field of the range popup: "2026-10-31", "2026-10-31 14:32", "14:32" (of `now`'s day).
[[nodiscard]] std::optional<UtcTime> parse_instant(const QString& text, UtcTime now, const QTimeZone& zone);

}  // namespace wattmast::ui
