// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/match_input.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/energy_account.h"
#include "app/ledger/draft_rules.h"
#include "carbon/book_views.h"

namespace wattmast {
namespace {

constexpr Duration hour{std::chrono::hours{1}};

std::size_t hours_in(TimeRange range) {
    return static_cast<std::size_t>(range.length() / hour);
}

/// What is known of one hour.
struct HourSum {
    Energy energy;
    std::size_t nodes = 0;  ///< That have an energy.
    bool is_estimated = false;
};

class LoadReader {
public:
    LoadReader(const SignalReader& reader, std::span<const BookRecord> book, TimeRange range, UtcTime now,
               std::stop_token cancel)
        : reader_(reader),
          policies_(standing_policies(book)),
          range_(range),
          now_(now),
          cancel_(std::move(cancel)),
          sums_(hours_in(range)) {}

    Result<void> add(const Site& site) {
        const auto zone = TimeZone::find(site.time_zone);
        if (!zone) {
            return fail(Errc::invalid_argument, "site " + site.code + ": " + zone.error().detail);
        }
        const std::size_t grid_nodes = layout_of(reader_.index(), site).grid.size();
        if (grid_nodes == 0) {
            return fail(Errc::no_data, "site " + site.code +
                                           " has no measured grid node, so that its load is not known; name its mains "
                                           "meter in the inventory, or leave the site out");
        }
        nodes_ += grid_nodes;
        for (const TimeRange& part : zone->months_in(range_)) {
            if (const auto added = add_month(site, zone->month_of(part.begin)); !added) {
                return added;
            }
        }
        return {};
    }

    HourlyLoad load() && {
        HourlyLoad load;
        for (std::size_t i = 0; i < sums_.size(); ++i) {
            if (sums_[i].nodes == nodes_) {
                load.hours.push_back({range_.begin + hour * static_cast<std::int64_t>(i), sums_[i].energy});
                load.estimated += sums_[i].is_estimated ? sums_[i].energy : Energy{};
            }
        }
        load.notes = std::move(notes_);
        return load;
    }

private:
    Result<void> add_month(const Site& site, CivilMonth month) {
        const auto rules = draft_rules(policies_, month);
        const auto account =
            rules ? site_account(reader_, site, month, now_, rules->account, AccountDepth::grid_nodes, cancel_)
                  : rules.error();
        if (!account) {
            return account.error();
        }
        for (const AccountFinding& finding : account->findings) {
            if (finding.severity == AccountFinding::Severity::error) {
                notes_.push_back("site " + site.code + ", " + month.to_string() +
                                 (finding.node.empty() ? "" : ", " + finding.node) + ": " + finding.message);
            }
        }
        for (const NodeAccount& node : account->nodes) {
            if (const auto added = add_node(site, node); !added) {
                return added;
            }
        }
        return {};
    }

    Result<void> add_node(const Site& site, const NodeAccount& node) {
        for (const AccountHour& one : node.hours) {
            if (one.range.begin < range_.begin || one.range.end > range_.end) {
                continue;
            }
            const Duration since = one.range.begin - range_.begin;
            if (since % hour != Duration{0} || one.range.length() != hour) {
                return fail(Errc::invalid_argument,
                            "the hours of site " + site.code + " (" + site.time_zone +
                                ") do not begin with those of the year's time zone, by which hours are matched; match "
                                "the sites of its zone by themselves (--site, --zone)");
            }
            HourSum& sum = sums_[static_cast<std::size_t>(since / hour)];
            if (one.energy && *one.energy >= Energy{}) {
                sum.energy += *one.energy;
                ++sum.nodes;
                sum.is_estimated = sum.is_estimated || one.method == EnergyMethod::estimated;
            }
        }
        return {};
    }

    const SignalReader& reader_;
    std::vector<BookPolicy> policies_;
    TimeRange range_;
    UtcTime now_;
    std::stop_token cancel_;
    std::vector<HourSum> sums_;
    std::size_t nodes_ = 0;
    std::vector<std::string> notes_;
};

std::string country_of(const std::string& region) {
    return region.substr(0, region.find('-'));
}

class CertificateReader {
public:
    CertificateReader(const Catalog& catalog, std::span<const Site* const> sites, TimeRange range, const TimeZone& zone)
        : catalog_(catalog), range_(range), zone_(zone) {
        for (const Site* site : sites) {
            sites_.insert(site->code);
            markets_.insert(country_of(site->factor_region));
        }
        for (UtcTime at = range_.begin; at < range_.end; at += hour) {
            found_.hours.push_back({at, Energy{}});
        }
    }

