// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/hourly_match.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <sstream>

#include "carbon/golden_case.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

constexpr std::chrono::hours one_hour{1};

UtcTime hour(int count) {
    return parse_iso8601("2026-01-01T00:00:00Z").value() + count * one_hour;
}

std::string text_of(const std::optional<PartsPerMillion>& share) {
    return share ? std::to_string(share->count) : "-";
}

std::string text_of(const std::optional<HourlyMass>& mass) {
    return mass ? kilograms_text(mass->mass) + " " + std::string(id_of(mass->gas)) + " " +
                      kilowatt_hours_text(mass->without_factor)
                : "-";
}

std::string text_of(const YearMatch& year) {
    std::ostringstream out;
    const auto text = [](Energy energy) { return kilowatt_hours_text(energy); };
    out << "year " << year.year << " hours " << year.hours << " compared " << year.compared << " coverage "
        << year.coverage.count << "\n  load " << text(year.load) << " certificates " << text(year.certificates)
        << "\n  covered hourly " << text(year.covered_hourly) << " annual " << text(year.covered_annual)
        << " share hourly " << text_of(year.share_hourly) << " annual " << text_of(year.share_annual) << "\n  surplus "
        << year.surplus_hours << ' ' << text(year.surplus) << " missing " << year.missing_hours << ' '
        << text(year.missing) << "\n  alone load " << year.load_alone << ' ' << text(year.load_alone_energy)
        << " certificates " << year.certificates_alone << ' ' << text(year.certificates_alone_energy)
        << "\n  market hourly " << text_of(year.market_hourly) << "\n  market annual " << text_of(year.market_annual)
        << "\n  location " << text_of(year.location) << '\n';
    return out.str();
}

std::string text_of(const char* file, const std::vector<TimeRange>& gaps) {
    std::string text;
    for (const TimeRange& gap : gaps) {
        text += std::string("gap ") + file + " " + to_iso8601(gap.begin) + " " + to_iso8601(gap.end) + "\n";
    }
    return text;
}

class HourlyCase : public testing::TestWithParam<GoldenCase> {
protected:
    void add_rates(const std::string& file, std::optional<RateSeries>& rates) {
        if (GetParam().has(file + ".csv")) {
            rates = read_hourly_rates(GetParam().text(file + ".csv"), file).value();
            gaps_ += text_of(file.c_str(), rates->gaps);
        }
    }

    std::string gaps_;
};

