// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "collect/profile_fields.h"

namespace wattmast {
namespace {

using wire::Dlt645Edition;
using wire::Dlt645Format;

/// Which number of a reply, and how it is written.
struct Dlt645Place {
    wire::Dlt645Identifier identifier = 0;
    unsigned position = 0;
    Dlt645Format format;
};

Dlt645Format read_format(ProfileFields& fields) {
    const auto bytes = fields.integer("bytes", 1, 8);
    const auto decimals = fields.integer("decimals", 0, 16);
    const bool is_signed = fields.truth("signed").value_or(false);
    if (!bytes || !decimals) {
        fields.fault("bytes and decimals are needed");
    }
    const Dlt645Format format{static_cast<std::uint8_t>(bytes.value_or(8)),
                              static_cast<std::uint8_t>(decimals.value_or(0)),
                              is_signed ? Dlt645Format::Sign::top_bit : Dlt645Format::Sign::none};
    if (!is_legal(format)) {
        fields.fault("there are more decimals than digits");
    }
    return format;
}

Dlt645Place read_place(ProfileFields& fields, Dlt645Edition edition) {
    constexpr int most_numbers = 200;
    Dlt645Place place;
    const std::string text = fields.required_text("di");
    const auto identifier = wire::parse_identifier(edition, text);
    if (identifier) {
        place.identifier = *identifier;
    } else if (!text.empty()) {
        fields.fault("di: " + identifier.error().detail);
    }
    place.position = static_cast<unsigned>(fields.integer("position", 1, most_numbers).value_or(0));
    place.format = read_format(fields);
    return place;
}

Dlt645Entry read_entry(ProfileFields& fields, Dlt645Edition edition) {
    CommonEntry common = read_common_entry(fields);
    const Dlt645Place place = read_place(fields, edition);
    fields.finish();
    Dlt645Entry entry{std::move(common.key), place.identifier, place.position, place.format,
                      common.scale,          common.range,     common.limits};
    if (!entry.limits.modulus && info(entry.key.kind).nature == PointNature::counter && is_legal(entry.format)) {
        if (const auto modulus = multiply(modulus_of(entry.format), entry.scale)) {
            entry.limits.modulus = *modulus;
        }
    }
    return entry;
}

Dlt645Check read_check(ProfileFields& fields, Dlt645Edition edition) {
    const Dlt645Place place = read_place(fields, edition);
    Dlt645Check check{place.identifier, place.position, place.format};
    const std::string expected = fields.text("expect").value_or("value");
    if (expected == "nothing") {
        check.expected = Dlt645Check::Expected::nothing;
    } else if (expected != "value") {
        fields.fault("expect \"" + expected + "\" is not known (value, nothing are)");
    }
    fields.finish();
    return check;
}

/// Numbers of one block stand side by side, so they have one width, and no two have one place.
void check_places(const std::vector<Dlt645Entry>& entries, Dlt645Edition edition, ProfileFields& fields) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (std::size_t j = i + 1; j < entries.size(); ++j) {
            const Dlt645Entry& a = entries[i];
            const Dlt645Entry& b = entries[j];
            if (a.identifier != b.identifier) {
                continue;
            }
            const std::string both = to_string(a.key) + " and " + to_string(b.key) + " of item " +
                                     wire::identifier_text(edition, a.identifier);
            if (a.position == b.position) {
                fields.fault(both + " have one place");
            } else if (a.position == 0 || b.position == 0 || a.format.bytes != b.format.bytes) {
                fields.fault(both + " need a position each and the same bytes");
            }
        }
    }
}

}  // namespace

Dlt645Map read_dlt645_map(ProfileFields& fields) {
    Dlt645Map map;
    const std::string edition = fields.required_text("edition");
    const auto known = wire::dlt645_edition_by_id(edition);
    if (!known && !edition.empty()) {
        fields.fault("edition \"" + edition + "\" is not known (1997, 2007 are)");
    }
    map.edition = known.value_or(Dlt645Edition::of_2007);
    for (const toml::table* table : fields.tables("points")) {
        ProfileFields entry(*table, fields.faults());
        map.entries.push_back(read_entry(entry, map.edition));
    }
    for (const toml::table* table : fields.tables("identify")) {
        ProfileFields check(*table, fields.faults());
        map.identification.push_back(read_check(check, map.edition));
    }
    fields.finish();
    check_places(map.entries, map.edition, fields);
    return map;
}

}  // namespace wattmast
