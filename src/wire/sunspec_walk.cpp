// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "wire/sunspec_walk.h"

#include <array>
#include <stdexcept>
#include <string>
#include <utility>

#include "wire/modbus_envelope.h"

namespace wattmast::wire {
namespace {

constexpr std::array<std::uint16_t, 3> bases = {40000, 50000, 0};
constexpr std::array<std::uint16_t, 2> marker = {0x5375, 0x6E53};  // "SunS"
constexpr std::uint16_t end_of_models = 0xFFFF;
constexpr std::uint16_t header_size = 2;

}  // namespace

std::optional<RegisterSpan> SunspecWalk::wanted() const {
    if (is_over_) {
        return std::nullopt;
    }
    const std::uint32_t address = next_.value_or(bases[base_]);
    return RegisterSpan{ModbusFunction::read_holding_registers, static_cast<std::uint16_t>(address), header_size};
}

void SunspecWalk::take(std::span<const std::uint16_t> registers) {
    if (is_over_ || registers.size() != header_size) {
        throw std::invalid_argument("SunspecWalk: not what was wanted");
    }
    if (next_) {
        take_header(registers[0], registers[1]);
    } else if (registers[0] == marker[0] && registers[1] == marker[1]) {
        next_ = std::uint32_t{bases[base_]} + header_size;
    } else {
        next_base();
    }
}

void SunspecWalk::fail_with(const Failure& failure) {
    const bool is_refusal = failure.code == Errc::device_refused;
    if (is_refusal && !next_) {
        next_base();
    } else if (is_refusal && !models_.empty()) {
        finish(std::move(models_));
    } else {
        finish(failure);
    }
}

void SunspecWalk::take_header(std::uint16_t id, std::uint16_t length) {
    if (id == end_of_models) {
        return finish(std::move(models_));
    }
    const std::string where = "the list of SunSpec models at register " + std::to_string(*next_);
    if (id == 0) {
        return finish(fail(Errc::malformed_frame, where + " has a model 0, which there is not"));
    }
    if (models_.size() == most_models) {
        return finish(fail(Errc::malformed_frame, where + " does not end after " + std::to_string(most_models) +
                                                      " models; the device's map is damaged"));
    }
    const std::uint32_t behind = *next_ + header_size + length;
    // Behind the model there must be room for the next header, or for the end marker at least.
    if (behind + header_size > register_table_size) {
        return finish(fail(Errc::malformed_frame, where + " goes on behind register 65535"));
    }
    models_.push_back({id, length, static_cast<std::uint16_t>(*next_)});
    next_ = behind;
}

void SunspecWalk::next_base() {
    if (++base_ == bases.size()) {
        finish(fail(Errc::no_profile, "there is no \"SunS\" at register 40000, 50000 or 0: this is no SunSpec device"));
    }
}

void SunspecWalk::finish(Result<std::vector<SunspecPlace>> outcome) {
    is_over_ = true;
    outcome_ = std::move(outcome);
}

}  // namespace wattmast::wire
