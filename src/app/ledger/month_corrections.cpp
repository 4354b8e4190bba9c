// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ledger/month_corrections.h"

#include <algorithm>
#include <utility>

#include "app/ledger/closed_factors.h"
#include "app/ledger/gap_limits.h"
#include "app/ledger/input_digest.h"
#include "app/ledger/line_comparison.h"
#include "app/ledger/retired_inputs.h"
#include "app/site_layout.h"
#include "carbon/book.h"
#include "carbon/factor_library.h"

namespace wattmast {
namespace {

bool is_of_energy(LedgerCategory category) {
    return category == LedgerCategory::scope2_location || category == LedgerCategory::scope2_market ||
           category == LedgerCategory::scope3_td_losses;
}

class Planner {
public:
    Planner(const ClosedMonths& months, const SignalReader& reader, const FactorRegister& factors,
            const CorrectionRequest& request, UtcTime now, std::stop_token cancel)
        : months_(months),
          reader_(reader),
          factors_(factors),
          request_(request),
          now_(now),
          cancel_(std::move(cancel)) {}

    Result<PlannedCorrections> run(CivilMonth before) {
        std::vector<CivilMonth> closed;
        for (const Closing& closing : months_.closings()) {
            if (closing.month < before) {
                closed.push_back(closing.month);
            }
        }
        std::ranges::sort(closed);
        for (const CivilMonth month : closed) {
            if (const auto added = add(month); !added) {
                return added.error();
            }
        }
        if (!closed.empty()) {
            plan_.since = closed.front();
        }
        return std::move(plan_);
    }

private:
    Result<void> add(CivilMonth number) {
        const auto month = months_.month(number);
        if (!month) {
            return month.error();
        }
        const bool restates = restates_factors();
        const Redraft how{.factors = restates ? FactorBasis::given : FactorBasis::as_closed_first,
                          .now = now_,
                          .who = request_.who,
                          .more = lines_};
        const auto draft = draft_again(months_, *month, reader_, restates ? all_factors_ : factors_, how, cancel_);
        if (!draft) {
            return draft.error();
        }
        const std::size_t first = plan_.corrections.size();
        for (const LinePair& pair : pairs_of(month->lines, draft->lines, months_.book())) {
            if (const auto added = add(pair, *month, *draft); !added) {
                return added;
            }
        }
        if (plan_.corrections.size() > first) {
            plan_.months.push_back({number, to_text(draft->rules)});
        }
        return {};
    }

    Result<void> add(const LinePair& pair, const StandingMonth& month, const MonthDraft& draft) {
        if (pair.closed == nullptr) {
            LedgerLine line = *pair.again;
            line.correction = LedgerCorrection{std::nullopt, request_.reason};
            push({std::move(line), "the month lacked it", std::nullopt});
            return {};
        }
        const LedgerLine& closed = *pair.closed;
        if (pair.again == nullptr) {
            const std::string why = why_not_withdrawn(closed, month, draft);
            if (!why.empty()) {
                return keep_unless_retired(closed, month, why);
            }
            push({withdrawal_of(closed), "nothing stands in its place", closed});
            return {};
        }
        std::string change = differences(closed, *pair.again);
        if (change.empty()) {
            return {};
        }
        if (is_of_another_row(closed, *pair.again, draft)) {
            keep(closed, "lines of its month name more than one row of factor " + closed.factor.id +
                             "; decide for one by --restate-factors");
            return {};
        }
        if (!restates_factors() && is_of_mixed_factors(closed, *pair.again, month.lines)) {
            keep(closed, "other lines of its month name factor " + pair.again->factor.id +
                             " for the same thing; decide for one by --restate-factors");
            return {};
        }
        const bool is_by_the_same = closed.factor == pair.again->factor && closed.records == pair.again->records &&
                                    without_gap_limit(closed.rules) == without_gap_limit(pair.again->rules);
        const auto is_retired = is_by_the_same ? is_only_retired(closed, month) : Result<bool>(false);
        const auto is_less = is_retired && !*is_retired ? is_less_known(closed, *pair.again) : is_retired;
        if (!is_less) {
            return is_less.error();
        }
        if (*is_retired) {
            return {};
        }
        if (*is_less) {
            keep(closed, "samples of its month were retired, so that less of it is known than when it was closed");
            return {};
        }
        LedgerLine line = *pair.again;
        line.correction = LedgerCorrection{closed.number, request_.reason};
        push({std::move(line), std::move(change), closed});
        return {};
    }

    /// A figure that cannot be made any more stays; a finding says so, unless its samples were retired and no more.
    Result<void> keep_unless_retired(const LedgerLine& closed, const StandingMonth& month, const std::string& why) {
        const auto is_retired = is_only_retired(closed, month);
        if (!is_retired) {
            return is_retired.error();
        }
        if (!*is_retired) {
            keep(closed, why);
        }
        return {};
    }

    /// Nothing to correct, and nothing to say each month from then on. Another factor would need the energy.
    [[nodiscard]] Result<bool> is_only_retired(const LedgerLine& closed, const StandingMonth& month) const {
        return restates_factors() ? Result<bool>(false)
                                  : RetiredInputs(reader_, month, months_.book(), cancel_).are_as_closed(closed);
    }

    [[nodiscard]] bool restates_factors() const noexcept { return request_.factors == Restating::restate_factors; }

