// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Energy of corrected samples is the energy of a series that had the corrected values.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <random>

#include "app/node_energy.h"
#include "app/queries.h"
#include "app/small_network.h"
#include "store/sqlite/sqlite_store.h"
#include "support/temporary_folder.h"

namespace wattmast {
namespace {

using namespace std::chrono_literals;
using test::at;
using test::IsOk;

using History = std::map<UtcTime, Sample>;

std::vector<Sample> samples_of(const History& history) {
    std::vector<Sample> samples;
    for (const auto& [time, sample] : history) {
        samples.push_back(sample);
    }
    return samples;
}

/// Adds a record of what is stored and in force now.
void add_correction(SampleStore& samples, PointId point, UtcTime time, std::optional<Value> value,
                    const std::string& why) {
    Correction record;
    record.point = point;
    record.at = time;
    record.value = value;
    record.who = "L. Chen";
    record.why = why;
    record.document = "sheet 7";
    const TimeRange instant{time, time + Duration{1}};
    const auto stored = samples.read(point, instant, {}).value().samples();
    const auto earlier = samples.corrections(point, instant).value();
    record.stored = stored.empty() ? std::nullopt : std::optional(stored.front());
    record.supersedes = earlier.empty() ? std::nullopt : std::optional(earlier.back().id);
    ASSERT_THAT(samples.correct(record), IsOk());
}

bool is_corrected(const EnergyFinding& finding) {
    return finding.kind == EnergyFinding::Kind::corrected;
}

/// A meter's register or power in a file, and what counts of it.
class CorrectedMeter {
public:
    CorrectedMeter(PointKind kind, std::mt19937& random) : kind_(kind), random_(random) {
        point_ = add_point(*store_);
        fill();
    }

    void correct_some(std::size_t count) {
        std::vector<UtcTime> corrected;
        for (std::size_t number = 0; number < count; ++number) {
            // Some are corrected once more.
            const UtcTime time = !corrected.empty() && below(4) == 0 ? corrected[below(corrected.size())] : any_time();
            correct(time);
            corrected.push_back(time);
        }
    }
    /// Four ranges of one to two times so many hours.
    std::vector<TimeRange> ranges(std::size_t hours) {
        std::vector<TimeRange> ranges;
        for (UtcTime time = begin_ + std::chrono::minutes{below(3000)}; ranges.size() < 4;) {
            ranges.push_back({time, time + std::chrono::minutes{60 * hours + below(60 * hours)}});
            time = ranges.back().end + std::chrono::minutes{below(2) * below(900)};
        }
        return ranges;
    }
    [[nodiscard]] std::vector<EnergyInterval> found(const std::vector<TimeRange>& ranges) const {
        return energy_in(*store_, ranges);
    }
    /// From a store that has just what counts.
    [[nodiscard]] std::vector<EnergyInterval> expected(const std::vector<TimeRange>& ranges) const {
        const auto store = make_memory_store();
        EXPECT_EQ(add_point(*store), point_);
        EXPECT_THAT(store->samples().append(samples_of(counting_)), IsOk());
        return energy_in(*store, ranges);
    }

private:
    std::size_t below(std::size_t end) { return random_() % end; }

    [[nodiscard]] PointId add_point(Store& store) const {
        Site site;
        site.code = "SH-01";
        site.time_zone = "UTC";
        Device device;
        device.site = store.catalog().save_site(site).value();
        device.name = "M1";
        device.poll_interval = 5min;
        const DeviceId meter = store.catalog().save_device(device).value();
        return store.catalog().ensure_point(meter, {kind_, Phase::total, ""}).value();
    }
    [[nodiscard]] std::vector<EnergyInterval> energy_in(Store& store, const std::vector<TimeRange>& ranges) const {
        const Catalog catalog = store.catalog().load().value();
        const SignalReader reader(store.samples(), catalog);
        NodeMeters meters;
        (kind_ == PointKind::active_power ? meters.power : meters.energy) = catalog.point(point_);
        return node_energy(reader, meters, ranges, {}).value();
    }

