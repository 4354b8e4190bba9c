// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What holds of every market-based month, on random books; single formulas are in cases/market.
#include "carbon/market_month.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <random>

#include "carbon/market_allocation.h"
#include "support/matchers.h"

namespace wattmast::test {
namespace {

using namespace std::chrono;

Energy sum_of(std::span<const Energy> energies) {
    Energy sum;
    for (const Energy energy : energies) {
        sum += energy;
    }
    return sum;
}

std::vector<Energy> energies(std::initializer_list<std::int64_t> counts) {
    std::vector<Energy> result;
    for (const std::int64_t count : counts) {
        result.push_back(Energy::of(count));
    }
    return result;
}

TEST(ShareOut, GivesTheOddOnesToTheLargestFractions) {
    EXPECT_EQ(share_out(Energy::of(10), energies({1, 1, 8})), energies({1, 1, 8}));
    EXPECT_EQ(share_out(Energy::of(7), energies({3, 3, 3})), energies({3, 2, 2}));
    EXPECT_EQ(share_out(Energy::of(5), energies({1, 10, 3})), energies({0, 4, 1}));  // 0.36, 3.57, 1.07
    EXPECT_EQ(share_out(Energy::of(0), energies({5, 0})), energies({0, 0}));
    EXPECT_EQ(share_out(Energy::of(9), energies({0, 0})), energies({0, 0}));
    EXPECT_EQ(share_out(Energy::of(9), {}), energies({}));
}

TEST(ShareOut, HoldsTheLargestEnergies) {
    constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
    const auto shares = share_out(Energy::of(largest), energies({largest, largest, largest}));
    EXPECT_EQ(sum_of(shares), Energy::of(largest));
}

TEST(ShareOut, RandomSharesAddUpAndExceedNoNeed) {
    std::mt19937_64 random(61);
    for (int round = 0; round < 2000; ++round) {
        std::vector<Energy> needs(random() % 12);
        const std::int64_t scale = std::int64_t{1} << (random() % 50);
        for (Energy& need : needs) {
            need = Energy::of(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(scale)));
        }
        const Energy amount = Energy::of(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(4 * scale)));
        const auto shares = share_out(amount, needs);
        ASSERT_EQ(shares.size(), needs.size());
        EXPECT_EQ(sum_of(shares), std::min(amount, sum_of(needs)));
        for (std::size_t i = 0; i < shares.size(); ++i) {
            EXPECT_GE(shares[i], Energy{});
            EXPECT_LE(shares[i], needs[i]);
        }
    }
}

struct Book {
    std::vector<MarketUse> uses;
    std::vector<Certificate> certificates;
    std::vector<SupplyContract> contracts;
    MarketOptions options;
};

class RandomBook {
public:
    explicit RandomBook(unsigned seed) : random_(seed) {}

    Book make() {
        Book book;
        book.options.match = chance(2) ? MatchRule::same_year : MatchRule::same_month;
        book.options.residual = chance(2) ? ResidualRule::residual_only : ResidualRule::location_where_no_residual;
        const auto sites = 1 + number(5);
        for (std::uint64_t site = 0; site < sites; ++site) {
            for (unsigned month = 1; month <= 4; ++month) {
                book.uses.push_back(use("S" + std::to_string(site), month));
            }
        }
        for (std::uint64_t i = number(7); i > 0; --i) {
            book.certificates.push_back(certificate(std::to_string(i)));
        }
        for (std::uint64_t i = number(4); i > 0; --i) {
            book.contracts.push_back(contract("K" + std::to_string(i)));
        }
        return book;
    }

    void shuffle(Book& book) {
        std::ranges::shuffle(book.uses, random_);
        std::ranges::shuffle(book.certificates, random_);
        std::ranges::shuffle(book.contracts, random_);
    }

private:
    std::uint64_t number(std::uint64_t below) { return random_() % below; }
    bool chance(std::uint64_t of) { return number(of) == 0; }
    Energy energy(std::uint64_t below) { return Energy::of(static_cast<std::int64_t>(number(below))); }
    ElectricityRate rate() {
        return {Decimal(static_cast<std::int64_t>(number(9999)), -4), chance(2) ? Gas::co2 : Gas::co2e};
    }

