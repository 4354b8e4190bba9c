// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tenant_split.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "app/node_energy.h"
#include "carbon/book_period.h"
#include "carbon/civil_date_text.h"
#include "carbon/exact_number.h"
#include "carbon/market_units.h"

namespace wattmast {
namespace {

using Severity = AccountFinding::Severity;
using std::chrono::sys_days;

constexpr std::string_view measured_rule = "measured";
constexpr std::string_view equal_rule = "equal";
constexpr std::string_view share_rule = "share";

bool is_source(NodeKind kind) {
    return kind == NodeKind::grid || kind == NodeKind::generator || kind == NodeKind::photovoltaic;
}

/// Days of the month in which the same rules are valid.
struct Stretch {
    sys_days first;
    sys_days last;  ///< Included.
    std::vector<const BookTenantRule*> rules;
};

sys_days last_of(const BookTenantRule& rule, sys_days none) {
    return rule.last_day ? sys_days{*rule.last_day} : none;
}

std::vector<Stretch> stretches_of(std::span<const BookTenantRule> rules, const std::string& site, CivilMonth month) {
    const sys_days first{month.value / std::chrono::day{1}};
    const sys_days last{month.value / std::chrono::last};
    std::set<sys_days> begins{first};
    for (const BookTenantRule& rule : rules) {
        if (rule.site == site) {
            begins.insert(sys_days{rule.first_day});
            begins.insert(last_of(rule, last) + std::chrono::days{1});
        }
    }
    std::vector<Stretch> stretches;
    for (auto at = begins.lower_bound(first); at != begins.end() && *at <= last; ++at) {
        const auto next = std::next(at);
        Stretch stretch{*at, next == begins.end() ? last : std::min(last, *next - std::chrono::days{1}), {}};
        for (const BookTenantRule& rule : rules) {
            const bool is_valid = sys_days{rule.first_day} <= stretch.first && last_of(rule, last) >= stretch.first;
            if (rule.site == site && is_valid) {
                stretch.rules.push_back(&rule);
            }
        }
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

/// In millionths of a percent, so that stated digits stay; a rule has at most 100 %.
std::int64_t weight_of(Decimal percent) {
    const auto weight = percent.to_scaled(-6);
    return weight ? *weight : 0;
}
constexpr std::int64_t whole_weight = 100'000'000;

/// A register counts what flows in a gap; power does not, and neither tells what was before its first value.
AccountSum day_of(const EnergyInterval& interval) {
    AccountSum day;
    day.range = interval.range;
    day.energy = interval.energy;
    day.method = interval.method;
    day.coverage = interval.coverage;
    const bool lacks_a_part = interval.method == EnergyMethod::integrated ||
                              std::ranges::any_of(interval.findings, [](const EnergyFinding& finding) {
                                  return finding.kind == EnergyFinding::Kind::begins_late ||
                                         finding.kind == EnergyFinding::Kind::ends_early ||
                                         finding.kind == EnergyFinding::Kind::reset ||
                                         finding.kind == EnergyFinding::Kind::implausible;
                              });
    day.missing = {lacks_a_part ? whole.count - interval.coverage.count : 0};
    return day;
}

class Splitter {
public:
    Splitter(const SiteAccount& account, std::span<const EnergyNode* const> nodes, const TimeZone& zone)
        : account_(account), nodes_(nodes), zone_(zone) {
        split_.site = account.site;
        split_.month = account.month;
    }

    TenantSplit run(std::span<const BookTenantRule> rules) && {
        const std::vector<Stretch> stretches = stretches_of(rules, account_.site, account_.month);
        split_.method = EnergyMethod::measured;
        split_.coverage = whole;
        Energy total;
        Energy common;
        for (const Stretch& stretch : stretches) {
            divide(stretch, total, common);
        }
        if (has_error_) {
            split_.method = EnergyMethod::missing;
            split_.coverage = {};
            return std::move(split_);
        }
        split_.total = total;
        split_.common = common;
        for (auto& [tenant, part] : parts_) {
            if (!tenant.empty()) {
                split_.parts.push_back(std::move(part));
            }
        }
        if (const auto owner = parts_.find(""); owner != parts_.end() && owner->second.total != Energy{}) {
            split_.parts.push_back(std::move(owner->second));
        }
        set_shares();
        return std::move(split_);
    }

private:
    void find(Severity severity, std::string_view check, const std::string& node, const std::string& message) {
        has_error_ = has_error_ || severity == Severity::error;
        AccountFinding finding{severity, std::string(check), node, account_.range, message};
        if (std::ranges::find(split_.findings, finding) == split_.findings.end()) {
            split_.findings.push_back(std::move(finding));
        }
    }

    [[nodiscard]] const NodeAccount* node_of(const std::string& name) const {
        const auto found =
            std::ranges::find(account_.nodes, name, [](const NodeAccount& one) { return one.node.name; });
        return found == account_.nodes.end() ? nullptr : &*found;
    }

    /// The energy of a node in the days of a stretch; none, with an error, where hours are missing.
    std::optional<Energy> energy_of(const NodeAccount& node, const Stretch& stretch) {
        Energy sum;
        for (const AccountSum& day : node.days) {
            const sys_days date{zone_.date_of(day.range.begin)};
            if (date < stretch.first || date > stretch.last) {
                continue;
            }
            if (!day.energy || day.missing > PartsPerMillion{0}) {
                find(Severity::error, "missing_hours", node.node.name,
                     "it has hours without a figure from " + date_text(CivilDate{date}) +
                         " on, so that nobody knows whose energy that was; enter it, or choose another gap policy");
                return std::nullopt;
            }
            sum += *day.energy;
            split_.method = std::max(split_.method, day.method);
            split_.coverage = std::min(split_.coverage, day.coverage);
        }
        if (node.days.empty()) {
            find(Severity::error, "no_data", node.node.name, "it has no energy, so that the site cannot be divided");
            return std::nullopt;
        }
        if (sum < Energy{}) {
            find(Severity::error, "negative_energy", node.node.name,
                 "its energy is negative; check the direction of the meter and its current transformers");
            return std::nullopt;
        }
        return sum;
    }

    std::optional<Energy> entering(const Stretch& stretch) {
        std::optional<Energy> sum;
        bool is_known = true;
        for (const EnergyNode* node : nodes_) {
            if (!is_source(node->kind)) {
                continue;
            }
            const NodeAccount* account = node_of(node->name);
            if (account == nullptr) {
                find(Severity::error, "unmeasured_source", node->name,
                     "it feeds the site and has no meter, so that nobody knows what there is to divide");
                is_known = false;
                continue;
            }
            const auto energy = energy_of(*account, stretch);
            is_known = is_known && energy;
            sum = energy ? sum.value_or(Energy{}) + *energy : sum;
        }
        if (!sum && is_known) {
            find(Severity::error, "no_source", "",
                 "no grid node of the site is measured, so there is nothing to divide");
        }
        return is_known ? sum : std::nullopt;
    }

    /// The node that is a tenant's branch: the one its rule names, else the tenant node of its name.
    [[nodiscard]] std::string branch_of(const BookTenantRule& rule) const {
        if (!rule.node.empty()) {
            return rule.node;
        }
        const auto own = std::ranges::find_if(nodes_, [&](const EnergyNode* node) {
            return node->kind == NodeKind::tenant && node->name == rule.tenant;
        });
        return own == nodes_.end() ? std::string() : (*own)->name;
    }

    [[nodiscard]] bool is_below(const std::string& node, const std::string& above) const {
        std::string name = node;
        for (std::size_t step = 0; step < nodes_.size(); ++step) {
            const auto found = std::ranges::find(nodes_, name, [](const EnergyNode* one) { return one->name; });
            if (found == nodes_.end() || (*found)->parent.empty()) {
                return false;
            }
            name = (*found)->parent;
            if (name == above) {
                return true;
            }
        }
        return false;
    }

    /// What does not depend on energies.
    void check_rules(const Stretch& stretch, const std::vector<std::string>& branches) {
        std::set<std::string, std::less<>> taken;
        std::int64_t shares = 0;
        bool has_equal = false;
        bool has_measured = false;
        for (std::size_t i = 0; i < stretch.rules.size(); ++i) {
            const BookTenantRule& rule = *stretch.rules[i];
            const std::string& branch = branches[i];
            const std::string record = rule.tenant + " (record " + std::to_string(rule.record.number()) + ")";
            has_equal = has_equal || rule.rule == equal_rule;
            has_measured = has_measured || rule.rule == measured_rule;
            shares += rule.share_percent ? weight_of(*rule.share_percent) : 0;
            if (branch.empty()) {
                const bool is_error = rule.rule == measured_rule;
                find(is_error ? Severity::error : Severity::warning, "tenant_without_branch", "",
                     record +
                         " has no branch in the energy tree, so that what it used itself is in the common load; "
                         "name its node in the rule" +
                         (is_error ? ", as the rule measured needs one" : ""));
            } else if (node_of(branch) == nullptr) {
                find(Severity::error, "unknown_branch", branch,
                     record + " names this node, which is no measured one of the site; correct the name");
            } else if (!taken.insert(branch).second) {
                find(Severity::error, "branch_of_two", branch,
                     record + " names this branch, as another tenant does; each has its own");
            }
            for (const std::string& other : branches) {
                if (!branch.empty() && !other.empty() && is_below(branch, other)) {
                    std::string message = record;
                    message += " has this branch, which lies in ";
                    message += other;
                    message += " and would count twice";
                    find(Severity::error, "branch_in_branch", branch, message);
                }
            }
        }
        if (has_equal && has_measured) {
            find(Severity::error, "rules_mixed", "",
                 "some tenants share the common load equally and others as measured from " +
                     date_text(CivilDate{stretch.first}) + "; give those without an agreed share one rule");
        }
        if (shares > whole_weight) {
            find(Severity::error, "shares_above_whole", "",
                 "from " + date_text(CivilDate{stretch.first}) + " the agreed shares add up to " +
                     Decimal(shares, -6).normalized().to_string() + " %; correct them");
        }
        for (const EnergyNode* node : nodes_) {
            const bool has_rule = std::ranges::any_of(branches, [&](const std::string& branch) {
                return branch == node->name || (!branch.empty() && is_below(node->name, branch));
            });
            if (node->kind == NodeKind::tenant && !has_rule) {
                find(Severity::error, "rule_missing", node->name,
                     "no rule says how this tenant shares the common load from " + date_text(CivilDate{stretch.first}) +
                         " on; enter a tenant_rule");
            }
        }
    }

    void divide(const Stretch& stretch, Energy& total, Energy& common) {
        std::vector<std::string> branches;
        for (const BookTenantRule* rule : stretch.rules) {
            branches.push_back(branch_of(*rule));
        }
        check_rules(stretch, branches);
        const auto entered = entering(stretch);
        std::vector<Energy> own;
        Energy of_branches;
        for (const std::string& branch : branches) {
            const NodeAccount* node = branch.empty() ? nullptr : node_of(branch);
            const auto energy = node == nullptr ? std::optional(Energy{}) : energy_of(*node, stretch);
            own.push_back(energy.value_or(Energy{}));
            of_branches += own.back();
        }
        if (!entered || has_error_) {
            return;
        }
        const Energy rest = *entered - of_branches;
        if (rest < Energy{}) {
            find(Severity::error, "branches_above_total", "",
                 "the branches counted " + kilowatt_hours_text(of_branches) + " kWh and " +
                     kilowatt_hours_text(*entered) + " kWh entered the site from " +
                     date_text(CivilDate{stretch.first}) + " on; look for a wrong ratio or scale");
            return;
        }
        total += *entered;
        common += rest;
        book(stretch, branches, own, rest);
    }

    /// Agreed shares first, the rest by the rule of the others, or the owner's.
    void book(const Stretch& stretch, const std::vector<std::string>& branches, const std::vector<Energy>& own,
              Energy common) {
        std::vector<std::int64_t> weights;
        std::vector<std::size_t> others;
        std::int64_t left = whole_weight;
        for (std::size_t i = 0; i < stretch.rules.size(); ++i) {
            const BookTenantRule& rule = *stretch.rules[i];
            weights.push_back(rule.rule == share_rule ? weight_of(*rule.share_percent) : 0);
            left -= weights.back();
            if (rule.rule != share_rule) {
                others.push_back(i);
            }
        }
        weights.push_back(left);
        std::vector<Energy> with_rest = own;
        with_rest.emplace_back();
        const std::vector<Energy> agreed =
            divide_common_load(common, with_rest, ShareRule::by_agreed_shares, weights).value();
        std::vector<Energy> parts(agreed.begin(), agreed.end() - 1);
        Energy of_owner = agreed.back();
        if (!others.empty() && of_owner > Energy{}) {
            const auto divided = divide_rest(stretch, own, others, of_owner);
            if (!divided) {
                find(Severity::error, "branches_at_zero", "",
                     "all branches that share the common load as measured stand at zero from " +
                         date_text(CivilDate{stretch.first}) + " on; agree on another rule");
                return;
            }
            for (std::size_t i = 0; i < others.size(); ++i) {
                parts[others[i]] = (*divided)[i];
            }
            of_owner = Energy{};
        }
        if (of_owner > Energy{}) {
            find(Severity::note, "shares_below_whole", "",
                 Decimal(left, -6).normalized().to_string() +
                     " % of the common load is agreed on with nobody and stays with the owner");
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            add(*stretch.rules[i], branches[i], own[i], parts[i]);
        }
        TenantPart& owner = parts_[""];
        owner.common += of_owner;
        owner.total += of_owner;
    }

    static Result<std::vector<Energy>> divide_rest(const Stretch& stretch, const std::vector<Energy>& own,
                                                   const std::vector<std::size_t>& others, Energy rest) {
        std::vector<Energy> of_others;
        of_others.reserve(others.size());
        for (const std::size_t i : others) {
            of_others.push_back(own[i]);
        }
        const bool is_equal = stretch.rules[others.front()]->rule == equal_rule;
        return divide_common_load(rest, of_others, is_equal ? ShareRule::equally : ShareRule::by_measured_energy, {});
    }

    void add(const BookTenantRule& rule, const std::string& branch, Energy own, Energy common) {
        TenantPart& part = parts_[rule.tenant];
        part.tenant = rule.tenant;
        part.node = branch;
        part.own += own;
        part.common += common;
        part.total = part.own + part.common;
        if (std::ranges::find(part.records, rule.record) == part.records.end()) {
            part.records.push_back(rule.record);
        }
    }

    /// By the largest remainder, so that they are the whole together.
    void set_shares() {
        std::vector<Energy> totals;
        for (const TenantPart& part : split_.parts) {
            totals.push_back(part.total);
        }
        const auto shares = divide_common_load(Energy::of(whole.count), totals, ShareRule::by_measured_energy, {});
        for (std::size_t i = 0; shares && i < split_.parts.size(); ++i) {
            split_.parts[i].share = {static_cast<std::int32_t>((*shares)[i].count())};
        }
    }

    const SiteAccount& account_;
    std::span<const EnergyNode* const> nodes_;
    const TimeZone& zone_;
    TenantSplit split_;
    std::map<std::string, TenantPart> parts_;  ///< By tenant; the owner under "".
    bool has_error_ = false;
};

}  // namespace

Result<SiteAccount> with_all_sources(const SignalReader& reader, const Site& site, SiteAccount account,
                                     std::stop_token cancel) {
    const TimeZone zone = TimeZone::find(account.time_zone).value();
    const std::vector<TimeRange> days = zone.days_in(account.range);
    for (const NodeMeters& meters : layout_of(reader.index(), site).drawn) {
        const bool is_there = std::ranges::any_of(
            account.nodes, [&](const NodeAccount& node) { return node.node.name == meters.node.name; });
        if (!is_source(meters.node.kind) || is_there) {
            continue;
        }
        const auto intervals = node_energy(reader, meters, days, cancel);
        if (!intervals && intervals.error().code != Errc::overflow && intervals.error().code != Errc::no_data) {
            return intervals.error();
        }
        NodeAccount node;
        node.node = meters.node;
        for (const EnergyInterval& interval : intervals ? *intervals : std::vector<EnergyInterval>()) {
            node.days.push_back(day_of(interval));
        }
        account.nodes.push_back(std::move(node));
    }
    return account;
}

bool is_shared(const SiteAccount& account, std::span<const EnergyNode* const> nodes,
               std::span<const BookTenantRule> rules) {
    return std::ranges::any_of(nodes, [](const EnergyNode* node) { return node->kind == NodeKind::tenant; }) ||
           std::ranges::any_of(rules, [&](const BookTenantRule& rule) {
               return rule.site == account.site && has_day_in(rule, account.month);
           });
}

TenantSplit split_among_tenants(const SiteAccount& account, std::span<const EnergyNode* const> nodes,
                                std::span<const BookTenantRule> rules, const TimeZone& zone) {
    return Splitter(account, nodes, zone).run(rules);
}

}  // namespace wattmast
