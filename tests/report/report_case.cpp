// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/energy.h"
#include "carbon/factors.h"
#include "report/monthly_carbon_report.h"

namespace wattmast::test {
namespace {

struct Point {
    PointId id;
    std::vector<Sample> samples;
};

struct SiteInput {
    SiteMonth month;
    std::optional<Point> energy;
    std::optional<Point> power;
    CounterRules rules;
    std::vector<MeterEvent> events;
};

class CaseReader {
public:
    ReportDocument read(std::string_view text) {
        std::istringstream lines{std::string(text)};
        for (std::string line; std::getline(lines, line);) {
            if (!line.empty() && line.front() != '#') {
                read_line(line);
            }
        }
        std::vector<SiteMonth> sites;
        for (SiteInput& site : sites_) {
            sites.push_back(finish(site));
        }
        return monthly_carbon_report(location_month(month_, sites, shipped_factors(), rule_), provenance_);
    }

private:
    void read_line(const std::string& line) {
        std::istringstream words(line);
        std::string key;
        words >> key;
        std::string rest;
        std::getline(words >> std::ws, rest);
        if (key == "month") {
            month_ = CivilMonth::parse(rest).value();
        } else if (key == "rule") {
            rule_ = rest == id_of(YearRule::same_year_only) ? YearRule::same_year_only
                                                            : YearRule::latest_published_not_after;
        } else if (key == "provenance") {
            provenance_.emplace_back(rest.substr(0, rest.find('=')), rest.substr(rest.find('=') + 1));
        } else if (key == "site") {
            read_site(rest);
        } else {
            read_of_site(key, rest);
        }
    }

    void read_site(const std::string& rest) {
        std::vector<std::string> fields;
        std::istringstream parts(rest + "|");
        for (std::string field; std::getline(parts, field, '|');) {
            fields.push_back(field);
        }
        SiteInput site;
        site.month.site = fields.at(0);
        site.month.name = fields.at(1);
        site.month.region = fields.at(2);
        site.month.time_zone = fields.at(3);
        sites_.push_back(site);
        filled_ = nullptr;
    }

    void read_of_site(const std::string& key, const std::string& rest) {
        SiteInput& site = sites_.at(sites_.size() - 1);
        if (key == "energy" || key == "power") {
            auto& point = key == "energy" ? site.energy : site.power;
            point = Point{PointId{std::stoll(rest)}, {}};
            site.month.points.push_back(point->id);
            filled_ = &*point;
        } else if (key == "rating") {
            site.rules.most_per_hour = Decimal::parse(rest).value();
        } else if (key == "modulus") {
            site.rules.modulus = Decimal::parse(rest).value();
        } else if (key == "exchange") {
            std::istringstream words(rest);
            std::string at;
            std::string last;
            std::string first;
            words >> at >> last >> first;
            site.events.push_back({DeviceId{1}, parse_iso8601(at).value(), MeterEventKind::exchanged,
                                   Decimal::parse(last).value(), Decimal::parse(first).value(), "Li", "worn out"});
        } else {
            read_sample(key, rest);
        }
    }

    void read_sample(const std::string& at, const std::string& value) {
        if (filled_ == nullptr) {
            throw std::runtime_error("a case line is not understood: " + at + " " + value);
        }
        const UtcTime time = parse_iso8601(at).value();
        filled_->samples.push_back(value == "-"
                                       ? missing_sample(filled_->id, time, Errc::timeout)
                                       : good_sample(filled_->id, time, Value::of(Decimal::parse(value).value())));
    }

    SiteMonth finish(const SiteInput& site) const {
        SiteMonth result = site.month;
        const std::vector<TimeRange> range{TimeZone::find(result.time_zone).value().range_of(month_)};
        result.energy.range = range.front();
        EnergyInterval measured = result.energy;
        EnergyInterval integrated = result.energy;
        if (site.energy) {
            measured =
                energy_from_register(site.energy->samples, range, limit_of(*site.energy), site.rules, site.events)
                    .value()
                    .front();
        }
        if (site.power) {
            integrated = energy_from_power(site.power->samples, range, limit_of(*site.power)).value().front();
        }
        result.energy = preferred(measured, integrated);
        return result;
    }

    static Duration limit_of(const Point& point) {
        const auto interval = median_interval(point.samples);
        return interval ? gap_limit_for(*interval) : default_gap_limit;
    }

    CivilMonth month_;
    YearRule rule_ = YearRule::same_year_only;
    std::vector<std::pair<std::string, std::string>> provenance_;
    std::vector<SiteInput> sites_;
    Point* filled_ = nullptr;  ///< In the last site.
};

}  // namespace

ReportDocument report_of(std::string_view text) {
    return CaseReader().read(text);
}

}  // namespace wattmast::test
