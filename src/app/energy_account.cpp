// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/energy_account.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "app/node_energy.h"
#include "app/point_energy.h"

namespace wattmast {
namespace {

using Severity = AccountFinding::Severity;

/// Failures that are about one node's samples, not about the store.
bool is_about_the_node(Errc code) {
    return code == Errc::overflow || code == Errc::invalid_argument || code == Errc::no_data;
}

std::string percent(PartsPerMillion share) {
    return Decimal(share.count, -4).normalized().to_string() + " %";
}

/// The point that the node's month was found from.
const Point* source_of(const SignalReader& reader, const NodeMeters& meters, const EnergyInterval& month,
                       TimeRange range, const std::stop_token& cancel) {
    if (meters.energy == nullptr || month.method == EnergyMethod::integrated) {
        return meters.power;
    }
    if (meters.amounts == nullptr) {
        return meters.energy;
    }
    // Only a register that has less to say than the amounts has made way for them.
    const auto by_register = point_energy(reader, *meters.energy, {&range, 1}, cancel);
    const bool is_register =
        by_register && by_register->front().energy == month.energy && by_register->front().coverage == month.coverage;
    return is_register ? meters.energy : meters.amounts;
}

class Builder {
public:
    Builder(const SignalReader& reader, const AccountRules& rules, AccountDepth depth, const TimeZone& zone,
            std::stop_token cancel)
        : reader_(reader), rules_(rules), depth_(depth), zone_(zone), cancel_(std::move(cancel)) {}

    Result<SiteAccount> build(const Site& site, CivilMonth month, UtcTime now) {
        now_ = now;
        account_.site = site.code;
        account_.time_zone = site.time_zone;
        account_.month = month;
        account_.range = zone_.range_of(month);
        hours_ = zone_.hours_in(account_.range);
        days_ = zone_.days_in(account_.range);
        if (now < account_.range.end) {
            find(Severity::error, "month_not_over", "", account_.range,
                 "the month ends at " + to_iso8601(account_.range.end, zone_) + "; its figures are of the time until " +
                     to_iso8601(now, zone_) + ", and it cannot be closed before its end");
        }
        const SiteLayout layout = layout_of(reader_.index(), site);
        std::vector<NodeMeters> nodes = layout.grid;
        if (depth_ != AccountDepth::grid_nodes) {
            nodes.insert(nodes.end(), layout.others.begin(), layout.others.end());
        }
        for (const NodeMeters& meters : nodes) {
            if (const auto added = add(meters); !added) {
                return added.error();
            }
        }
        if (layout.grid.empty()) {
            find(Severity::error, "no_grid_node", "", account_.range,
                 "no measured grid node: name the mains meter of site " + site.code + " in the inventory");
        }
        compare_children();
        return std::move(account_);
    }

private:
    void find(Severity severity, std::string_view check, const std::string& node, TimeRange range,
              std::string message) {
        account_.findings.push_back({severity, std::string(check), node, range, std::move(message)});
    }

    Result<void> add(const NodeMeters& meters) {
        NodeAccount node;
        node.node = meters.node;
        node.month.range = account_.range;
        const auto found = account_source(reader_, meters, account_.range, cancel_);
        if (!found) {
            return give_up(std::move(node), found.error());
        }
        const EnergyInterval& month = found->month;
        const Point& source = *found->point;
        node.points.push_back(source.id);
        auto hours = point_hours(reader_, source, hours_, cancel_);
        if (!hours) {
            return give_up(std::move(node), hours.error());
        }
        node.hours = std::move(*hours);
        if (const auto filled = fill(node, source); !filled) {
            return filled;
        }
        node.days = sum_by(node.hours, days_);
        node.month = sum_hours(node.hours);
        note(node, month);
        if (depth_ == AccountDepth::balances && meters.power != nullptr && source.id != meters.power->id) {
            const auto compared = compare_power(node, *meters.power);
            if (!compared) {
                return compared;
            }
        }
        account_.nodes.push_back(std::move(node));
        return {};
    }

    Result<void> give_up(NodeAccount node, const Failure& failure) {
        if (!is_about_the_node(failure.code)) {
            return failure;
        }
        find(Severity::error, name_of(failure.code), node.node.name, account_.range, failure.detail);
        account_.nodes.push_back(std::move(node));
        return {};
    }

    Result<void> fill(NodeAccount& node, const Point& source) {
        std::vector<AccountHour> history;
        const bool has_gap = std::ranges::any_of(node.hours, [](const AccountHour& hour) { return !hour.energy; });
        if (has_gap && rules_.gaps.policy == GapPolicy::typical_day) {
            const UtcTime begin = account_.range.begin;
            const auto before =
                zone_.hours_in({begin - std::chrono::weeks{typical_weeks} - std::chrono::hours{1}, begin});
            auto found = point_hours(reader_, source, before, cancel_);
            if (!found && !is_about_the_node(found.error().code)) {
                return found.error();
            }
            history = found ? std::move(*found) : std::vector<AccountHour>();
        }
        // Nothing stands in for what is still to come.
        const auto to_come =
            std::ranges::find_if(node.hours, [&](const AccountHour& hour) { return hour.range.end > now_; });
        const std::vector<AccountHour> later(to_come, node.hours.end());
        node.hours.erase(to_come, node.hours.end());
        if (!node.hours.empty()) {
            node.gaps = apply_gap_rules(node.hours, history, rules_.gaps, zone_);
        }
        node.hours.insert(node.hours.end(), later.begin(), later.end());
        return {};
    }