    void add(const BookCertificate& certificate) {
        const TimeZone zone = zone_of(certificate);
        const TimeRange days{zone.range_of(certificate.first_day).begin,
                             zone.range_of(certificate.last_day.value_or(certificate.first_day)).end};
        const bool is_of_others = !certificate.site.empty() && !sites_.contains(certificate.site);
        if (is_of_others || intersection(days, range_).is_empty()) {
            return;
        }
        const std::string why = why_not(certificate, days);
        if (!why.empty()) {
            found_.notes.push_back("certificate " + certificate.registry_id + " (record " +
                                   std::to_string(certificate.record.number()) + ") " + why);
        } else if (certificate.is_flat) {
            spread(certificate.energy, days);
        } else {
            found_.by_the_year += certificate.energy;
        }
    }

    HourlyCertificates take() && { return std::move(found_); }

private:
    [[nodiscard]] TimeZone zone_of(const BookCertificate& certificate) const {
        const Site* site = catalog_.site_by_code(certificate.site);
        const auto zone = site == nullptr ? Result<TimeZone>(Failure{}) : TimeZone::find(site->time_zone);
        return zone ? *zone : zone_;
    }

    [[nodiscard]] std::string why_not(const BookCertificate& certificate, TimeRange days) const {
        if (!certificate.cancelled_on) {
            return "is not cancelled and is not counted";
        }
        if (!certificate.node.empty()) {
            return "is of the site's own generation and covers nothing from the grid";
        }
        if (certificate.site.empty() && sites_.size() < catalog_.sites.size()) {
            return "names no site and counts where all sites are asked for";
        }
        if (!markets_.contains(certificate.market)) {
            return "is of the market " + certificate.market + ", to which none of the sites belongs";
        }
        const bool is_inside = days.begin >= range_.begin && days.end <= range_.end;
        if (!certificate.is_flat && !is_inside) {
            return "states no profile and was generated partly outside the year; it is not counted";
        }
        const bool has_full_hours =
            (days.begin - range_.begin) % hour == Duration{0} && days.length() % hour == Duration{0};
        if (certificate.is_flat && !has_full_hours) {
            return "is of days whose hours do not begin with those that are matched, and is not counted";
        }
        return "";
    }

    void spread(Energy energy, TimeRange days) {
        const auto count = static_cast<std::int64_t>(hours_in(days));
        const auto until = [&](std::int64_t hours) {
            return static_cast<std::int64_t>(static_cast<WideInteger>(energy.count()) * hours / count);
        };
        for (std::int64_t i = 0; i < count; ++i) {
            const UtcTime at = days.begin + hour * i;
            if (!range_.contains(at)) {
                continue;
            }
            const Energy part = Energy::of(until(i + 1) - until(i));
            found_.hours[static_cast<std::size_t>((at - range_.begin) / hour)].energy += part;
            found_.by_the_hour += part;
        }
    }

    const Catalog& catalog_;
    TimeRange range_;
    const TimeZone& zone_;
    std::set<std::string, std::less<>> sites_;
    std::set<std::string, std::less<>> markets_;
    HourlyCertificates found_;
};

}  // namespace

Result<HourlyLoad> hourly_load(const SignalReader& reader, std::span<const Site* const> sites,
                               std::span<const BookRecord> book, TimeRange range, UtcTime now, std::stop_token cancel) {
    LoadReader load(reader, book, range, now, std::move(cancel));
    for (const Site* site : sites) {
        if (const auto added = load.add(*site); !added) {
            return added.error();
        }
    }
    return std::move(load).load();
}

HourlyCertificates hourly_certificates(std::span<const BookRecord> book, const Catalog& catalog,
                                       std::span<const Site* const> sites, TimeRange range, const TimeZone& zone) {
    CertificateReader reader(catalog, sites, range, zone);
    for (const BookCertificate& certificate : standing_certificates(book)) {
        reader.add(certificate);
    }
    return std::move(reader).take();
}

}  // namespace wattmast