    void push(PlannedCorrection correction) {
        correction.line.number = months_.last_line() + plan_.corrections.size() + 1;
        lines_.push_back(correction.line);
        plan_.corrections.push_back(std::move(correction));
    }

    void keep(const LedgerLine& line, const std::string& why) {
        plan_.findings.push_back({CarbonFinding::Severity::error, "not_made_again", line.site,
                                  place_of(line) + " stays as it was closed: " + why});
    }

    [[nodiscard]] LedgerLine withdrawal_of(const LedgerLine& closed) const {
        LedgerLine line;
        line.month = closed.month;
        line.site = closed.site;
        line.time_zone = closed.time_zone;
        line.region = closed.region;
        line.period = closed.period;
        line.node = closed.node;
        line.category = closed.category;
        line.item = closed.item;
        line.correction = LedgerCorrection{closed.number, request_.reason, true};
        line.who = request_.who;
        return line;
    }

    /// Why a line that the draft has not is no figure less; empty where it is withdrawn.
    [[nodiscard]] std::string why_not_withdrawn(const LedgerLine& line, const StandingMonth& month,
                                                const MonthDraft& draft) const {
        const Site* site = reader_.catalog().site_by_code(line.site);
        if (site == nullptr) {
            return "its site is not in the inventory any more";
        }
        const bool has_others = std::ranges::any_of(draft.lines, [&](const LedgerLine& other) {
            return other.site == line.site && other.category == line.category;
        });
        const bool is_moved = is_of_energy(line.category) && has_others &&
                              (line.category == LedgerCategory::scope2_market || !has_grid_node(*site, line.node));
        if (rests_on_what_was_withdrawn(line, month) || is_moved) {
            return "";
        }
        for (const CarbonFinding& finding : draft.findings) {
            if (finding.severity == CarbonFinding::Severity::error && finding.site == line.site) {
                return finding.message;
            }
        }
        return is_known_factor(line.factor.id, factors_, months_.book())
                   ? "it has no figure now"
                   : "its factor " + line.factor.id + " is not in the library any more";
    }

    /// A market line has the energies of its site's nodes, and so the records behind those.
    [[nodiscard]] bool rests_on_what_was_withdrawn(const LedgerLine& line, const StandingMonth& month) const {
        const auto has_withdrawn = [&](const LedgerLine& one) {
            return std::ranges::any_of(one.records, [&](std::int64_t id) { return !stands(id); });
        };
        return has_withdrawn(line) || (line.category == LedgerCategory::scope2_market &&
                                       std::ranges::any_of(month.lines, [&](const LedgerLine& other) {
                                           return other.site == line.site &&
                                                  other.category == LedgerCategory::scope2_location &&
                                                  has_withdrawn(other);
                                       }));
    }

    [[nodiscard]] bool stands(std::int64_t id) const {
        return std::ranges::any_of(standing_, [&](const BookRecord* record) { return record->id.number() == id; });
    }

    [[nodiscard]] bool has_grid_node(const Site& site, const std::string& name) const {
        const SiteLayout layout = layout_of(reader_.index(), site);
        return std::ranges::any_of(layout.grid, [&](const NodeMeters& meters) { return meters.node.name == name; });
    }

    /// Whether a correction would change the row of a factor, which nobody decided.
    [[nodiscard]] static bool is_of_another_row(const LedgerLine& closed, const LedgerLine& again,
                                                const MonthDraft& draft) {
        return closed.factor.id == again.factor.id && closed.factor.row_digest != again.factor.row_digest &&
               std::ranges::find(draft.ambiguous_factors, closed.factor.id) != draft.ambiguous_factors.end();
    }

    /// Whether the energy covers less than when it was closed, and samples were retired since.
    [[nodiscard]] Result<bool> is_less_known(const LedgerLine& closed, const LedgerLine& again) const {
        const Site* site = reader_.catalog().site_by_code(closed.site);
        if (!closed.energy || !again.energy || again.energy->coverage >= closed.energy->coverage || site == nullptr) {
            return false;
        }
        for (const Point* point : reader_.index().points_of(site->id)) {
            const std::string name = point_text(reader_.catalog(), *point);
            if (std::ranges::find(closed.points, name) == closed.points.end()) {
                continue;
            }
            const auto retired = reader_.samples().retired_cells(point->id, closed.period, cancel_);
            if (!retired) {
                return retired.error();
            }
            if (!retired->empty()) {
                return true;
            }
        }
        return false;
    }

    const ClosedMonths& months_;
    const SignalReader& reader_;
    const FactorRegister& factors_;
    const CorrectionRequest& request_;
    UtcTime now_;
    std::stop_token cancel_;
    /// With editions and own factors of now.
    FactorRegister all_factors_ =
        restates_factors() ? library_with_book(factors_, months_.book()).factors : FactorRegister();
    std::vector<const BookRecord*> standing_ = standing_among(months_.book());
    std::vector<LedgerLine> lines_;  ///< Those of the plan.
    PlannedCorrections plan_;
};

}  // namespace

Result<PlannedCorrections> plan_corrections(const ClosedMonths& months, CivilMonth before, const SignalReader& reader,
                                            const FactorRegister& factors, const CorrectionRequest& request,
                                            UtcTime now, std::stop_token cancel) {
    return Planner(months, reader, factors, request, now, std::move(cancel)).run(before);
}

}  // namespace wattmast