    /// What a reader of the month must know.
    void note(const NodeAccount& node, const EnergyInterval& month) {
        const std::string& name = node.node.name;
        if (!node.month.energy) {
            find(Severity::error, "no_data", name, account_.range,
                 "no energy: neither register readings nor power values in the month");
            return;
        }
        if (node.gaps.is_over_limit) {
            find(Severity::error, "gap_over_limit", name, account_.range,
                 std::to_string(node.gaps.missing) +
                     " hours have no figure; typical days would stand in for more than " +
                     percent(rules_.gaps.largest_share) +
                     " of the month, so none does; enter the energy from an invoice, or raise the limit");
        } else if (node.month.missing > PartsPerMillion{0}) {
            find(Severity::warning, "missing_hours", name, account_.range,
                 percent(node.month.missing) + " of the month has no figure; sums are of the rest");
        }
        if (node.gaps.filled > 0) {
            find(Severity::warning, "typical_day", name, account_.range,
                 "typical days of the weeks before stand in for " + std::to_string(node.gaps.filled) + " hours");
        }
        if (node.month.energy->count() < 0) {
            find(Severity::error, "negative_energy", name, account_.range,
                 "the energy is negative; check the direction of the meter and its current transformers");
        }
        for (const EnergyFinding& finding : month.findings) {
            const bool is_grave =
                finding.kind == EnergyFinding::Kind::reset || finding.kind == EnergyFinding::Kind::implausible;
            find(is_grave ? Severity::warning : Severity::note, id_of(finding.kind), name, finding.range,
                 finding.detail);
        }
    }

    Result<void> compare_power(NodeAccount& node, const Point& power) {
        const auto integrated = point_energy(reader_, power, {&account_.range, 1}, cancel_);
        if (!integrated) {
            return is_about_the_node(integrated.error().code) ? Result<void>() : integrated.error();
        }
        // Of a part of the month a power says nothing about the whole.
        if (integrated->front().coverage < register_preferred_from) {
            return {};
        }
        node.with_power = compare_energies(node.month.energy, integrated->front().energy, rules_.tolerance);
        if (node.with_power.state == BalanceState::unbalanced) {
            find(Severity::warning, "register_against_power", node.node.name, account_.range,
                 "the power over time differs from the register by " + difference_text(node.with_power) +
                     "; look for a wrong scale, ratio or direction");
        }
        return {};
    }

    void compare_children() {
        for (NodeAccount& parent : account_.nodes) {
            std::vector<std::optional<Energy>> children;
            for (const NodeAccount& child : account_.nodes) {
                if (child.node.parent == parent.node.name) {
                    children.push_back(child.month.energy);
                }
            }
            parent.with_children = compare_with_children(parent.month.energy, children, rules_.tolerance);
            if (parent.with_children.state == BalanceState::unbalanced) {
                find(Severity::warning, "unbalanced", parent.node.name, account_.range,
                     "the sum of the measured parts below it differs from its energy by " +
                         difference_text(parent.with_children) + "; a part may be unmeasured, or a meter may be wrong");
            }
        }
    }

    static std::string difference_text(const Balance& balance) {
        const std::string kilowatt_hours = Decimal(balance.difference->count(), -6).normalized().to_string();
        const std::string sign = balance.difference->count() > 0 ? "+" : "";
        return sign + kilowatt_hours + " kWh" +
               (balance.share ? " (" + sign + Decimal(*balance.share, -4).normalized().to_string() + " %)" : "");
    }

    const SignalReader& reader_;
    const AccountRules& rules_;
    AccountDepth depth_;
    const TimeZone& zone_;
    std::stop_token cancel_;
    UtcTime now_;
    SiteAccount account_;
    std::vector<TimeRange> hours_;
    std::vector<TimeRange> days_;
};

}  // namespace

Result<AccountSource> account_source(const SignalReader& reader, const NodeMeters& meters, TimeRange month,
                                     const std::stop_token& cancel) {
    auto found = node_energy(reader, meters, {&month, 1}, cancel);
    if (!found) {
        return found.error();
    }
    const Point* point = source_of(reader, meters, found->front(), month, cancel);
    return AccountSource{std::move(found->front()), point};
}

Result<SiteAccount> site_account(const SignalReader& reader, const Site& site, CivilMonth month, UtcTime now,
                                 const AccountRules& rules, AccountDepth depth, std::stop_token cancel) {
    const auto zone = TimeZone::find(site.time_zone);
    if (!zone) {
        return fail(Errc::invalid_argument, "site " + site.code + ": " + zone.error().detail);
    }
    const ReadHold held = reader.samples().hold();
    return Builder(reader, rules, depth, *zone, std::move(cancel)).build(site, month, now);
}

}  // namespace wattmast
