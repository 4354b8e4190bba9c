// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/column/time_column.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "store/column/series.h"

namespace wattmast::column {
namespace {

constexpr unsigned period_bits = 16;  // binary places of a period: a clock that drifts still has a grid

/// Time of grid line `number`; modulo 2^64, the decoder checks what comes out.
std::int64_t grid_line(std::uint64_t number, std::uint64_t period) noexcept {
    constexpr std::uint64_t half = std::uint64_t{1} << (period_bits - 1);
    return static_cast<std::int64_t>((number * period + half) >> period_bits);
}

/// Where the grid line advances by more than one: polls that were not made.
struct Skip {
    std::size_t index = 0;    ///< Of the time behind the gap.
    std::uint64_t lines = 0;  ///< Left out; at least 1.
};

/// Times as line of a grid and residual. With period 0 the residuals are the times.
struct Grid {
    std::uint64_t period = 0;  ///< In 2^-16 ms.
    std::vector<Skip> skips;
    std::vector<std::int64_t> residuals;
    std::uint64_t last_line = 0;
};

Grid fit(std::span<const std::int64_t> offsets, std::uint64_t period) {
    Grid grid{period, {}, std::vector<std::int64_t>(offsets.size()), 0};
    const std::int64_t step = static_cast<std::int64_t>(period >> period_bits);
    std::uint64_t line = 0;
    grid.residuals[0] = offsets[0];
    for (std::size_t i = 1; i < offsets.size(); ++i) {
        const std::int64_t distance = offsets[i] - offsets[i - 1];
        ++line;
        if (step > 0 && distance > step + step / 2) {
            const auto lines = static_cast<std::uint64_t>((distance + step / 2) / step - 1);
            grid.skips.push_back({i, lines});
            line += lines;
        }
        grid.residuals[i] = offsets[i] - grid_line(line, period);
    }
    grid.last_line = line;
    return grid;
}

/// The period most distances are near to: their median, then the mean over the lines it gives, then the whole number
/// of seconds or tenths that the poll interval is likely to be.
std::uint64_t period_of(std::span<const std::int64_t> offsets) {
    if (offsets.size() < 3) {
        return 0;
    }
    constexpr std::size_t enough = 64;
    std::array<std::int64_t, enough> distances{};
    const std::size_t count = std::min(offsets.size() - 1, enough);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = i * (offsets.size() - 1) / count;
        distances[i] = offsets[at + 1] - offsets[at];
    }
    std::nth_element(distances.begin(), distances.begin() + static_cast<std::ptrdiff_t>(count / 2),
                     distances.begin() + static_cast<std::ptrdiff_t>(count));
    const std::int64_t median = distances[count / 2];
    const std::uint64_t lines = fit(offsets, static_cast<std::uint64_t>(median) << period_bits).last_line;
    const auto span = static_cast<std::uint64_t>(offsets.back() - offsets.front());
    const std::uint64_t mean = (span << period_bits) / lines;
    for (const std::uint64_t unit : {1000U, 100U, 1U}) {
        const std::uint64_t scaled = unit << period_bits;
        const std::uint64_t near = (mean + scaled / 2) / scaled * scaled;
        // Near enough if the error over all lines is less than a part of one.
        if (near > 0 && (near > mean ? near - mean : mean - near) * lines < mean / 8) {
            return near;
        }
    }
    return mean;
}

void write(const Grid& grid, Effort effort, ByteSink& sink) {
    sink.varint(grid.period);
    sink.varint(grid.skips.size());
    std::size_t last = 0;
    for (const Skip& skip : grid.skips) {
        sink.varint(skip.index - std::exchange(last, skip.index));
        sink.varint(skip.lines);
    }
    encode_series(grid.residuals, effort, sink);
}

}  // namespace

void encode_times(std::span<const std::int64_t> offsets, Effort effort, ByteSink& sink) {
    const Grid grid = fit(offsets, period_of(offsets));
    constexpr std::size_t many = 16;
    if (grid.skips.size() <= offsets.size() / many) {
        write(grid, effort, sink);
        return;
    }
    ByteSink with_grid;
    write(grid, effort, with_grid);
    ByteSink without;
    write(fit(offsets, 0), effort, without);
    sink.append(without.size() < with_grid.size() ? without.view() : with_grid.view());
}

void encode_part_of_times(std::span<const std::int64_t> offsets, std::span<const std::int64_t> parent, Effort effort,
                          ByteSink& sink) {
    // Runs of times taken and left out, in turn; the first is taken and may be empty.
    std::vector<std::int64_t> runs{0};
    bool taking = true;
    std::size_t next = 0;
    for (const std::int64_t time : parent) {
        const bool takes = next < offsets.size() && offsets[next] == time;
        if (takes != taking) {
            runs.push_back(0);
            taking = takes;
        }
        ++runs.back();
        next += takes ? 1 : 0;
    }
    sink.varint(runs.size());
    encode_series(runs, effort, sink);
}

bool decode_times(ByteSource& source, std::int64_t length, std::span<std::int64_t> into) {
    const std::uint64_t period = source.varint();
    const std::uint64_t count = source.varint();
    if (source.failed() || count > into.size() || count > source.left()) {
        return false;
    }
    std::vector<Skip> skips(count);
    std::size_t index = 0;
    for (Skip& skip : skips) {
        const std::uint64_t distance = source.varint();
        if (distance < 1 || distance >= into.size() - index) {
            return false;
        }
        index += distance;
        skip = {index, source.varint()};
    }
    if (source.failed() || !decode_series(source, into)) {
        return false;
    }
    std::uint64_t line = 0;
    std::size_t at = 0;
    const auto place = [&](std::size_t end) {
        for (; at < end; ++at, ++line) {
            into[at] = wrapping_add(into[at], grid_line(line, period));
        }
    };
    for (const Skip& skip : skips) {
        place(skip.index);
        line += skip.lines;
    }
    place(into.size());
    bool ascending = into.front() >= 0 && into.back() < length;
    for (std::size_t i = 1; i < into.size(); ++i) {
        ascending = ascending && into[i - 1] < into[i];
    }
    return ascending;
}

bool decode_part_of_times(ByteSource& source, std::span<const std::int64_t> parent, std::span<std::int64_t> into) {
    const std::uint64_t count = source.varint();
    if (source.failed() || count < 1 || count > parent.size() + 1) {
        return false;
    }
    std::vector<std::int64_t> runs(count);
    if (!decode_series(source, runs)) {
        return false;
    }
    std::size_t from = 0;
    std::size_t to = 0;
    for (std::size_t run = 0; run < runs.size(); ++run) {
        const auto size = static_cast<std::uint64_t>(runs[run]);
        if (size > parent.size() - from) {
            return false;
        }
        if (run % 2 == 0) {
            if (size > into.size() - to) {
                return false;
            }
            std::ranges::copy(parent.subspan(from, size), into.begin() + static_cast<std::ptrdiff_t>(to));
            to += size;
        }
        from += size;
    }
    return from == parent.size() && to == into.size();
}

}  // namespace wattmast::column
