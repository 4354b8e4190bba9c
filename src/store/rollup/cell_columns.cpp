// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/rollup/cell_columns.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>

#include "store/column/numbers.h"
#include "store/column/varint.h"
#include "store/rollup/number_column.h"
#include "store/rollup/sum_column.h"

namespace wattmast::rollup {
namespace {

using column::BitReader;
using column::BitWriter;
using column::unzigzag;
using column::wrapping_add;
using column::wrapping_subtract;
using column::zigzag;

constexpr unsigned form_bits = 3;
constexpr unsigned byte_bits = 8;
constexpr unsigned full = 64;
constexpr std::uint64_t mixed = 0;  // in place of a form: every value with its own

/// How last values are predicted. Stored as its number in one bit.
enum class Growth : std::uint8_t {
    from_first = 0,  ///< The last value is near the first.
    as_before = 1,   ///< The cell grows like the one before: registers.
};

bool is_float(Value::Form form) noexcept {
    return form == Value::Form::float32 || form == Value::Form::float64;
}

/// The values of a point's cells as integers, one after the other: all first ones, all last ones, minima, maxima.
class CellBits {
public:
    CellBits(std::size_t cells, Arena* arena) : cells_(cells), all_(4 * cells, arena) {}

    std::span<std::int64_t> all() noexcept { return all_; }
    std::span<std::int64_t> first() noexcept { return part(0); }
    std::span<std::int64_t> last() noexcept { return part(1); }
    std::span<std::int64_t> min() noexcept { return part(2); }
    std::span<std::int64_t> max() noexcept { return part(3); }

private:
    std::span<std::int64_t> part(std::size_t which) noexcept { return std::span(all_).subspan(which * cells_, cells_); }
    std::size_t cells_;
    std::pmr::vector<std::int64_t> all_;
};

std::uint64_t distance(std::int64_t from, std::int64_t to) noexcept {
    return static_cast<std::uint64_t>(wrapping_subtract(to, from));
}

Numbers growths(CellBits& numbers, Growth growth, Arena* arena) {
    Numbers result(arena);
    result.reserve(numbers.first().size());
    std::int64_t before = 0;
    for (std::size_t i = 0; i < numbers.first().size(); ++i) {
        const std::int64_t step = wrapping_subtract(numbers.last()[i], numbers.first()[i]);
        result.push_back(zigzag(wrapping_subtract(step, before)));
        before = growth == Growth::as_before ? step : 0;
    }
    return result;
}

void put_numbers(CellBits& numbers, BitWriter& bits, Arena* arena) {
    const std::size_t cells = numbers.first().size();
    put_number(zigzag(numbers.first()[0]), bits);
    Numbers first(arena);
    Numbers min(arena);
    Numbers max(arena);
    for (Numbers* column : {&first, &min, &max}) {
        column->reserve(cells);
    }
    for (std::size_t i = 0; i < cells; ++i) {
        if (i > 0) {
            first.push_back(zigzag(wrapping_subtract(numbers.first()[i], numbers.last()[i - 1])));
        }
        min.push_back(distance(numbers.min()[i], std::min(numbers.first()[i], numbers.last()[i])));
        max.push_back(distance(std::max(numbers.first()[i], numbers.last()[i]), numbers.max()[i]));
    }
    put_column(first, bits);
    const auto plain = growths(numbers, Growth::from_first, arena);
    const auto steady = growths(numbers, Growth::as_before, arena);
    const ColumnPlan plain_plan = plan_column(plain);
    const ColumnPlan steady_plan = plan_column(steady);
    const bool is_steady = steady_plan.size < plain_plan.size;
    bits.put(static_cast<std::uint64_t>(is_steady ? Growth::as_before : Growth::from_first), 1);
    put_column(is_steady ? steady_plan : plain_plan, is_steady ? steady : plain, bits);
    put_column(min, bits);
    put_column(max, bits);
}

bool get_numbers(BitReader& bits, CellBits& numbers, Arena* arena) {
    const std::size_t cells = numbers.first().size();
    std::uint64_t lead = 0;
    Numbers first(cells - 1, arena);
    if (!get_number(bits, lead) || !get_column(bits, first)) {
        return false;
    }
    const auto growth = static_cast<Growth>(bits.get(1));
    Numbers steps(cells, arena);
    Numbers min(cells, arena);
    Numbers max(cells, arena);
    if (!get_column(bits, steps) || !get_column(bits, min) || !get_column(bits, max)) {
        return false;
    }
    std::int64_t before = 0;
    for (std::size_t i = 0; i < cells; ++i) {
        const std::int64_t begin =
            i == 0 ? unzigzag(lead) : wrapping_add(numbers.last()[i - 1], unzigzag(first[i - 1]));
        const std::int64_t step = wrapping_add(unzigzag(steps[i]), before);
        const std::int64_t end = wrapping_add(begin, step);
        before = growth == Growth::as_before ? step : 0;
        numbers.first()[i] = begin;
        numbers.last()[i] = end;
        numbers.min()[i] = wrapping_subtract(std::min(begin, end), static_cast<std::int64_t>(min[i]));
        numbers.max()[i] = wrapping_add(std::max(begin, end), static_cast<std::int64_t>(max[i]));
    }
    return true;
}

WideInteger widened(std::int64_t number, Value::Form form) noexcept {
    return form == Value::Form::counter ? WideInteger{static_cast<std::uint64_t>(number)} : WideInteger{number};
}

std::pmr::vector<CellNumbers> cell_numbers(CellBits& numbers, std::span<const std::uint64_t> counts, Value::Form form,
                                           Arena* arena) {
    std::pmr::vector<CellNumbers> cells(arena);
    cells.reserve(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        cells.push_back({counts[i], widened(numbers.first()[i], form), widened(numbers.last()[i], form),
                         widened(numbers.min()[i], form), widened(numbers.max()[i], form)});
    }
    return cells;
}

double predicted_sum(std::uint64_t count, const Value& first, const Value& last) {
    return static_cast<double>(count) * (first.to_double() + last.to_double()) / 2;
}

/// The one form and exponent of all values, if the sums go with it.
struct Shape {
    Value::Form form = Value::Form::decimal;
    std::int8_t exponent = 0;
};

class Writer {
public:
    Writer(std::span<const RollupCell> cells, BitWriter& bits, Arena* arena)
        : arena_(arena), values_(arena), counts_(arena), bits_(bits) {
        values_.reserve(cells.size());
        counts_.reserve(cells.size());
        for (const RollupCell& cell : cells) {
            if (cell.values) {
                values_.push_back(&*cell.values);
                counts_.push_back(cell.count);
            }
        }
    }