    /// Three weeks with gaps, resets, doubtful and missing readings.
    void fill() {
        std::int64_t level = 900'000;
        for (UtcTime time = begin_; time < begin_ + 21 * 24h; time += 300s + Duration{below(2000)}) {
            level = below(1500) == 0 ? 12 : level + static_cast<std::int64_t>(below(40));
            time += std::chrono::minutes{below(400) == 0 ? below(600) : 0};
            Sample sample = good_sample(point_, time, Value::of(Decimal{below(500) == 0 ? 0 : level, -2}));
            sample.quality = below(60) == 0 ? Quality::suspect : Quality::good;
            counting_.emplace(time, below(60) == 0 ? missing_sample(point_, time, Errc::timeout) : sample);
        }
        raw_ = samples_of(counting_);
        for (std::size_t from = 0; from < raw_.size(); from += 500) {
            const auto batch = std::span(raw_).subspan(from, std::min<std::size_t>(500, raw_.size() - from));
            EXPECT_THAT(store_->samples().append(batch), IsOk());
        }
    }
    UtcTime any_time() {
        return below(4) == 0 ? begin_ + std::chrono::seconds{below(21 * 86400)} : raw_[below(raw_.size())].at;
    }
    void correct(UtcTime time) {
        const auto near = counting_.lower_bound(time);
        const bool has_value = near != counting_.end() && near->second.value;
        const bool counts = has_value && near->first == time;
        std::optional<Value> value;
        if (!counts || below(3) != 0) {
            const Decimal level = has_value ? near->second.value->to_decimal().value() : Decimal{900'000, -2};
            value = Value::of(below(10) == 0 ? Decimal{0, 0} : level);
        }
        add_correction(store_->samples(), point_, time, value, "read again");
        counting_.erase(time);
        if (value) {
            counting_.emplace(time, good_sample(point_, time, *value, Origin::entered));
        }
    }

    const UtcTime begin_ = at("2026-10-01T00:00Z");
    PointKind kind_;
    std::mt19937& random_;
    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_ = open_sqlite_store(folder_ / "energy.wattmast", OpenMode::read_write).value();
    PointId point_;
    History counting_;
    std::vector<Sample> raw_;
};

TEST(CorrectedEnergy, IsThatOfASeriesThatHadTheCorrectedValues) {
    std::mt19937 random(11);
    for (int trial = 0; trial < 12; ++trial) {
        const PointKind kind = trial % 3 == 2 ? PointKind::active_power : PointKind::active_energy_import;
        CorrectedMeter meter(kind, random);
        std::size_t named = 0;
        for (int more = 0; more < 3; ++more) {
            meter.correct_some(1 + random() % 40);
            // The first are read as samples; of a register the others come from cells.
            for (const std::size_t hours : {2U, 30U, 100U}) {
                const auto ranges = meter.ranges(hours);
                auto found = meter.found(ranges);
                for (EnergyInterval& interval : found) {
                    named += std::erase_if(interval.findings, is_corrected);
                }
                EXPECT_EQ(found, meter.expected(ranges)) << "trial " << trial << ", " << hours << " h";
            }
        }
        EXPECT_GT(named, 0U);
    }
}

/// A register that counts 1 kWh an hour through October, but for 30 kWh too much in its last reading.
class CorrectedMonth : public testing::Test {
protected:
    CorrectedMonth() {
        const SiteId site = network_.add_site("SH-01", "UTC", "CN-SH");
        const DeviceId meter = network_.add_device(site, "M1", 1h);
        register_ = network_.add_point(meter, PointKind::active_energy_import);
        network_.set_nodes(site, {test::node(site, NodeKind::grid, "Mains", meter)});
        std::int64_t count = 5000;
        for (UtcTime time = begin_; time <= last_; time += 1h, ++count) {
            network_.add(register_, time, Value::of(Decimal{time == last_ ? count + 30 : count, 0}));
        }
    }
    void correct(UtcTime time, std::optional<Value> value, const std::string& why) {
        add_correction(network_.samples(), register_, time, value, why);
    }
    EnergyInterval energy(TimeRange range) {
        const Catalog catalog = network_.catalog();
        const SignalReader reader(network_.samples(), catalog);
        NodeMeters meters;
        meters.energy = catalog.point(register_);
        return node_energy(reader, meters, {&range, 1}, {}).value().front();
    }
    static std::vector<EnergyFinding> corrected(const EnergyInterval& interval) {
        std::vector<EnergyFinding> found;
        std::ranges::copy_if(interval.findings, std::back_inserter(found), is_corrected);
        return found;
    }

