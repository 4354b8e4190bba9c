// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether what was made of the samples of some points still holds.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/newest_values.h"
#include "model/catalog.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// So long after the end of a quarter of an hour or a day its figure is final, unless PointNews tells otherwise: until
/// then a fall or a peak of a register may turn out to be momentary, see CounterRules.
inline constexpr Duration settled_after{std::chrono::hours{1}};

/// Remembers up to when points were heard, so that figures of finished times need not wait for a meter that is silent
/// nor be read again for one value that is missing: values that come later, in order or not, are seen here. Belongs to
/// one thread.
class PointNews {
public:
    /// @param points Each once.
    explicit PointNews(const std::vector<const Point*>& points);

    /// What was made of the samples from that time on may be another now, though the time was over for settled_after
    /// at the last look; empty: nothing of it. The first look gives nothing. Costs no look at samples while none came
    /// late. Values before it are looked for once where some did.
    /// @param values Not older than what figures are made of after this look.
    [[nodiscard]] Result<std::optional<UtcTime>> look(const SampleReader& samples, const NewestValues& values);

private:
    struct Heard {
        PointId point;
        bool is_amount = false;  ///< Of a period: values around it tell how long it was.
        std::optional<UtcTime> newest;
    };
    [[nodiscard]] static Result<UtcTime> before(const SampleReader& samples, PointId point, UtcTime at);
    /// Of values in order: when the silence began that they end.
    [[nodiscard]] std::optional<UtcTime> end_of_silence(const Heard& heard, UtcTime newest) const;

    std::vector<Heard> points_;
    std::vector<PointId> ids_;
    std::optional<std::uint64_t> mark_;
    std::optional<UtcTime> looked_at_;
};

}  // namespace wattmast
