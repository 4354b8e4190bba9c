// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Runs one fuzz target over its seeds and over mutations of them that are the same every time.
#include <algorithm>
#include <charconv>
#include <fstream>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "fuzz/fuzz.h"

namespace {

using Input = std::vector<std::uint8_t>;

constexpr int mutations = 20'000;
constexpr std::size_t max_size = 600;

/// One input per line as pairs of hex digits; '#' begins a comment, spaces are free.
std::vector<Input> read_seeds(const char* path) {
    std::ifstream file(path);
    std::vector<Input> seeds;
    for (std::string line; std::getline(file, line);) {
        line.erase(std::min(line.find('#'), line.size()));
        std::erase(line, ' ');
        Input seed;
        for (std::size_t i = 0; i + 1 < line.size(); i += 2) {
            std::uint8_t value = 0;
            if (std::from_chars(line.data() + i, line.data() + i + 2, value, 16).ptr != line.data() + i + 2) {
                return {};
            }
            seed.push_back(value);
        }
        if (!seed.empty()) {
            seeds.push_back(std::move(seed));
        }
    }
    return seeds;
}

void mutate(Input& input, const std::vector<Input>& seeds, std::mt19937_64& random) {
    const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    const auto at = [&](std::size_t index) { return input.begin() + static_cast<std::ptrdiff_t>(index); };
    const auto byte = static_cast<std::uint8_t>(random());
    if (input.empty()) {
        input.push_back(byte);
        return;
    }
    const std::size_t place = below(input.size());
    switch (below(6)) {
        case 0:
            input[place] = byte;
            break;
        case 1:
            input[place] ^= static_cast<std::uint8_t>(1U << below(8));
            break;
        case 2:
            input.insert(at(place), byte);
            break;
        case 3:
            input.erase(at(place));
            break;
        case 4:
            input.resize(place);
            break;
        default: {
            const Input& other = seeds[below(seeds.size())];
            input.insert(at(place), other.begin(), other.end());
        }
    }
    input.resize(std::min(input.size(), max_size));
}

}  // namespace

int main(int argc, char** argv) {
    const auto seeds = argc == 2 ? read_seeds(argv[1]) : std::vector<Input>{};
    if (seeds.empty()) {
        std::cerr << "usage: " << argv[0] << " SEEDS.hex (with at least one seed, in pairs of hex digits)\n";
        return 2;
    }
    for (const Input& seed : seeds) {
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    }
    std::mt19937_64 random(5489);
    for (int i = 0; i < mutations; ++i) {
        Input input = seeds[static_cast<std::size_t>(random() % seeds.size())];
        for (auto count = 1 + random() % 6; count > 0; --count) {
            mutate(input, seeds, random);
        }
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    return 0;
}
