// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an organisation bought to say where its electricity comes from: certificates and contracts.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "carbon/market_units.h"
#include "units/civil_time.h"
#include "units/quantity.h"

namespace wattmast {

/// Registries of energy attribute certificates.
enum class CertificateScheme : std::uint8_t {
    gec = 1,    ///< 绿证, China.
    i_rec = 2,  ///< I-REC(E), many countries.
    go = 3,     ///< Guarantee of origin, EU and EEA.
    rego = 4,   ///< Great Britain and Northern Ireland.
    rec = 5,    ///< North America.
    lgc = 6,    ///< Australia.
    nfc = 7,    ///< 非化石証書, Japan.
};
[[nodiscard]] std::string_view id_of(CertificateScheme scheme) noexcept;  ///< "GEC", "I-REC", "GO", …
[[nodiscard]] std::optional<CertificateScheme> certificate_scheme_by_id(std::string_view id) noexcept;

/// Civil days of the place where it holds, both included.
struct DayPeriod {
    CivilDate first;
    CivilDate last;
    friend auto operator<=>(const DayPeriod&, const DayPeriod&) = default;
};
[[nodiscard]] std::string to_string(const DayPeriod& period);  ///< "2023-01-01 to 2023-12-31"

/// Which electricity an instrument is for. Sites and region both empty: all of the market.
struct InstrumentScope {
    std::string market;              ///< Market boundary: "CN", "GB", "EU". Compared letter by letter.
    std::string region;              ///< Only lines of this region; empty: of every one.
    std::vector<std::string> sites;  ///< Only these, by code; empty: every one.
    friend auto operator<=>(const InstrumentScope&, const InstrumentScope&) = default;
};

struct Certificate {
    CertificateScheme scheme = CertificateScheme::gec;
    /// Of one certificate or of a block, "GB-0001..GB-0600"; unique within its scheme, without overlaps.
    std::string registry_id;
    Energy energy;  ///< Above zero.
    DayPeriod generated;
    std::string technology;                 ///< "wind", "solar"; empty: not stated. Changes no figure here.
    std::optional<CivilDate> cancelled_on;  ///< Absent: not cancelled, so that somebody else may still claim it.
    InstrumentScope scope;
    Energy used_before;  ///< What lines outside of this calculation have already claimed of it, 0 … energy.
    /// Of generation on the organisation's own site: it stands for what the site used of that, which
    /// MarketUse::attributes tells, and never covers energy from the grid.
    bool is_of_own_generation = false;
    friend auto operator<=>(const Certificate&, const Certificate&) = default;
};

enum class ContractKind : std::uint8_t { ppa = 1, supplier = 2 };
[[nodiscard]] std::string_view id_of(ContractKind kind) noexcept;  ///< "ppa", "supplier"
[[nodiscard]] std::optional<ContractKind> contract_kind_by_id(std::string_view id) noexcept;

/// A supply at a stated factor.
struct SupplyContract {
    ContractKind kind = ContractKind::supplier;
    std::string id;                ///< Unique.
    DayPeriod valid;               ///< Months that lie in it whole are supplied.
    std::optional<Energy> energy;  ///< So much in all months together, above zero; absent: whatever is used.
    ElectricityRate rate;
    InstrumentScope scope;
    std::string document;  ///< Where the factor is stated.
    Energy used_before;    ///< As for a certificate; zero where `energy` is absent.
    friend bool operator==(const SupplyContract&, const SupplyContract&) = default;
};

}  // namespace wattmast
