// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a Redfish service can send as documents: any text as JSON, and any documents to the walk that follows their
// links and to the readings made of them.
#include <set>
#include <string>
#include <vector>

#include "collect/redfish_walk.h"
#include "fuzz/fuzz.h"
#include "wire/redfish_document.h"

namespace {

using namespace wattmast;
using test::FuzzInput;
using test::require;
using wire::JsonPointer;
using wire::JsonValue;

JsonPointer at(std::string_view text) {
    return JsonPointer::parse(text).value();
}

/// One resource of each form that a profile can have; types are one letter, so that a fuzzer finds them.
RedfishMap small_map() {
    RedfishEntry power;
    power.at = at("/P/Reading");
    RedfishEntry listed = power;
    listed.each = at("/L");
    listed.name_at = at("/N");
    RedfishEntry first = listed;
    first.elements = RedfishEntry::Elements::first;
    RedfishEntry with_unit = power;
    with_unit.key.kind = PointKind::active_energy_import;
    with_unit.at = at("/R");
    with_unit.unit_at = at("/U");
    with_unit.units = {{"W", Decimal(1, -3)}, {"kW", Decimal(1, 0)}};
    with_unit.when = {{at("/T"), {"", "E"}}};
    RedfishMap map;
    map.resources.resize(3);
    map.resources[0].types = {"A"};
    map.resources[0].follow = {at("/F"), at("/G")};
    map.resources[0].name = "a ";
    map.resources[0].name_at = at("/I");
    map.resources[0].is_whole_if_alone = true;
    map.resources[0].entries = {power, listed};
    map.resources[1].types = {"B"};
    map.resources[1].follow = {at("/F")};
    map.resources[1].entries = {first, with_unit};
    map.resources[2].types = {"S"};
    map.resources[2].name_at = at("/I");
    map.resources[2].is_source_of_excerpts = true;
    map.resources[2].entries = {power, with_unit};
    return map;
}

std::string text_of(const wire::Bytes& bytes) {
    std::string text;
    for (const std::byte byte : bytes) {
        text.push_back(static_cast<char>(std::to_integer<unsigned char>(byte)));
    }
    return text;
}

void check_reading(const Reading& reading) {
    require(reading.value.has_value() != reading.reason.has_value(), "a value or a reason, never both");
    for (const char c : reading.key.instance + reading.raw) {
        require(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "no control character reaches people");
    }
}

void check_plan(const RedfishWalk& walk) {
    const RedfishPlan plan = walk.plan();
    std::set<PointKey> keys;
    for (const Reading& reading : walk.readings(plan)) {
        check_reading(reading);
        require(plan.owner.contains(reading.key), "each point has a document");
        require(keys.insert(reading.key).second, "a point is read once");
    }
    for (const RedfishTarget& target : plan.targets) {
        require(wire::local_path(target.path).has_value(), "what is polled is on the device");
    }
}

}  // namespace

/// Documents, each with its size in two bytes before it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const RedfishMap map = small_map();
    FuzzInput input(data, size);
    RedfishWalk walk(map);
    std::size_t asked = 0;
    while (const std::string* next = walk.next()) {
        require(wire::local_path(*next).has_value(), "what is asked for is on the device");
        require(++asked <= RedfishWalk::most_documents, "the walk comes to an end");
        const std::size_t length = input.byte() * std::size_t{256} + input.byte();
        walk.take(input.is_empty() ? Result<JsonValue>(fail(Errc::no_such_point, "gone"))
                                   : wire::parse_json(text_of(input.take(length))));
    }
    check_plan(walk);
    return 0;
}