    void write() {
        const auto shape = shape_of();
        if (shape && is_float(shape->form)) {
            write_floats(*shape);
        } else if (!shape || !write_whole(*shape)) {
            write_mixed();
        }
        Numbers falls(arena_);
        Numbers steepest(arena_);
        falls.reserve(values_.size());
        steepest.reserve(values_.size());
        for (const CellValues* values : values_) {
            falls.push_back(values->falls);
            steepest.push_back(values->steepest.code);
        }
        put_column(falls, bits_);
        put_column(steepest, bits_);
    }

private:
    [[nodiscard]] std::optional<Shape> shape_of() const {
        const Shape shape{values_.front()->first.form(), values_.front()->first.exponent()};
        const auto fits = [&](const Value& value) {
            return value.form() == shape.form && value.exponent() == shape.exponent;
        };
        for (const CellValues* values : values_) {
            const bool is_exact = std::holds_alternative<ExactSum>(values->sum);
            if (!fits(values->first) || !fits(values->last) || !fits(values->min) || !fits(values->max) ||
                is_exact == is_float(shape.form)) {
                return std::nullopt;
            }
        }
        return shape;
    }

    [[nodiscard]] CellBits numbers() const {
        CellBits numbers(values_.size(), arena_);
        for (std::size_t i = 0; i < values_.size(); ++i) {
            numbers.first()[i] = static_cast<std::int64_t>(values_[i]->first.bits());
            numbers.last()[i] = static_cast<std::int64_t>(values_[i]->last.bits());
            numbers.min()[i] = static_cast<std::int64_t>(values_[i]->min.bits());
            numbers.max()[i] = static_cast<std::int64_t>(values_[i]->max.bits());
        }
        return numbers;
    }

