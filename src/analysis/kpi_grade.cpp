// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "analysis/kpi_grade.h"

#include <array>
#include <string>
#include <string_view>

#include "analysis/exact.h"

namespace wattmast {
namespace {

struct GradeLimit {
    int grade;
    int hundredths;
    std::string_view text;
};
constexpr std::array limits{GradeLimit{1, 120, "1.20"}, GradeLimit{2, 130, "1.30"}, GradeLimit{3, 150, "1.50"}};

std::string to_four_digits(const KpiPart& facility, const KpiPart& it) {
    const auto decimal = from_fixed(divide_half_even(facility.count * 10'000, it.count), 4);
    return decimal ? decimal->to_string() : "beyond 10^14";
}

}  // namespace

std::optional<KpiRefusal> gb_40879_excludes(const KpiInput& input) {
    if (!input.racks) {
        return KpiRefusal{KpiRefusalCode::not_applicable,
                          "the standard excludes edge data centres of at most 100 standard racks; say how many there "
                          "are (--racks)"};
    }
    if (*input.racks <= gb_40879_edge_racks) {
        return KpiRefusal{KpiRefusalCode::not_applicable,
                          std::to_string(*input.racks) +
                              " standard racks are an edge data centre, which the standard excludes (at most 100)"};
    }
    return std::nullopt;
}

KpiGrade gb_40879_grade(const KpiPart& facility, const KpiPart& it) {
    const std::string ratio = to_four_digits(facility, it);
    for (const GradeLimit& limit : limits) {
        if (facility.count * 100 <= it.count * limit.hundredths) {
            return {limit.grade, "grade " + std::to_string(limit.grade) + ": " + ratio + " is at most " +
                                     std::string(limit.text) + " (limit unconfirmed)"};
        }
    }
    return {std::nullopt, "no grade: " + ratio + " is more than 1.50, the most that is allowed (limit unconfirmed)"};
}

}  // namespace wattmast
