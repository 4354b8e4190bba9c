// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/market_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "carbon/certificate_range.h"

namespace wattmast {
namespace {

using Severity = MarketFinding::Severity;

std::string name_of(const Certificate& certificate) {
    return std::string(id_of(certificate.scheme)) + " " + certificate.registry_id;
}

/// By which two certificates are one, however they are spelt.
std::string key_of(const Certificate& certificate) {
    return std::string(id_of(certificate.scheme)) + " " + plain_registry_id(certificate.registry_id);
}

/// As written; of several spellings the first in the order of letters, so that the order of input changes nothing.
std::string shown_name(const std::vector<const Certificate*>& records) {
    std::string name = name_of(*records.front());
    for (const Certificate* record : records) {
        name = std::min(name, name_of(*record));
    }
    return name;
}

/// But for the spelling of the id.
bool say_the_same(const Certificate& a, Certificate b) {
    b.registry_id = a.registry_id;
    return a == b;
}

CivilMonth month_of(CivilDate day) {
    return CivilMonth{day.year() / day.month()};
}

DayPeriod days_of(CivilMonth first, CivilMonth last) {
    return {first.value / std::chrono::day{1}, CivilDate{last.value / std::chrono::last}};
}

/// The months that a certificate may cover; empty where its period is too long for the rule.
std::optional<DayPeriod> cover_of(const DayPeriod& generated, MatchRule rule) {
    switch (rule) {
        case MatchRule::same_year:
            if (generated.first.year() == generated.last.year()) {
                const auto year = generated.first.year();
                return days_of({year / std::chrono::January}, {year / std::chrono::December});
            }
            return std::nullopt;
        case MatchRule::same_month:
            break;
    }
    const CivilMonth month = month_of(generated.first);
    return month == month_of(generated.last) ? std::optional(days_of(month, month)) : std::nullopt;
}

class Checker {
public:
    Checker(MatchRule rule, std::vector<MarketFinding>& findings) : rule_(rule), findings_(findings) {}

    void take(std::span<const Certificate> certificates) {
        std::map<std::string, std::vector<const Certificate*>> by_name;
        for (const Certificate& certificate : certificates) {
            by_name[key_of(certificate)].push_back(&certificate);
        }
        const std::set<std::string> refused = refused_blocks(by_name);
        for (const auto& [key, records] : by_name) {
            const std::string name = shown_name(records);
            const Certificate& first = *records.front();
            const bool are_equal =
                std::ranges::all_of(records, [&](const Certificate* record) { return say_the_same(first, *record); });
            if (records.size() > 1) {
                note(Severity::error, "double_use", "certificate " + name,
                     "it is there " + std::to_string(records.size()) + " times" +
                         (are_equal ? ", and counts once; withdraw the others"
                                    : " with different contents, and does not count; withdraw those that are wrong"));
            }
            if (are_equal && first.is_of_own_generation) {
                note(Severity::note, "own_generation", "certificate " + name,
                     "it is of own generation and stands for what the site used of that; it covers nothing from the "
                     "grid");
                continue;
            }
            if (are_equal && is_sound(first, "certificate " + name) && !refused.contains(name)) {
                add(first, name);
            }
        }
    }

    void take(std::span<const SupplyContract> contracts) {
        std::map<std::string, std::vector<const SupplyContract*>> by_name;
        for (const SupplyContract& contract : contracts) {
            by_name[contract.id].push_back(&contract);
        }
        for (const auto& [name, records] : by_name) {
            const SupplyContract& contract = *records.front();
            const std::string place = "contract " + name;
            if (records.size() > 1) {
                note(Severity::error, "double_use", place,
                     "it is there " + std::to_string(records.size()) +
                         " times, and does not count; withdraw all but one");
            } else if (is_sound(contract, place)) {
                note_zero(contract, place);
                note_partial_months(contract, place);
                const auto left =
                    contract.energy ? std::optional(*contract.energy - contract.used_before) : std::nullopt;
                instruments_.push_back(
                    {MarketPart::Kind::contract, contract.id, contract.valid, left, contract.rate, contract.scope});
            }
        }
    }

    std::vector<MarketInstrument> run() && {
        std::ranges::stable_sort(instruments_, [](const MarketInstrument& a, const MarketInstrument& b) {
            return order_of(a) < order_of(b);
        });
        return std::move(instruments_);
    }

private:
    void note(Severity severity, std::string check, std::string place, std::string message) {
        findings_.push_back({severity, std::move(check), std::move(place), std::move(message)});
    }

