// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/running_cells.h"

#include <array>
#include <bit>
#include <limits>
#include <string>
#include <variant>

#include "store/column/sealed.h"

namespace wattmast {
namespace {

using column::ByteSink;
using column::ByteSource;
using column::ByteView;

// The byte of falls has these above them.
constexpr std::uint8_t falls_mask = 3;
constexpr std::uint8_t has_exact_sum = 4;
constexpr std::uint8_t is_uniform = 8;  ///< All four values have one form and exponent.
constexpr std::uint8_t all_flags = falls_mask | has_exact_sum | is_uniform;

constexpr std::uint64_t day_ms = 86'400'000;

std::int64_t day_number(UtcTime day) noexcept {
    return milliseconds_of(day) / static_cast<std::int64_t>(day_ms);
}

bool are_alike(const CellValues& values) noexcept {
    const auto is_alike = [&](const Value& value) {
        return value.form() == values.first.form() && value.exponent() == values.first.exponent();
    };
    return is_alike(values.last) && is_alike(values.min) && is_alike(values.max);
}

void put_form(const Value& value, ByteSink& sink) {
    sink.u8(static_cast<std::uint8_t>(value.form()));
    sink.u8(static_cast<std::uint8_t>(value.exponent()));
}

void put_sum(const CellSum& sum, ByteSink& sink) {
    if (const auto* number = std::get_if<double>(&sum)) {
        sink.u64(std::bit_cast<std::uint64_t>(*number));
        return;
    }
    const auto& exact = std::get<ExactSum>(sum);
    sink.u8(static_cast<std::uint8_t>(exact.exponent));
    sink.varint(static_cast<std::uint64_t>(exact.mantissa));
    sink.signed_varint(static_cast<std::int64_t>(exact.mantissa >> 64));
}

void put_cell(const RollupCell& cell, ByteSink& sink) {
    sink.varint(cell.count);
    sink.varint(cell.suspect);
    sink.varint(cell.missing);
    if (!cell.values) {
        return;
    }
    const CellValues& values = *cell.values;
    sink.varint(static_cast<std::uint64_t>((values.first_at - cell.start).count()));
    sink.varint(static_cast<std::uint64_t>((values.last_at - values.first_at).count()));
    sink.varint(static_cast<std::uint64_t>(values.longest.count()));
    const bool alike = are_alike(values);
    const bool exact = std::holds_alternative<ExactSum>(values.sum);
    sink.u8(static_cast<std::uint8_t>(values.falls | (exact ? has_exact_sum : 0) | (alike ? is_uniform : 0)));
    sink.u8(values.steepest.code);
    if (alike) {
        put_form(values.first, sink);
    }
    std::int64_t before = 0;
    for (const Value* value : {&values.first, &values.last, &values.min, &values.max}) {
        if (!alike) {
            put_form(*value, sink);
        }
        const auto bits = static_cast<std::int64_t>(value->bits());
        sink.signed_varint(column::wrapping_subtract(bits, before));
        before = bits;
    }
    put_sum(values.sum, sink);
}

class CellReader {
public:
    CellReader(ByteView bytes, UtcTime day) noexcept : source_(bytes), day_(day) {}

    std::optional<RollupCell> read() {
        RollupCell cell;
        cell.start = day_;
        const std::uint64_t count = source_.varint();
        const std::uint64_t suspect = source_.varint();
        const std::uint64_t missing = source_.varint();
        constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
        if (count > most || suspect > count || missing > most || count + missing == 0) {
            return std::nullopt;
        }
        cell.count = static_cast<std::uint32_t>(count);
        cell.suspect = static_cast<std::uint32_t>(suspect);
        cell.missing = static_cast<std::uint32_t>(missing);
        if (count > 0) {
            cell.values = read_values();
        }
        const bool is_cell = source_.is_done() && cell.values.has_value() == (count > 0);
        return is_cell ? std::optional(cell) : std::nullopt;
    }

private:
    std::optional<CellValues> read_values() {
        const std::uint64_t first = source_.varint();
        const std::uint64_t length = source_.varint();
        const std::uint64_t longest = source_.varint();
        const std::uint8_t flags = source_.u8();
        const Steepness steepest{source_.u8()};
        if (first >= day_ms || length >= day_ms - first || longest > length || (flags & ~all_flags) != 0) {
            return std::nullopt;
        }
        std::array<std::optional<Value>, 4> values;
        if (!read_numbers(flags, values)) {
            return std::nullopt;
        }
        const auto sum = read_sum(flags);
        if (!sum) {
            return std::nullopt;
        }
        const UtcTime first_at = day_ + Duration{static_cast<std::int64_t>(first)};
        return CellValues{first_at,
                          first_at + Duration{static_cast<std::int64_t>(length)},
                          *values[0],
                          *values[1],
                          *values[2],
                          *values[3],
                          *sum,
                          Duration{static_cast<std::int64_t>(longest)},
                          static_cast<std::uint8_t>(flags & falls_mask),
                          steepest};
    }

