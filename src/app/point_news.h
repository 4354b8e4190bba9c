// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whether what was made of the samples of some points still holds.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
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
/// nor be read again for one value that is missing: values that come later, in order or not, are seen here. A value
/// that is held back is none: a register goes on across it. Belongs to one thread.
class PointNews {
public:
    /// @param points Each once.
    /// @param beside Of which only late values matter: what tells how the points are to be read. Each once, none of
    /// `points`.
    explicit PointNews(const std::vector<const Point*>& points, const std::vector<const Point*>& beside = {});

    /// What was made of the samples from that time on may be another now, though the time was over for settled_after
    /// at the last look; empty: nothing of it. The first look gives nothing. Looks at samples only where some came late
    /// or are held back, and where an amount of a period came. Fails with `cancelled`, and with what the store says:
    /// the next look then tells what this one would have.
    /// @param values As old as what figures are made of after this look, or older; never newer.
    [[nodiscard]] Result<std::optional<UtcTime>> look(const SampleReader& samples, const NewestValues& values,
                                                      const std::stop_token& cancel);

private:
    enum class Use : std::uint8_t { value = 1, amount = 2, beside = 3 };
    struct Heard {
        PointId point;
        Use use = Use::value;           ///< An amount is of a period: values around it tell how long it was.
        std::optional<UtcTime> newest;  ///< Of the values that count.
        UtcTime seen;                   ///< Of the newest value, whether it counts or not.
    };
    class Look;

    std::vector<Heard> points_;
    std::vector<PointId> ids_;
    std::optional<std::uint64_t> mark_;
    std::optional<UtcTime> looked_at_;
};

}  // namespace wattmast
