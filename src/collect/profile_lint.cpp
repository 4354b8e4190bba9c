// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/profile_lint.h"

#include <algorithm>
#include <array>

namespace wattmast {
namespace {

using Weight = ProfileFinding::Weight;

struct StepLimit {
    Unit unit;
    Decimal most;  ///< No register counts in larger steps of the unit in which samples are kept.
};

// From meters at hand the largest steps are 1 MWh, 10 kW, 1 kV and 1 kA (transformer-rated meters of substations).
constexpr std::array step_limits = {
    StepLimit{Unit::watt, Decimal(1, 6)},         StepLimit{Unit::volt_ampere, Decimal(1, 6)},
    StepLimit{Unit::var, Decimal(1, 6)},          StepLimit{Unit::kilowatt_hour, Decimal(1, 3)},
    StepLimit{Unit::kilovar_hour, Decimal(1, 3)}, StepLimit{Unit::kilovolt_ampere_hour, Decimal(1, 3)},
    StepLimit{Unit::volt, Decimal(1, 3)},         StepLimit{Unit::ampere, Decimal(1, 3)},
    StepLimit{Unit::hertz, Decimal(1, 0)},        StepLimit{Unit::ratio, Decimal(1, 0)},
    StepLimit{Unit::percent, Decimal(1, 0)},      StepLimit{Unit::degree_celsius, Decimal(1, 0)},
};

void lint_scale(const PointKey& key, Decimal scale, std::vector<ProfileFinding>& findings) {
    const PointKindInfo& kind = info(key.kind);
    const Decimal size(scale.is_negative() ? -scale.mantissa() : scale.mantissa(), scale.exponent());
    for (const StepLimit& limit : step_limits) {
        if (limit.unit == kind.unit && size > limit.most) {
            findings.push_back({Weight::finding, to_string(key) + " counts in steps of " + size.to_string() + " " +
                                                     std::string(symbol(kind.unit)) +
                                                     "; that is more than any such meter: check scale and unit"});
        }
    }
    if (scale.is_negative() && kind.nature == PointNature::counter) {
        findings.push_back({Weight::finding, to_string(key) + " is a counter with a negative scale"});
    }
}

void lint_modbus(const ModbusMap& map, std::vector<ProfileFinding>& findings) {
    for (const ModbusEntry& entry : map.entries) {
        lint_scale(entry.key, entry.scale, findings);
        const bool is_counter = info(entry.key.kind).nature == PointNature::counter;
        if (is_counter && entry.span.count == 1 && !entry.limits.modulus) {
            findings.push_back(
                {Weight::finding, to_string(entry.key) + " is a counter of 16 bits without a modulus; it wraps soon"});
        }
    }
}

void lint_redfish(const RedfishMap& map, std::vector<ProfileFinding>& findings) {
    for (const RedfishResource& resource : map.resources) {
        for (const RedfishEntry& entry : resource.entries) {
            if (entry.units.empty()) {
                lint_scale(entry.key, entry.scale, findings);
            }
            for (const auto& [written, factor] : entry.units) {
                if (const auto scale = multiply(entry.scale, factor)) {
                    lint_scale(entry.key, *scale, findings);
                }
            }
        }
    }
    const RedfishResource* root = map.find("ServiceRoot");
    if (root != nullptr && root->follow.empty() && root->entries.empty()) {
        findings.push_back({Weight::finding, "ServiceRoot follows no link, so that nothing is ever found"});
    }
}

/// The first document must hold something that others do not.
bool is_found_by_probe(const HttpJsonMap& map) {
    return !map.documents.empty() &&
           (!map.identification.empty() ||
            std::ranges::any_of(map.documents.front().entries, [](const JsonEntry& one) { return !one.is_optional; }));
}

bool is_found_by_probe(const DeviceProfile& profile) {
    return !profile.sunspec.models.empty() || !profile.modbus.identification.empty() || !profile.snmp.matches.empty() ||
           profile.snmp.is_fallback || !profile.dlt645.identification.empty() ||
           !profile.redfish.identification.empty() || !profile.mqtt.messages.empty() ||
           is_found_by_probe(profile.http_json);
}

}  // namespace

std::vector<ProfileFinding> lint(const DeviceProfile& profile) {
    std::vector<ProfileFinding> findings;
    if (profile.source.document.size() < 10) {
        findings.push_back({Weight::finding, "source \"" + profile.source.document +
                                                 "\" is too short to be found again; name the document"});
    }
    lint_modbus(profile.modbus, findings);
    for (const SnmpEntry& entry : profile.snmp.entries) {
        lint_scale({entry.kind, entry.phase, entry.instance}, entry.scale, findings);
    }
    for (const Dlt645Entry& entry : profile.dlt645.entries) {
        lint_scale(entry.key, entry.scale, findings);
    }
    lint_redfish(profile.redfish, findings);
    for (const MqttMessage& message : profile.mqtt.messages) {
        for (const JsonEntry& entry : message.entries) {
            lint_scale(entry.key, entry.scale, findings);
        }
    }
    for (const HttpDocument& document : profile.http_json.documents) {
        for (const JsonEntry& entry : document.entries) {
            lint_scale(entry.key, entry.scale, findings);
        }
    }
    if (!profile.source.unconfirmed.empty()) {
        findings.push_back({Weight::note, "not confirmed: " + profile.source.unconfirmed});
    }
    if (profile.source.edition.empty()) {
        findings.push_back({Weight::note, "the source has no edition"});
    }
    if (!is_found_by_probe(profile)) {
        findings.push_back({Weight::note, "no identification: a probe must be told this profile"});
    }
    return findings;
}

}  // namespace wattmast