    /// Names of blocks that share a serial number with another one, which of the two is wrong is not known, and of
    /// those that cannot be read.
    std::set<std::string> refused_blocks(const std::map<std::string, std::vector<const Certificate*>>& by_name) {
        using Block = std::tuple<CertificateScheme, SerialRange, std::string>;
        std::vector<Block> blocks;
        std::set<std::string> refused;
        for (const auto& [key, records] : by_name) {
            const std::string name = shown_name(records);
            const auto range = serial_range(records.front()->registry_id);
            if (range) {
                blocks.emplace_back(records.front()->scheme, *range, name);
            } else if (records.front()->registry_id.find("..") != std::string::npos) {
                note(Severity::error, "range", "certificate " + name,
                     "its id is no range such as GB-0001..GB-0600, so that overlaps with others cannot be seen, and it "
                     "does not count");
                refused.insert(name);
            }
        }
        std::ranges::sort(blocks);
        const Block* widest = nullptr;  // of its prefix, the one that reaches farthest so far
        for (const Block& block : blocks) {
            const SerialRange& range = std::get<SerialRange>(block);
            const bool is_same_kind = widest != nullptr && std::get<0>(*widest) == std::get<0>(block) &&
                                      std::get<SerialRange>(*widest).prefix == range.prefix;
            if (is_same_kind && range.first <= std::get<SerialRange>(*widest).last) {
                refused.insert({std::get<std::string>(block), std::get<std::string>(*widest)});
                note(Severity::error, "double_use", "certificate " + std::get<std::string>(block),
                     "it shares serial numbers with " + std::get<std::string>(*widest) +
                         ", and neither counts; withdraw the one that is wrong");
            }
            if (!is_same_kind || std::get<SerialRange>(*widest).last < range.last) {
                widest = &block;
            }
        }
        return refused;
    }

    void note_zero(const SupplyContract& contract, const std::string& place) {
        if (contract.rate.value.is_zero()) {
            note(Severity::warning, "zero_contract", place,
                 "it claims zero emissions; that holds only if the certificates of its energy are cancelled for you");
        }
    }

    void note_partial_months(const SupplyContract& contract, const std::string& place) {
        const DayPeriod whole_months = days_of(month_of(contract.valid.first), month_of(contract.valid.last));
        if (contract.valid != whole_months) {
            note(Severity::warning, "partial_month", place,
                 "it holds from " + to_string(contract.valid) +
                     "; months of which it holds a part are not covered, because no energy of single days is known");
        }
    }

    bool is_sound(const SupplyContract& contract, const std::string& place) {
        const std::size_t before = findings_.size();
        if (contract.energy && contract.energy->count() <= 0) {
            note(Severity::error, "no_amount", place, "its energy is not above zero, so it does not count");
        }
        if (contract.used_before.count() < 0 || contract.used_before > contract.energy.value_or(Energy{})) {
            note(Severity::error, "used_before", place,
                 "what was used of it before is not between zero and its energy, so it does not count");
        }
        if (contract.valid.last < contract.valid.first) {
            note(Severity::error, "period", place, "it ends before it begins: " + to_string(contract.valid));
        }
        return findings_.size() == before;
    }

    bool is_sound(const Certificate& certificate, const std::string& place) {
        const std::size_t before = findings_.size();
        if (certificate.energy.count() <= 0) {
            note(Severity::error, "no_amount", place, "its energy is not above zero, so it does not count");
        }
        if (certificate.used_before.count() < 0 || certificate.used_before > certificate.energy) {
            note(Severity::error, "used_before", place,
                 "what was used of it before is not between zero and its energy, so it does not count");
        }
        if (certificate.generated.last < certificate.generated.first) {
            note(Severity::error, "period", place,
                 "its generation ends before it begins: " + to_string(certificate.generated));
        } else if (!cover_of(certificate.generated, rule_)) {
            note(Severity::error, "period", place,
                 "it was generated from " + to_string(certificate.generated) + ", which the rule " +
                     std::string(id_of(rule_)) + " does not allow; split it as its registry does");
        }
        if (!certificate.cancelled_on) {
            note(Severity::error, "not_cancelled", place,
                 "it is not cancelled, so that others may claim it; enter the day of its cancellation");
        } else if (*certificate.cancelled_on < certificate.generated.last) {
            note(Severity::error, "cancelled_early", place,
                 "it was cancelled before its generation ended, so it does not count; check its days");
        }
        return findings_.size() == before;
    }

    void add(const Certificate& certificate, const std::string& name) {
        instruments_.push_back({MarketPart::Kind::certificate, name, *cover_of(certificate.generated, rule_),
                                certificate.energy - certificate.used_before, std::nullopt, certificate.scope});
    }

    /// Narrow scopes first, so that a wide certificate does not take what only a narrow one could have covered.
    static std::tuple<int, int, std::size_t, DayPeriod, std::string> order_of(const MarketInstrument& instrument) {
        const int group = instrument.kind == MarketPart::Kind::certificate ? 0 : instrument.energy ? 1 : 2;
        const InstrumentScope& scope = instrument.scope;
        const int width = !scope.sites.empty() ? 0 : !scope.region.empty() ? 1 : 2;
        return {group, width, scope.sites.size(), instrument.period, instrument.source};
    }

    MatchRule rule_;
    std::vector<MarketFinding>& findings_;
    std::vector<MarketInstrument> instruments_;
};

}  // namespace

bool fits(const MarketInstrument& instrument, const MarketUse& use) {
    const DayPeriod month = days_of(use.month, use.month);
    const InstrumentScope& scope = instrument.scope;
    return scope.market == use.market && instrument.period.first <= month.first &&
           month.last <= instrument.period.last && (scope.region.empty() || scope.region == use.region) &&
           (scope.sites.empty() || std::ranges::find(scope.sites, use.site) != scope.sites.end());
}

std::vector<MarketInstrument> usable_instruments(std::span<const Certificate> certificates,
                                                 std::span<const SupplyContract> contracts, MatchRule rule,
                                                 std::vector<MarketFinding>& findings) {
    Checker checker(rule, findings);
    checker.take(certificates);
    checker.take(contracts);
    return std::move(checker).run();
}

}  // namespace wattmast