    bool read_numbers(std::uint8_t flags, std::array<std::optional<Value>, 4>& values) {
        std::uint8_t form = 0;
        std::int8_t exponent = 0;
        std::int64_t bits = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i == 0 || (flags & is_uniform) == 0) {
                form = source_.u8();
                exponent = static_cast<std::int8_t>(source_.u8());
            }
            bits = column::wrapping_add(bits, source_.signed_varint());
            const auto value = Value::from_storage(form, static_cast<std::uint64_t>(bits), exponent);
            if (!value) {
                return false;
            }
            values[i] = *value;
        }
        return true;
    }

    std::optional<CellSum> read_sum(std::uint8_t flags) noexcept {
        if ((flags & has_exact_sum) == 0) {
            return CellSum{std::bit_cast<double>(source_.u64())};
        }
        const auto exponent = static_cast<std::int8_t>(source_.u8());
        const WideInteger low = source_.varint();
        const WideInteger high = source_.signed_varint();
        const bool is_sum = exponent >= Decimal::min_exponent && exponent <= Decimal::max_exponent;
        return is_sum ? std::optional(CellSum{ExactSum{(high << 64) | low, exponent}}) : std::nullopt;
    }

    ByteSource source_;
    UtcTime day_;
};

}  // namespace

std::vector<std::byte> encode_running(DeviceId device, UtcTime day, std::span<const PointCell> cells) {
    constexpr std::size_t usual = 64;  // bytes a cell
    ByteSink sink;
    sink.reserve(usual * (cells.size() + 1));
    sink.u8(column::format_version);
    sink.signed_varint(device.number());
    sink.signed_varint(day_number(day));
    sink.varint(cells.size());
    ByteSink one;
    std::int64_t before = 0;
    for (const PointCell& point : cells) {
        sink.signed_varint(column::wrapping_subtract(point.point.number(), before));
        before = point.point.number();
        one.clear();
        put_cell(point.cell, one);
        sink.varint(one.size());
        sink.append(one.view());
    }
    column::seal(sink);
    return sink.take();
}

Result<RunningCells> RunningCells::open(std::span<const std::byte> bytes) {
    const auto content = column::unseal(bytes, "a row of running cells");
    if (!content) {
        return content.error();
    }
    ByteSource source(*content);
    RunningCells cells;
    cells.device_ = DeviceId(source.signed_varint());
    const std::int64_t day = source.signed_varint();
    cells.count_ = source.varint();
    std::int64_t begin = 0;
    constexpr std::uint64_t least_entry = 5;  // bytes
    if (source.failed() || __builtin_mul_overflow(day, static_cast<std::int64_t>(day_ms), &begin) ||
        begin > std::numeric_limits<std::int64_t>::max() - static_cast<std::int64_t>(day_ms) ||
        cells.count_ > source.left() / least_entry) {
        return column::damaged("a row of running cells", "its head contradicts itself");
    }
    cells.day_ = utc_from_milliseconds(begin);
    cells.entries_ = source.rest();
    return cells;
}

template <typename Visit>
bool RunningCells::each(Visit visit) const {
    ByteSource source(entries_);
    std::int64_t point = 0;
    for (std::uint64_t i = 0; i < count_; ++i) {
        const std::int64_t before = point;
        point = column::wrapping_add(point, source.signed_varint());
        const ByteView body = source.take(source.varint());
        if (source.failed() || (i > 0 && point <= before)) {
            return false;
        }
        if (!visit(PointId(point), body)) {
            return true;
        }
    }
    return source.is_done();
}

Failure RunningCells::damaged() const {
    return column::damaged(
        "the row of running cells of device " + std::to_string(device_.number()) + " from " + to_iso8601(day_),
        "a cell cannot be decoded");
}

Result<std::vector<PointCell>> RunningCells::read() const {
    std::vector<PointCell> cells;
    cells.reserve(count_);
    bool are_cells = true;
    const bool is_list = each([&](PointId point, ByteView body) {
        const auto cell = CellReader(body, day_).read();
        are_cells = cell.has_value();
        if (cell) {
            cells.push_back({point, *cell});
        }
        return are_cells;
    });
    return is_list && are_cells ? Result<std::vector<PointCell>>(std::move(cells)) : damaged();
}

Result<std::optional<RollupCell>> RunningCells::find(PointId point) const {
    std::optional<RollupCell> found;
    bool is_cell = true;
    const bool is_list = each([&](PointId own, ByteView body) {
        if (own == point) {
            found = CellReader(body, day_).read();
            is_cell = found.has_value();
        }
        return own < point;
    });
    return is_list && is_cell ? Result<std::optional<RollupCell>>(found) : damaged();
}

}  // namespace wattmast