    MarketUse use(std::string site, unsigned month) {
        MarketUse use;
        use.site = std::move(site);
        use.month = {year{2024} / static_cast<int>(month)};
        use.market = chance(4) ? "EU" : "CN";
        use.region = chance(2) ? "N" : "S";
        use.grid = chance(9) ? std::nullopt : std::optional(energy(1000));
        use.on_site = chance(3) ? energy(300) : Energy{};
        use.attributes =
            chance(5) ? std::nullopt : std::optional(chance(2) ? OnSiteAttributes::kept : OnSiteAttributes::sold);
        use.residual = chance(4) ? std::nullopt : std::optional(GridFactor{"residual", rate()});
        use.location = chance(4) ? std::nullopt : std::optional(GridFactor{"location", rate()});
        return use;
    }

    InstrumentScope scope() {
        InstrumentScope scope{chance(4) ? "EU" : "CN", chance(3) ? "N" : "", {}};
        while (chance(3)) {
            scope.sites.push_back("S" + std::to_string(number(5)));
        }
        return scope;
    }

    Certificate certificate(std::string id) {
        const int month = 1 + static_cast<int>(number(4));
        Certificate certificate;
        certificate.scheme = chance(3) ? CertificateScheme::i_rec : CertificateScheme::gec;
        certificate.registry_id = std::move(id);
        certificate.energy = energy(2500);
        certificate.generated = {year{2024} / month / 3, year{2024} / month / 28};
        certificate.cancelled_on = chance(8) ? std::nullopt : std::optional<CivilDate>(year{2025} / 1 / 5);
        certificate.scope = scope();
        certificate.used_before = chance(4) ? energy(500) : Energy{};
        return certificate;
    }

    SupplyContract contract(std::string id) {
        SupplyContract contract;
        contract.id = std::move(id);
        contract.valid = {year{2024} / 1 / 1, chance(2) ? year{2024} / 12 / 31 : year{2024} / 2 / 20};
        contract.energy = chance(2) ? std::nullopt : std::optional(energy(900));
        contract.used_before = chance(4) ? energy(300) : Energy{};
        contract.rate = rate();
        contract.scope = scope();
        return contract;
    }

    std::mt19937_64 random_;
};

void expect_parts_add_up(const MarketLine& line) {
    Energy sum;
    for (const MarketPart& part : line.parts) {
        EXPECT_GT(part.energy, Energy{});
        EXPECT_EQ(part.mass.has_value(), part.kind != MarketPart::Kind::no_factor);
        EXPECT_TRUE(!part.mass || *part.mass >= CarbonMass{});
        sum += part.energy;
    }
    EXPECT_EQ(sum, line.use.grid ? *line.use.grid + line.use.on_site : Energy{}) << line.use.site;
}

void expect_totals_are_those_of_the_parts(const MarketMonths& months) {
    std::map<Gas, MarketTotal> totals;
    Energy zero;
    Energy without;
    for (const MarketLine& line : months.lines) {
        for (const MarketPart& part : line.parts) {
            if (part.rate) {
                MarketTotal& total = totals[part.rate->gas];
                total = {total.energy + part.energy, total.mass + *part.mass};
            }
            const bool is_zero = part.kind == MarketPart::Kind::on_site || part.kind == MarketPart::Kind::certificate;
            zero += is_zero ? part.energy : Energy{};
            without += part.kind == MarketPart::Kind::no_factor ? part.energy : Energy{};
        }
    }
    EXPECT_EQ(months.market, totals);
    EXPECT_EQ(months.zero, zero);
    EXPECT_EQ(months.without_factor, without);
}

/// Of a certificate that counts, what was used and what is unused are all of it.
void expect_certificates_are_used_once(const Book& book, const MarketMonths& months) {
    std::map<std::string, Energy> used;
    for (const MarketLine& line : months.lines) {
        for (const MarketPart& part : line.parts) {
            used[part.source] += part.kind == MarketPart::Kind::certificate ? part.energy : Energy{};
        }
    }
    for (const Certificate& certificate : book.certificates) {
        const std::string name = std::string(id_of(certificate.scheme)) + " " + certificate.registry_id;
        const bool is_refused = std::ranges::any_of(months.findings, [&](const MarketFinding& finding) {
            return finding.place == "certificate " + name && finding.severity == MarketFinding::Severity::error;
        });
        const auto unused = std::ranges::find(months.unused, name, &UnusedInstrument::source);
        const Energy left = unused == months.unused.end() ? Energy{} : unused->energy;
        EXPECT_GE(left, Energy{});
        EXPECT_EQ(used[name] + left, is_refused ? Energy{} : certificate.energy - certificate.used_before) << name;
    }
}

