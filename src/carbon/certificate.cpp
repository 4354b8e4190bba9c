// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "carbon/certificate.h"

#include <algorithm>
#include <array>

namespace wattmast {
namespace {

struct SchemeName {
    CertificateScheme scheme;
    std::string_view id;
};
constexpr std::array<SchemeName, 7> scheme_names{{{CertificateScheme::gec, "GEC"},
                                                  {CertificateScheme::i_rec, "I-REC"},
                                                  {CertificateScheme::go, "GO"},
                                                  {CertificateScheme::rego, "REGO"},
                                                  {CertificateScheme::rec, "REC"},
                                                  {CertificateScheme::lgc, "LGC"},
                                                  {CertificateScheme::nfc, "NFC"}}};

}  // namespace

std::string_view id_of(CertificateScheme scheme) noexcept {
    return std::ranges::find(scheme_names, scheme, &SchemeName::scheme)->id;
}

std::optional<CertificateScheme> certificate_scheme_by_id(std::string_view id) noexcept {
    const auto found = std::ranges::find(scheme_names, id, &SchemeName::id);
    return found == scheme_names.end() ? std::nullopt : std::optional(found->scheme);
}

std::string_view id_of(ContractKind kind) noexcept {
    return kind == ContractKind::ppa ? "ppa" : "supplier";
}

std::optional<ContractKind> contract_kind_by_id(std::string_view id) noexcept {
    for (const ContractKind kind : {ContractKind::ppa, ContractKind::supplier}) {
        if (id_of(kind) == id) {
            return kind;
        }
    }
    return std::nullopt;
}

std::string to_string(const DayPeriod& period) {
    const auto text = [](CivilDate day) {
        return to_iso8601(UtcTime{std::chrono::sys_days{day}}).substr(0, std::string_view("2023-01-01").size());
    };
    return text(period.first) + " to " + text(period.last);
}

}  // namespace wattmast