    void write_form(std::uint64_t form, std::uint8_t parameter) {
        bits_.put(form, form_bits);
        bits_.put(parameter, byte_bits);
    }

    bool write_whole(Shape shape) {
        CellBits numbers = this->numbers();
        std::pmr::vector<ExactSum> sums(arena_);
        sums.reserve(values_.size());
        for (const CellValues* values : values_) {
            sums.push_back(std::get<ExactSum>(values->sum));
        }
        const auto cells = cell_numbers(numbers, counts_, shape.form, arena_);
        const auto residuals = residuals_of_sums(sums, shape.exponent, cells, arena_);
        if (!residuals) {
            return false;
        }
        write_form(static_cast<std::uint64_t>(shape.form), static_cast<std::uint8_t>(shape.exponent));
        put_numbers(numbers, bits_, arena_);
        put_exact_sums(*residuals, bits_);
        return true;
    }

    void write_floats(Shape shape) {
        CellBits numbers = this->numbers();
        std::pmr::vector<double> sums(arena_);
        std::pmr::vector<double> predicted(arena_);
        for (std::size_t i = 0; i < values_.size(); ++i) {
            sums.push_back(std::get<double>(values_[i]->sum));
            predicted.push_back(predicted_sum(counts_[i], values_[i]->first, values_[i]->last));
        }
        const std::uint8_t code = column::to_integers(shape.form, numbers.all());
        write_form(static_cast<std::uint64_t>(shape.form), code);
        put_numbers(numbers, bits_, arena_);
        put_double_sums(sums, predicted, bits_, arena_);
    }

    void write_mixed() {
        bits_.put(mixed, form_bits);
        for (const CellValues* values : values_) {
            for (const Value* value : {&values->first, &values->last, &values->min, &values->max}) {
                write_form(static_cast<std::uint64_t>(value->form()), static_cast<std::uint8_t>(value->exponent()));
                bits_.put(value->bits(), full);
            }
            const auto* exact = std::get_if<ExactSum>(&values->sum);
            bits_.put(exact != nullptr ? 1 : 0, 1);
            if (exact != nullptr) {
                bits_.put(static_cast<std::uint8_t>(exact->exponent), byte_bits);
                bits_.put(static_cast<std::uint64_t>(exact->mantissa), full);
                bits_.put(static_cast<std::uint64_t>(exact->mantissa >> full), full);
            } else {
                bits_.put(std::bit_cast<std::uint64_t>(std::get<double>(values->sum)), full);
            }
        }
    }

    Arena* arena_;
    std::pmr::vector<const CellValues*> values_;
    Numbers counts_;
    BitWriter& bits_;
};

class Reader {
public:
    Reader(BitReader& bits, std::span<const std::uint64_t> counts, std::pmr::vector<CellValues>& values)
        : arena_(values.get_allocator().resource()), bits_(bits), counts_(counts), values_(values) {}

    bool read() {
        const std::uint64_t form = bits_.get(form_bits);
        if (form > static_cast<std::uint64_t>(Value::Form::float64)) {
            return false;
        }
        return (form == mixed ? read_mixed() : read_uniform(static_cast<Value::Form>(form))) && read_facts();
    }

private:
    bool read_uniform(Value::Form form) {
        const auto parameter = static_cast<std::uint8_t>(bits_.get(byte_bits));
        const auto exponent = is_float(form) ? std::int8_t{0} : static_cast<std::int8_t>(parameter);
        CellBits numbers(counts_.size(), arena_);
        if (!Value::from_storage(static_cast<std::uint8_t>(form), 0, exponent) ||
            !get_numbers(bits_, numbers, arena_)) {
            return false;
        }
        std::pmr::vector<CellSum> sums(arena_);
        sums.reserve(counts_.size());
        if (!is_float(form)) {
            return get_exact_sums(bits_, exponent, cell_numbers(numbers, counts_, form, arena_), sums) &&
                   make_values(form, exponent, numbers, sums);
        }
        if (!column::from_integers(form, parameter, numbers.all())) {
            return false;
        }
        std::pmr::vector<double> predicted(arena_);
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const auto first = value_of(form, 0, numbers.first()[i]);
            const auto last = value_of(form, 0, numbers.last()[i]);
            if (!first || !last) {
                return false;
            }
            predicted.push_back(predicted_sum(counts_[i], *first, *last));
        }
        return get_double_sums(bits_, predicted, sums) && make_values(form, 0, numbers, sums);
    }

