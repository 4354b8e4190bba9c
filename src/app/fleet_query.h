// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The state of all sites, refreshed often.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "app/attention.h"
#include "app/newest_values.h"
#include "app/site_figures.h"
#include "app/views.h"
#include "carbon/factor_register.h"
#include "units/error.h"

namespace wattmast {

/// How much of a worker's time the figures of a large fleet may take. Live values are always those of now.
struct FleetPace {
    /// How long one call reads figures of sites, by the steady clock; those that it does not come to are as they were
    /// read before, or `unread`. The first call takes an eighth of it, so that there is a picture. Empty: it reads all.
    std::optional<std::chrono::milliseconds> at_a_time;
    /// A site's figures are read again after so many times what reading those of all sites again takes, at most five
    /// minutes. 0: in every call.
    int rest = 0;
};

/// For people who watch: a small fleet's figures are of now. Those of a large one are as old as ten times what reading
/// all of it takes, which for 17,000 sites is some 20 s, and up to five minutes.
inline constexpr FleetPace watching_pace{std::chrono::milliseconds{800}, 10};

/// Whether what needs attention is looked for in the samples. Not where alarm rules watch them.
enum class FindAttention : std::uint8_t { no = 1, yes = 2 };

/// Figures of all sites of one catalogue. The first look at a site reads up to a month of registers and a day of power,
/// later ones what came since.
/// Belongs to one thread at a time; the references outlive it.
class FleetQuery {
public:
    FleetQuery(const SignalReader& reader, const FactorRegister& factors, FindAttention attention = FindAttention::yes,
               FleetPace pace = {})
        : reader_(reader), factors_(factors), pace_(pace), finds_(attention), attention_(reader) {}

    /// Takes over what `other`, of an earlier catalogue, has read of sites whose meters are the same. Both catalogues
    /// are there.
    void adopt(FleetQuery&& other);

    /// What was read of the samples of these sites may be another now: their figures stay until they are read again,
    /// which they are first, and from the begin. Others stay as they are.
    void forget(std::span<const SiteId> sites);

    /// Sites in the order of the catalogue. What was read stays read when it is cancelled. A site whose samples are
    /// damaged or whose time zone does not exist has a failure, and the others their figures.
    [[nodiscard]] Result<FleetNow> now(UtcTime now, std::stop_token cancel);

    /// One site, refreshed alone, without a look at the others. Fails with `unknown_point` where there is no such site.
    struct SiteResult {
        const SiteFigures* figures = nullptr;
        NewestValues values;
        SiteNow now;
        std::vector<Attention> attention;  ///< Most urgent first.
    };
    [[nodiscard]] Result<SiteResult> site(SiteId site, UtcTime now, std::stop_token cancel);

private:
    using Clock = std::chrono::steady_clock;

    /// The figures of every site, made when first asked for.
    void prepare();
    Result<SiteFigures*> figures_of(SiteId site);
    Result<void> read_figures(const NewestValues& values, const std::stop_token& cancel);
    Result<void> read_one(SiteFigures& figures, const NewestValues& values, const std::stop_token& cancel);
    [[nodiscard]] bool is_due(const SiteFigures& figures, UtcTime now) const;
    Result<void> add_site(FleetNow& fleet, SiteFigures& figures, const NewestValues& values,
                          const std::stop_token& cancel);

    const SignalReader& reader_;
    const FactorRegister& factors_;
    FleetPace pace_;
    FindAttention finds_;
    AttentionFinder attention_;
    std::vector<std::unique_ptr<SiteFigures>> sites_;  ///< Empty, or of every site, in the order of the catalogue.
    std::unique_ptr<SiteFigures> alone_;               ///< Of a site that was asked for while the others were not.
    bool is_first_ = true;
    std::size_t next_ = 0;  ///< Where reading goes on.
    /// What reading the figures of a site takes, on the whole: again, and anew, see SiteFigures::was_read_anew().
    Clock::duration time_of_one_{0};
    Clock::duration time_of_first_{0};
};

}  // namespace wattmast
