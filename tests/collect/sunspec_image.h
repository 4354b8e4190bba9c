// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Registers of a SunSpec device, written model by model.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "wire/sunspec_walk.h"

namespace wattmast::test {

/// Models from 40000 on; what is not set is "not implemented" for the type of most registers, 0xFFFF.
class SunspecImage {
public:
    SunspecImage() { registers_ = {{40000, 0x5375}, {40001, 0x6E53}}; }

    /// Appends a model; `words` by their offset from the model's id.
    SunspecImage& model(std::uint16_t id, std::uint16_t length, const std::map<std::uint16_t, int>& words) {
        places_.push_back({id, length, end_});
        for (std::uint16_t i = 0; i < length + 2; ++i) {
            registers_[static_cast<std::uint16_t>(end_ + i)] = 0xFFFF;
        }
        registers_[end_] = id;
        registers_[static_cast<std::uint16_t>(end_ + 1)] = length;
        for (const auto& [at, word] : words) {
            registers_[static_cast<std::uint16_t>(end_ + at)] = static_cast<std::uint16_t>(word);
        }
        end_ = static_cast<std::uint16_t>(end_ + length + 2);
        return *this;
    }

    /// With the end marker.
    [[nodiscard]] std::map<std::uint16_t, std::uint16_t> registers() const {
        auto all = registers_;
        all[end_] = 0xFFFF;
        all[static_cast<std::uint16_t>(end_ + 1)] = 0;
        return all;
    }
    [[nodiscard]] const std::vector<wire::SunspecPlace>& places() const { return places_; }

private:
    std::map<std::uint16_t, std::uint16_t> registers_;
    std::vector<wire::SunspecPlace> places_;
    std::uint16_t end_ = 40002;
};

/// An inverter on three phases as one was seen: the common model one register short of the usual, 1,307 W at 5.49 A,
/// 60.01 Hz, a power factor of 97.9 % and 1,720,967 Wh; 350 V × 3.80 A = 1,330 W on the side of direct current.
inline SunspecImage seen_inverter() {
    SunspecImage image;
    image.model(1, 65, {});
    image.model(103, 50,
                {{2, 549},   {3, 183},   {4, 184},   {5, 182},    {6, -2},             // A, phases, 10^-2
                 {10, 2401}, {11, 2412}, {12, 2423}, {13, -1},                         // V
                 {14, 1307}, {15, 0},    {16, 6001}, {17, -2},                         // W, Hz
                 {18, 1335}, {19, 0},    {20, -272}, {21, 0},                          // VA, var
                 {22, 979},  {23, -1},   {24, 26},   {25, 17031}, {26, 0},             // PF, Wh = 26 × 65536 + 17031
                 {27, 38},   {28, -1},   {29, 350},  {30, 0},     {31, 133}, {32, 1},  // DC: 3.8 A, 350 V, 1330 W
                 {33, 415},  {37, -1}});                                               // 41.5 °C
    image.model(120, 26, {});
    image.model(123, 24, {});
    return image;
}

}  // namespace wattmast::test
