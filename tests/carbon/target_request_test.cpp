// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/target_request.h"

#include <gtest/gtest.h>

#include "support/matchers.h"

namespace wattmast::test {
namespace {

TargetRequest linear(std::string base = "1000t", std::string target = "-45%") {
    TargetRequest request;
    request.base = {2020, std::move(base)};
    request.kind = "linear";
    request.targets = {{2030, std::move(target)}};
    return request;
}

TargetRequest of_kind(std::string kind) {
    TargetRequest request = linear();
    request.kind = std::move(kind);
    return request;
}

TEST(TargetRequest, ReadsYearTexts) {
    EXPECT_EQ(read_year_text("2030=-45%").value().year, 2030);
    EXPECT_EQ(read_year_text("2030=-45%").value().text, "-45%");
    EXPECT_EQ(read_year_text("2030=").value().text, "");
    for (const char* text : {"", "2030", "=5t", "30=5t", "203a=5t", "-2030=5t"}) {
        EXPECT_THAT(read_year_text(text), FailsWithDetail(Errc::invalid_argument, "is not YEAR=VALUE")) << text;
    }
}

TEST(TargetRequest, TheNamedIctPathIsThatAndNoOther) {
    TargetRequest request = of_kind("l1470");
    ASSERT_THAT(read_target(request), IsOk());
    EXPECT_EQ(read_target(request).value().path, read_target(linear()).value().path);
    request.targets = {{2030, "550t"}};
    EXPECT_THAT(read_target(request), IsOk());
    request.targets = {{2030, "-50%"}};
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "use --kind linear for another target"));
    request.targets = {};
    request.base.year = 2019;
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "begins in 2020, not in 2019"));
}

TEST(TargetRequest, APeakNeedsYearCeilingAndResidual) {
    TargetRequest request = of_kind("peak");
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "a peak needs its year and a ceiling"));
    request.peak_year = 2028;
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "a peak needs its year and a ceiling"));
    request.ceiling = "1200t";
    EXPECT_THAT(read_target(request), IsOk());
    request.targets.clear();
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "State the year of neutrality"));
    request.kind = "linear";
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "belong to --kind peak"));
}

TEST(TargetRequest, TextsThatCannotBeUnderstoodAreNamed) {
    const auto fails = [](const TargetRequest& request, const char* detail) {
        EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, detail));
    };
    fails(linear("1000"), "the amount of 2020: \"1000\" is no mass");
    fails(linear("1000kWh"), "is no mass");
    fails(linear("1000t", "-45"), "the target of 2030: the amount of 2030: \"-45\" is no mass");
    fails(linear("1000t", "-x%"), "is no change such as -45%");
    fails(linear("1000t", "-101%"), "leads below zero");
    fails(linear("1000t", "-11%/yr"), "leads below zero");
    fails(linear("0t"), "above zero");
    fails(of_kind("straight"), "there is no kind of target \"straight\"");
    TargetRequest none = linear();
    none.targets.clear();
    fails(none, "there is no target; give --target");
}

TEST(TargetRequest, TwoGasesAreNeverCompared) {
    TargetRequest request = linear("1000tCO2e");
    request.actuals = {{2021, "980t"}};
    ASSERT_THAT(read_target(request), IsOk());
    EXPECT_EQ(read_target(request).value().gas, Gas::co2e);
    request.actuals.push_back({2022, "970tCO2"});
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "the amount of 2022: it is of CO2"));
    EXPECT_EQ(read_target(linear()).value().gas, std::nullopt);
}

TEST(TargetRequest, AnIntensityNeedsItsDenominators) {
    TargetRequest request = linear();
    request.measure = TargetMeasure::per_site;
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "--denominator 2020=NUMBER"));
    request.denominators = {{2020, "17000"}};
    ASSERT_THAT(read_target(request), IsOk());
    EXPECT_EQ(target_kilograms_text(read_target(request).value().path.base(), TargetMeasure::per_site),
              "58.823529411765");
    request.denominators = {{2020, "0"}};
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "is not a number above zero"));
    request.denominators = {{2020, "1"}, {2020, "1"}};
    EXPECT_THAT(read_target(request), FailsWithDetail(Errc::invalid_argument, "two denominators"));
    request.denominators = {{2020, "1e-20"}};
    EXPECT_THAT(read_target(request), FailsWith(Errc::overflow));
}

TEST(TargetRequest, RowsOfAFileBecomeActuals) {
    TargetRequest request = linear();
    request.measure = TargetMeasure::per_subscriber;
    ASSERT_THAT(add_target_rows(request,
                                "year,amount,unit,subscribers,sites\n2020,1000,t,10,3\n2021,,t,11,4\n"
                                "2022,900000,kg,,5\n",
                                "actual.csv"),
                IsOk());
    const auto target = read_target(request);
    ASSERT_THAT(target, IsOk());
    ASSERT_EQ(target->actuals.size(), 3U);
    EXPECT_EQ(target->actuals[0].amount, target->path.base());
    EXPECT_EQ(target->actuals[1].amount, std::nullopt);
    EXPECT_EQ(target->actuals[2].amount, std::nullopt);
    EXPECT_EQ(target->no_denominator, std::vector<int>{2022});
}

TEST(TargetRequest, EveryFaultyRowOfAFileIsListed) {
    TargetRequest request = linear();
    const auto result = add_target_rows(request, "year,amount,unit\n20,1,t\n2021,x,t\n2022,1,l\n2023,1\n", "a.csv");
    for (const char* text : {"a.csv: 4 faults", "line 2: \"20\" is no year", "line 3: ", "line 4: \"1l\" is no mass",
                             "line 5: 2 fields where the header has 3"}) {
        EXPECT_THAT(result, FailsWithDetail(Errc::invalid_argument, text));
    }
    EXPECT_THAT(add_target_rows(request, "year,amount\n", "a.csv"),
                FailsWithDetail(Errc::invalid_argument, "no column unit"));
    EXPECT_THAT(add_target_rows(request, "year,amount,unit,site\n1,1,1,1\n", "a.csv"),
                FailsWithDetail(Errc::invalid_argument, "there is no column \"site\""));
}

}  // namespace
}  // namespace wattmast::test