TEST(MarketMonths, RandomBooksAddUpWhateverTheirOrder) {
    std::size_t parts = 0;
    for (unsigned seed = 0; seed < 400; ++seed) {
        SCOPED_TRACE(seed);
        RandomBook random(seed);
        Book book = random.make();
        const MarketMonths months = market_months(book.uses, book.certificates, book.contracts, book.options);
        ASSERT_EQ(months.lines.size(), book.uses.size());
        for (const MarketLine& line : months.lines) {
            expect_parts_add_up(line);
            parts += line.parts.size();
        }
        expect_totals_are_those_of_the_parts(months);
        expect_certificates_are_used_once(book, months);
        random.shuffle(book);
        const MarketMonths again = market_months(book.uses, book.certificates, book.contracts, book.options);
        EXPECT_EQ(again.lines, months.lines);
        EXPECT_EQ(again.unused, months.unused);
        EXPECT_EQ(again.findings, months.findings);
    }
    EXPECT_GT(parts, 5000U);
}

/// A certificate of December does not cover January: another year, whatever the rule.
TEST(MarketMonths, ACertificateStaysInItsYear) {
    MarketUse use;
    use.site = "A";
    use.month = {year{2025} / January};
    use.market = "CN";
    use.grid = Energy::of(100);
    Certificate certificate;
    certificate.registry_id = "1";
    certificate.energy = Energy::of(50);
    certificate.generated = {year{2024} / 12 / 1, year{2024} / 12 / 31};
    certificate.cancelled_on = year{2025} / 2 / 1;
    certificate.scope.market = "CN";
    const auto months = market_months(std::span(&use, 1), std::span(&certificate, 1), {}, {});
    ASSERT_EQ(months.unused.size(), 1U);
    EXPECT_EQ(months.unused[0].energy, Energy::of(50));
    certificate.generated.last = year{2025} / 1 / 1;
    const auto refused = market_months(std::span(&use, 1), std::span(&certificate, 1), {}, {});
    EXPECT_TRUE(std::ranges::any_of(refused.findings, [](const auto& each) { return each.check == "period"; }));
    EXPECT_EQ(refused.zero, Energy{});
}

TEST(MarketMonths, UnsoundRecordsAreNamedAndDoNotCount) {
    MarketUse use;
    use.site = "A";
    use.month = {year{2024} / May};
    use.market = "CN";
    use.grid = Energy::of(-1);
    Certificate certificate;
    certificate.registry_id = "1";
    certificate.generated = {year{2024} / 5 / 2, year{2024} / 5 / 1};
    certificate.cancelled_on = year{2025} / 2 / 1;
    certificate.used_before = Energy::of(1);
    SupplyContract contract;
    contract.id = "K";
    contract.valid = {year{2024} / 1 / 1, year{2024} / 12 / 31};
    contract.energy = Energy{};
    SupplyContract backwards = contract;
    backwards.id = "L";
    backwards.energy = std::nullopt;
    backwards.valid = {year{2024} / 12 / 31, year{2024} / 1 / 1};
    SupplyContract zero = contract;
    zero.id = "M";
    zero.energy = std::nullopt;
    const std::vector<SupplyContract> contracts = {contract, backwards, zero, zero};
    const auto months = market_months(std::span(&use, 1), std::span(&certificate, 1), contracts, {});
    std::vector<std::string> checks;
    for (const MarketFinding& finding : months.findings) {
        checks.push_back(finding.place + ": " + finding.check);
    }
    EXPECT_EQ(checks,
              (std::vector<std::string>{"certificate GEC 1: no_amount", "certificate GEC 1: period",
                                        "certificate GEC 1: used_before", "contract K: no_amount", "contract L: period",
                                        "contract M: double_use", "site A, 2024-05: negative_energy"}));
    EXPECT_TRUE(months.lines[0].parts.empty());
    const auto warned = market_months({}, {}, std::span(&zero, 1), {});
    ASSERT_EQ(warned.findings.size(), 1U);
    EXPECT_EQ(warned.findings[0].check, "zero_contract");
}

}  // namespace
}  // namespace wattmast::test