    test::SmallNetwork network_;
    PointId register_;
    const UtcTime begin_ = at("2026-10-01T00:00Z");
    const UtcTime last_ = at("2026-10-31T23:00Z");
};

TEST_F(CorrectedMonth, NamesEachCorrectionThatIsInForce) {
    EXPECT_EQ(energy({begin_, last_}).energy, Energy::of((743 + 30) * 1'000'000LL));
    correct(last_, test::decimal("5000"), "typed in haste");
    correct(last_, test::decimal("5743"), "digits swapped");
    correct(at("2026-10-07T05:00Z"), std::nullopt, "meter was open");
    const EnergyInterval month = energy({begin_, last_});
    EXPECT_EQ(month.energy, Energy::of(743 * 1'000'000LL));
    EXPECT_EQ(month.method, EnergyMethod::measured);
    const auto findings = corrected(month);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].range, (TimeRange{at("2026-10-07T05:00Z"), at("2026-10-07T05:00:00.001Z")}));
    EXPECT_EQ(findings[0].detail, "L. Chen withdrew 5149: meter was open (sheet 7)");
    EXPECT_EQ(findings[1].range.begin, last_);
    EXPECT_EQ(findings[1].detail, "L. Chen corrected 5773 to 5743: digits swapped (sheet 7)");
}

TEST_F(CorrectedMonth, IsAFindingOnlyWhereTheValueCounts) {
    correct(at("2026-10-07T05:00Z"), test::decimal("5148.5"), "meter was open");
    const auto findings_of = [&](const char* begin, const char* end) {
        return corrected(energy({at(begin), at(end)})).size();
    };
    EXPECT_EQ(findings_of("2026-10-07T04:00Z", "2026-10-07T05:00Z"), 1U) << "its end";
    EXPECT_EQ(findings_of("2026-10-07T05:00Z", "2026-10-07T06:00Z"), 1U) << "its begin";
    EXPECT_EQ(findings_of("2026-10-07T04:10Z", "2026-10-07T04:20Z"), 1U) << "the borders lie between";
    EXPECT_EQ(findings_of("2026-10-07T02:00Z", "2026-10-07T04:00Z"), 0U);
    EXPECT_EQ(findings_of("2026-10-07T06:00Z", "2026-10-08T06:00Z"), 0U);
    correct(begin_, std::nullopt, "installed later");
    EXPECT_EQ(findings_of("2026-10-01T00:00Z", "2026-10-02T00:00Z"), 1U) << "nothing before it stands in";
}

TEST_F(CorrectedMonth, IsToldByTheReport) {
    correct(last_, test::decimal("5743"), "digits swapped");
    correct(at("2026-11-01T00:00Z"), test::decimal("5744"), "read by a person");
    const auto queries = make_queries(network_.store(), std::make_shared<Catalog>(network_.catalog()),
                                      std::make_shared<FactorRegister>(), nullptr, {});
    const auto report = queries->carbon_report({CivilMonth::parse("2026-10").value(), {}}, {});
    ASSERT_THAT(report, IsOk());
    std::vector<std::string> told;
    for (const ReportFinding& finding : report->findings) {
        if (finding.check == "corrected") {
            EXPECT_EQ(finding.severity, ReportFinding::Severity::note);
            EXPECT_EQ(finding.place, "SH-01");
            told.push_back(finding.message);
        }
    }
    ASSERT_EQ(told.size(), 2U);
    EXPECT_THAT(told[0], testing::HasSubstr("2026-10-31T23:00"));
    EXPECT_THAT(told[0], testing::HasSubstr("L. Chen corrected 5773 to 5743: digits swapped (sheet 7)"));
    bool is_counted = false;
    for (const ReportTable& table : report->tables) {
        for (const auto& row : table.rows) {
            is_counted |= std::ranges::any_of(row, [](const Cell& cell) {
                const auto* text = std::get_if<std::string>(&cell.value);
                return text != nullptr && text->find("corrected 2") != std::string::npos;
            });
        }
    }
    EXPECT_TRUE(is_counted);
}

}  // namespace
}  // namespace wattmast
