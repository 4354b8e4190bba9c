// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Market-based months against the case folders in cases/market.
#include <sstream>

#include "carbon/golden_case.h"
#include "carbon/market_csv.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

MarketOptions options_of(const GoldenCase& golden) {
    MarketOptions options;
    for (const auto& [name, value] : golden.options("options.txt")) {
        if (name == "rule") {
            options.match = match_rule_by_id(value).value();
        } else if (name == "residual_rule") {
            options.residual = residual_rule_by_id(value).value();
        } else {
            ADD_FAILURE() << "unknown option " << name;
        }
    }
    return options;
}

std::string text_of(const std::optional<CarbonMass>& mass) {
    return mass ? kilograms_text(*mass) : "-";
}

void write_totals(std::ostream& out, const char* what, const std::map<Gas, MarketTotal>& totals) {
    for (const auto& [gas, total] : totals) {
        out << what << ' ' << id_of(gas) << ' ' << kilowatt_hours_text(total.energy) << ' '
            << kilograms_text(total.mass) << '\n';
    }
}

std::string text_of(const MarketMonths& months) {
    std::ostringstream out;
    for (const MarketLine& line : months.lines) {
        out << "line " << line.use.site << ' ' << line.use.month.to_string() << '\n';
        for (const MarketPart& part : line.parts) {
            out << "  " << id_of(part.kind) << ' ' << (part.source.empty() ? "-" : part.source) << ' '
                << kilowatt_hours_text(part.energy) << ' ' << (part.rate ? to_string(*part.rate) : "-") << ' '
                << text_of(part.mass) << '\n';
        }
        out << "  location " << text_of(line.location_mass) << '\n';
    }
    write_totals(out, "market", months.market);
    write_totals(out, "location", months.location);
    out << "zero " << kilowatt_hours_text(months.zero) << "\nwithout_factor "
        << kilowatt_hours_text(months.without_factor) << '\n';
    for (const UnusedInstrument& unused : months.unused) {
        out << "unused " << unused.source << ' ' << kilowatt_hours_text(unused.energy) << '\n';
    }
    for (const MarketFinding& finding : months.findings) {
        out << "finding " << id_of(finding.severity) << ' ' << finding.check << ' ' << finding.place << '\n';
    }
    return out.str();
}

class MarketCase : public testing::TestWithParam<GoldenCase> {};

TEST_P(MarketCase, HasTheExpectedParts) {
    const GoldenCase& golden = GetParam();
    const auto uses = read_market_uses(golden.text("use.csv"), "use.csv");
    ASSERT_THAT(uses, IsOk());
    std::vector<Certificate> certificates;
    if (golden.has("certificates.csv")) {
        const auto read = read_certificates(golden.text("certificates.csv"), "certificates.csv");
        ASSERT_THAT(read, IsOk());
        certificates = *read;
    }
    std::vector<SupplyContract> contracts;
    if (golden.has("contracts.csv")) {
        const auto read = read_contracts(golden.text("contracts.csv"), "contracts.csv");
        ASSERT_THAT(read, IsOk());
        contracts = *read;
    }
    EXPECT_EQ(text_of(market_months(*uses, certificates, contracts, options_of(golden))), golden.text("expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(Folders, MarketCase, testing::ValuesIn(golden_cases("market")), name_of_case);

}  // namespace
}  // namespace wattmast::test
