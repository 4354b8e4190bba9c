// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/sunspec_readings.h"

#include <algorithm>
#include <map>
#include <string>

#include "collect/modbus_readings.h"
#include "collect/reading_value.h"

namespace wattmast {
namespace {

using Registers = std::span<const std::uint16_t>;

constexpr std::uint16_t header_size = 2;
constexpr std::uint16_t not_implemented_factor = 0x8000;
constexpr int largest_factor = 10;
constexpr std::uint16_t not_implemented_count = 0xFFFF;

/// The image that means "not implemented"; NaN of floats needs none.
std::vector<std::uint64_t> invalid_of(const SunspecPoint& point) {
    if (point.is_accumulator) {
        return {0};
    }
    switch (point.format.type) {
        case wire::RegisterType::int16:
            return {0x8000};
        case wire::RegisterType::int32:
            return {0x80000000};
        case wire::RegisterType::int64:
            return {0x8000000000000000};
        case wire::RegisterType::uint16:
            return {0xFFFF};
        case wire::RegisterType::uint32:
            return {0xFFFFFFFF};
        case wire::RegisterType::uint64:
            return {0xFFFFFFFFFFFFFFFF};
        case wire::RegisterType::float32:
        case wire::RegisterType::float64:
        case wire::RegisterType::bcd16:
        case wire::RegisterType::bcd32:
        case wire::RegisterType::bcd64:
            return {};
    }
    return {};
}

/// scale × 10^sunssf, or why there is none.
Result<Decimal> scale_of(const SunspecPoint& point, Registers model) {
    if (!point.scale_factor) {
        return point.scale;
    }
    if (*point.scale_factor >= model.size() || model[*point.scale_factor] == not_implemented_factor) {
        return fail(Errc::no_such_point, "the device has no scale factor for it");
    }
    const int factor = static_cast<std::int16_t>(model[*point.scale_factor]);
    if (factor < -largest_factor || factor > largest_factor) {
        return fail(Errc::not_a_number, "the scale factor " + std::to_string(factor) + " is none");
    }
    return multiply(point.scale, Decimal(1, factor));
}

/// Where an accumulator goes on at 0; empty where that many digits do not fit.
RegisterLimits limits_of(const SunspecPoint& point, Decimal scale) {
    if (point.is_accumulator && wire::words(point.format.type) == 2) {
        if (const auto modulus = multiply(Decimal(std::int64_t{1} << 32U, 0), scale)) {
            return {*modulus, std::nullopt};
        }
    }
    return {};
}

Reading reading_at(const SunspecPoint& point, std::size_t begin, const std::string& instance, Registers model) {
    PointKey key{point.key.kind, point.key.phase, instance};
    const auto words = static_cast<std::uint16_t>(wire::words(point.format.type));
    const std::size_t at = begin + point.at;
    if (at + words > model.size()) {
        return missing_reading(std::move(key), Errc::no_such_point, {});
    }
    const auto scale = scale_of(point, model);
    if (!scale) {
        return missing_reading(std::move(key), scale.error().code, {});
    }
    const ModbusEntry entry{std::move(key),
                            {wire::ModbusFunction::read_holding_registers, 0, words},
                            point.format,
                            *scale,
                            invalid_of(point),
                            point.range,
                            limits_of(point, *scale)};
    return reading_of(entry, model.subspan(at, words));
}

std::size_t blocks_in(const SunspecRepeat& repeat, Registers model) {
    if (repeat.count_at >= model.size() || repeat.first > model.size() ||
        model[repeat.count_at] == not_implemented_count) {
        return 0;
    }
    return std::min<std::size_t>(model[repeat.count_at], (model.size() - repeat.first) / repeat.length);
}

/// The model's registers from its reads, or why they are not there.
Result<std::vector<std::uint16_t>> registers_of(const SunspecPlan::Model& model,
                                                std::span<const wire::ModbusExchange::Block> blocks) {
    std::vector<std::uint16_t> registers;
    for (std::size_t i = model.first_read; registers.size() < model.count; ++i) {
        if (!blocks[i]) {
            return blocks[i].error();
        }
        registers.insert(registers.end(), blocks[i]->begin(), blocks[i]->end());
    }
    return registers;
}

/// Counts instances of a name over the device.
class Instances {
public:
    std::string next(const std::string& name) { return name + " " + std::to_string(++counts_[name]); }

private:
    std::map<std::string, int> counts_;
};

}  // namespace

SunspecPlan plan_sunspec(const SunspecMap& map, std::span<const wire::SunspecPlace> chain) {
    SunspecPlan plan;
    for (const wire::SunspecPlace& place : chain) {
        if (map.find(place.id) == nullptr) {
            continue;
        }
        const std::uint32_t whole = std::uint32_t{place.length} + header_size;
        const auto count = static_cast<std::uint16_t>(std::min<std::uint32_t>(whole, most_registers));
        plan.models.push_back({place, count, plan.reads.size()});
        for (std::uint16_t done = 0; done < count; done += wire::max_registers_per_read) {
            const auto piece = std::min<int>(count - done, wire::max_registers_per_read);
            plan.reads.push_back({wire::ModbusFunction::read_holding_registers,
                                  static_cast<std::uint16_t>(place.address + done), static_cast<std::uint16_t>(piece)});
        }
    }
    return plan;
}

Result<std::vector<Reading>> sunspec_readings(const SunspecMap& map, const SunspecPlan& plan,
                                              std::span<const wire::ModbusExchange::Block> blocks) {
    std::vector<Reading> readings;
    Instances instances;
    for (const SunspecPlan::Model& planned : plan.models) {
        const SunspecModel& model = *map.find(planned.place.id);
        const auto registers = registers_of(planned, blocks);
        if (registers && ((*registers)[0] != planned.place.id || (*registers)[1] != planned.place.length)) {
            return fail(Errc::wrong_reply, "model " + std::to_string(planned.place.id) + " is no longer at register " +
                                               std::to_string(planned.place.address) +
                                               "; the list of models is read again at the next poll");
        }
        const std::string instance = instances.next(model.name);
        for (const SunspecPoint& point : model.points) {
            readings.push_back(
                registers ? reading_at(point, 0, instance, *registers)
                          : missing_reading({point.key.kind, point.key.phase, instance}, registers.error().code, {}));
        }
        if (!registers || !model.repeat) {
            continue;
        }
        const SunspecRepeat& repeat = *model.repeat;
        for (std::size_t i = 0; i < blocks_in(repeat, *registers); ++i) {
            const std::string block = instances.next(repeat.name);
            for (const SunspecPoint& point : repeat.points) {
                readings.push_back(reading_at(point, repeat.first + i * repeat.length, block, *registers));
            }
        }
    }
    return readings;
}

}  // namespace wattmast