TEST_P(HourlyCase, HasTheExpectedYears) {
    const GoldenCase& golden = GetParam();
    HourlyInput input;
    TimeZone zone = TimeZone::utc();
    for (const auto& [name, value] : golden.options("options.txt")) {
        if (name == "residual") {
            input.flat_residual = read_rate_text(value).value();
        } else if (name == "zone") {
            zone = TimeZone::find(value).value();
        } else {
            ADD_FAILURE() << "unknown option " << name;
        }
    }
    const auto load = read_hourly_energy(golden.text("load.csv"), "load");
    ASSERT_THAT(load, IsOk());
    const auto certificates = read_hourly_energy(golden.text("certificates.csv"), "certificates");
    ASSERT_THAT(certificates, IsOk());
    gaps_ = text_of("load", load->gaps) + text_of("certificates", certificates->gaps);
    add_rates("factors", input.location);
    add_rates("residual", input.residual);
    input.range = {load->hours.front().hour, load->hours.back().hour + one_hour};
    input.load = load->hours;
    input.certificates = certificates->hours;
    const auto match = hourly_match(input, zone);
    ASSERT_THAT(match, IsOk());
    std::string text = gaps_;
    for (const YearMatch& year : match->years) {
        text += text_of(year);
    }
    EXPECT_EQ(text, golden.text("expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(Folders, HourlyCase, testing::ValuesIn(golden_cases("hourly")), name_of_case);

std::vector<HourEnergy> random_hours(std::mt19937_64& random, int hours, std::uint64_t below) {
    std::vector<HourEnergy> result;
    for (int i = 0; i < hours; ++i) {
        if (random() % 8 != 0) {
            result.push_back({hour(i), Energy::of(static_cast<std::int64_t>(random() % below))});
        }
    }
    return result;
}

TEST(HourlyMatch, RandomYearsExplainTheirDifference) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937_64 random(seed);
        const auto load = random_hours(random, 500, 1000);
        const auto certificates = random_hours(random, 500, 2 + random() % 2000);
        HourlyInput input;
        input.range = {hour(0), hour(500)};
        input.load = load;
        input.certificates = certificates;
        input.flat_residual = ElectricityRate{Decimal(5, -1), Gas::co2};
        const auto match = hourly_match(input, TimeZone::utc());
        ASSERT_THAT(match, IsOk());
        ASSERT_EQ(match->years.size(), 1U);
        const YearMatch& year = match->years[0];
        EXPECT_EQ(year.load, year.covered_hourly + year.missing);
        EXPECT_EQ(year.certificates, year.covered_hourly + year.surplus);
        EXPECT_EQ(year.covered_annual - year.covered_hourly, std::min(year.surplus, year.missing));
        EXPECT_LE(year.share_hourly->count, year.share_annual->count);
        EXPECT_GE(year.market_hourly->mass, year.market_annual->mass);
        EXPECT_EQ(match->hours.size(), 500U);
        Energy covered;
        Energy all_load = year.load + year.load_alone_energy;
        std::size_t known = 0;
        for (const MatchedHour& each : match->hours) {
            EXPECT_EQ(each.covered.has_value(), each.load && each.certificates);
            covered += each.covered.value_or(Energy{});
            all_load -= each.load.value_or(Energy{});
            known += each.covered ? 1U : 0U;
        }
        EXPECT_EQ(covered, year.covered_hourly);
        EXPECT_EQ(all_load, Energy{});
        EXPECT_EQ(known, year.compared);
    }
}

/// A flat load and the same certificates in other hours: what the year matches, the hours need not.
TEST(HourlyMatch, TheOrderOfTheHoursIsWhatMatters) {
    std::vector<HourEnergy> load;
    std::vector<HourEnergy> at_once;
    for (int i = 0; i < 10; ++i) {
        load.push_back({hour(i), Energy::of(10)});
        at_once.push_back({hour(i), Energy::of(i == 3 ? 100 : 0)});
    }
    HourlyInput input;
    input.range = {hour(0), hour(10)};
    input.load = load;
    input.certificates = load;
    EXPECT_EQ(hourly_match(input, TimeZone::utc())->years[0].share_hourly, whole);
    input.certificates = at_once;
    EXPECT_EQ(hourly_match(input, TimeZone::utc())->years[0].share_annual, whole);
    EXPECT_EQ(hourly_match(input, TimeZone::utc())->years[0].share_hourly, PartsPerMillion{100'000});
}

/// Berlin's day of 23 hours and that of 25 are hours like others.
TEST(HourlyMatch, ClockChangesLoseNoHour) {
    const TimeZone berlin = TimeZone::find("Europe/Berlin").value();
    HourlyInput input;
    input.range = berlin.range_of_year(std::chrono::year{2026});
    std::vector<HourEnergy> load;
    for (UtcTime at = input.range.begin; at < input.range.end; at += one_hour) {
        load.push_back({at, Energy::of(1)});
    }
    input.load = load;
    input.certificates = load;
    const auto match = hourly_match(input, berlin);
    ASSERT_THAT(match, IsOk());
    ASSERT_EQ(match->years.size(), 1U);
    EXPECT_EQ(match->years[0].hours, 8760U);
    EXPECT_EQ(match->years[0].covered_hourly, Energy::of(8760));
}

TEST(HourlyMatch, AYearWithoutLoadHasNoShare) {
    const std::vector<HourEnergy> load = {{hour(0), Energy{}}};
    HourlyInput input;
    input.range = {hour(0), hour(2)};
    input.load = load;
    input.certificates = load;
    const auto match = hourly_match(input, TimeZone::utc());
    ASSERT_THAT(match, IsOk());
    EXPECT_EQ(match->years[0].share_hourly, std::nullopt);
    EXPECT_EQ(match->years[0].coverage, PartsPerMillion{500'000});
    EXPECT_EQ(match->years[0].market_hourly, std::nullopt);
}

TEST(HourlyMatch, RefusesWhatIsNoHourlySeries) {
    HourlyInput input;
    const auto fails = [&](const char* detail) {
        EXPECT_THAT(hourly_match(input, TimeZone::utc()), FailsWithDetail(Errc::invalid_argument, detail));
    };
    fails("full hours");
    input.range = {hour(0) + Duration{1}, hour(9)};
    fails("full hours");
    input.range = {hour(0), hour(24 * 366 * 51)};
    fails("at most 50 years");
    input.range = {hour(0), hour(9)};
    std::vector<HourEnergy> load = {{hour(1), Energy::of(1)}, {hour(1), Energy::of(1)}};
    input.load = load;
    fails("load: 2026-01-01T01:00:00Z is not after the one before");
    load = {{hour(1) + std::chrono::minutes{30}, Energy::of(1)}};
    input.load = load;
    fails("load: the hour 2026-01-01T01:30:00Z does not begin at hh:00 UTC as those that are matched");
    input.range = {hour(0) + std::chrono::minutes{7}, hour(9) + std::chrono::minutes{7}};
    fails("full hours");
    input.range = {hour(0), hour(9)};
    load = {{hour(1), Energy::of(-1)}};
    input.load = load;
    fails("load: 2026-01-01T01:00:00Z is negative");
    input.load = {};
    input.location = RateSeries{Gas::co2, {{hour(0), Decimal(100, 0)}}, {}};
    fails("location factors: the factor of 2026-01-01T00:00:00Z");
    input.location.reset();
    input.flat_residual = ElectricityRate{Decimal(1, -13), Gas::co2};
    fails("the residual is not");
}

TEST(HourlyMatch, ASumBeyondItsRangeIsAFailure) {
    const Energy much = Energy::of(std::numeric_limits<std::int64_t>::max());
    const std::vector<HourEnergy> load = {{hour(0), much}, {hour(1), much}};
    HourlyInput input;
    input.range = {hour(0), hour(2)};
    input.load = load;
    input.certificates = load;
    EXPECT_THAT(hourly_match(input, TimeZone::utc()), FailsWith(Errc::overflow));
}

}  // namespace
}  // namespace wattmast::test