    static std::optional<Value> value_of(Value::Form form, std::int8_t exponent, std::int64_t number) {
        switch (form) {
            case Value::Form::decimal:
                return Value::of(Decimal(number, exponent));
            case Value::Form::counter:
                return Value::of_counter(static_cast<std::uint64_t>(number));
            case Value::Form::float32:
            case Value::Form::float64:
                break;
        }
        const auto value = Value::from_storage(static_cast<std::uint8_t>(form), static_cast<std::uint64_t>(number), 0);
        return value ? std::optional(*value) : std::nullopt;
    }

    bool make_values(Value::Form form, std::int8_t exponent, CellBits& numbers, const std::pmr::vector<CellSum>& sums) {
        values_.reserve(counts_.size());
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const auto first = value_of(form, exponent, numbers.first()[i]);
            const auto last = value_of(form, exponent, numbers.last()[i]);
            const auto min = value_of(form, exponent, numbers.min()[i]);
            const auto max = value_of(form, exponent, numbers.max()[i]);
            if (!first || !last || !min || !max) {
                return false;
            }
            values_.push_back({{}, {}, *first, *last, *min, *max, sums[i], {}, 0, {}});
        }
        return true;
    }

    std::optional<Value> read_value() {
        const auto form = static_cast<std::uint8_t>(bits_.get(form_bits));
        const auto exponent = static_cast<std::int8_t>(bits_.get(byte_bits));
        const auto value = Value::from_storage(form, bits_.get(full), exponent);
        return value ? std::optional(*value) : std::nullopt;
    }

    std::optional<CellSum> read_sum() {
        if (bits_.get(1) == 0) {
            return CellSum{std::bit_cast<double>(bits_.get(full))};
        }
        const auto exponent = static_cast<std::int8_t>(bits_.get(byte_bits));
        const WideInteger low = bits_.get(full);
        const auto high = static_cast<std::int64_t>(bits_.get(full));
        if (exponent < Decimal::min_exponent || exponent > Decimal::max_exponent) {
            return std::nullopt;
        }
        return CellSum{ExactSum{(WideInteger{high} << full) | low, exponent}};
    }

    bool read_mixed() {
        for (std::size_t i = 0; i < counts_.size() && !bits_.is_overrun(); ++i) {
            const auto first = read_value();
            const auto last = read_value();
            const auto min = read_value();
            const auto max = read_value();
            const auto sum = read_sum();
            if (!first || !last || !min || !max || !sum) {
                return false;
            }
            values_.push_back({{}, {}, *first, *last, *min, *max, *sum, {}, 0, {}});
        }
        return values_.size() == counts_.size();
    }

    bool read_facts() {
        Numbers falls(counts_.size(), arena_);
        Numbers steepest(counts_.size(), arena_);
        if (!get_column(bits_, falls) || !get_column(bits_, steepest)) {
            return false;
        }
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            if (falls[i] > many_falls || steepest[i] > std::numeric_limits<std::uint8_t>::max()) {
                return false;
            }
            values_[i].falls = static_cast<std::uint8_t>(falls[i]);
            values_[i].steepest.code = static_cast<std::uint8_t>(steepest[i]);
        }
        return true;
    }

    Arena* arena_;
    BitReader& bits_;
    std::span<const std::uint64_t> counts_;
    std::pmr::vector<CellValues>& values_;
};

}  // namespace

void put_values(std::span<const RollupCell> cells, BitWriter& bits, Arena* arena) {
    Writer(cells, bits, arena).write();
}

bool get_values(BitReader& bits, std::span<const std::uint64_t> counts, std::pmr::vector<CellValues>& values) {
    return Reader(bits, counts, values).read();
}

}  // namespace wattmast::rollup
