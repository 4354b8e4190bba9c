// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a broker can hand on: any topic and any payload.
#include <chrono>
#include <string>

#include "collect/mqtt_readings.h"
#include "fuzz/fuzz.h"

namespace {

using namespace wattmast;
using test::FuzzInput;
using test::require;

JsonEntry entry(PointKind kind, std::string_view pointer) {
    JsonEntry result;
    result.key.kind = kind;
    result.at = wire::JsonPointer::parse(pointer).value();
    result.scale = Decimal(1, 3);
    result.range = {Decimal(-1'000'000, 0), Decimal(1'000'000, 0)};
    return result;
}

const MqttMap& map() {
    static const MqttMap made = [] {
        MqttMap all;
        const auto add = [&all](std::string_view topic, std::optional<MessageTime> time) {
            all.messages.push_back({wire::MqttTopicTemplate::parse(topic).value(),
                                    std::move(time),
                                    {entry(PointKind::active_power, "/p"), entry(PointKind::voltage, "/u/0"),
                                     entry(PointKind::current, "")}});
        };
        const auto at = wire::JsonPointer::parse("/t").value();
        add("a/{topic}", std::nullopt);
        add("b/{topic}/{instance}", MessageTime{at, MessageTime::Form::unix_s});
        add("c/{topic}", MessageTime{at, MessageTime::Form::iso8601});
        return all;
    }();
    return made;
}

std::string text(const wire::Bytes& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzInput input(data, size);
    const std::uint8_t choice = input.byte();
    const std::string instance = text(input.take(choice % 8));
    const std::string topics[] = {"a/d", "b/d/" + instance, "c/d", instance};
    const UtcTime received = utc_from_milliseconds(1'764'148'500'000);
    const bool is_retained = choice >= 128;
    const auto said =
        readings_of(map(), "d", {topics[(choice / 8) % 4], text(input.take(size)), received, is_retained});
    require(said || !said.error().detail.empty(), "a failure says why");
    if (said && *said) {
        require((*said)->at <= received + most_ahead, "no value comes from the future");
        require((*said)->readings.size() == 3, "every point that is not optional has a reading");
        for (const Reading& reading : (*said)->readings) {
            require(reading.value.has_value() != reading.reason.has_value(), "a value, or why there is none");
            require(reading.raw.size() < 50, "raw texts stay short");
        }
    }
    return 0;
}
