// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Target paths against the case folders in cases/target; their expected numbers were made by other arithmetic
// (fractions and 120-digit decimals).
#include <sstream>

#include "carbon/golden_case.h"
#include "carbon/target_request.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

TargetRequest request_of(const GoldenCase& golden) {
    TargetRequest request;
    for (const auto& [name, value] : golden.options("input.txt")) {
        const auto year_text = [&, text = value] { return read_year_text(text).value(); };
        if (name == "base") {
            request.base = year_text();
        } else if (name == "kind") {
            request.kind = value;
        } else if (name == "target") {
            request.targets.push_back(year_text());
        } else if (name == "peak") {
            request.peak_year = std::stoi(value);
        } else if (name == "ceiling") {
            request.ceiling = value;
        } else if (name == "per") {
            request.measure = target_measure_by_id(value).value();
        } else if (name == "actual") {
            request.actuals.push_back(year_text());
        } else if (name == "denominator") {
            request.denominators.push_back(year_text());
        } else {
            ADD_FAILURE() << "unknown option " << name;
        }
    }
    return request;
}

std::string text_of(const Target& target, const TargetStanding& result) {
    std::ostringstream out;
    const auto text = [&](const std::optional<TargetAmount>& amount) {
        return amount ? target_kilograms_text(*amount, target.measure) : "-";
    };
    for (std::size_t i = 0; i < target.path.steps().size(); ++i) {
        const TargetStep& step = target.path.steps()[i];
        const auto reduction = target.path.yearly_reduction(i);
        out << "step " << step.year << ' ' << text(step.amount) << ' ' << id_of(step.shape) << ' '
            << (reduction ? std::to_string(*reduction) : "-") << '\n';
    }
    for (const TargetYear& year : result.years) {
        out << "year " << year.year << " allowed " << text(year.allowed) << " actual " << text(year.actual) << " over "
            << text(year.over) << " trend " << text(year.trend) << '\n';
    }
    out << "latest "
        << (result.latest ? std::to_string(result.latest->year) + " " + text(result.latest->over) : std::string("-"))
        << "\ntrend";
    if (result.trend) {
        for (const int year : result.trend->years()) {
            out << ' ' << year;
        }
        out << " change " << text(result.trend->change_a_year());
    } else {
        out << " -";
    }
    out << "\ncrossing " << (result.crossing ? std::to_string(*result.crossing) : "-") << '\n';
    if (!target.no_denominator.empty()) {
        out << "no_denominator";
        for (const int year : target.no_denominator) {
            out << ' ' << year;
        }
        out << '\n';
    }
    return out.str();
}

class TargetCase : public testing::TestWithParam<GoldenCase> {};

TEST_P(TargetCase, HasTheExpectedYears) {
    const auto target = read_target(request_of(GetParam()));
    ASSERT_THAT(target, IsOk());
    const auto result = standing(target->path, target->actuals);
    ASSERT_THAT(result, IsOk());
    EXPECT_EQ(text_of(*target, *result), GetParam().text("expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(Folders, TargetCase, testing::ValuesIn(golden_cases("target")), name_of_case);

}  // namespace
}  // namespace wattmast::test
