// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/correction_table.h"

#include <algorithm>
#include <string>
#include <utility>

#include "store/sqlite/sample_row.h"

namespace wattmast::sqlite {
namespace {

/// Columns 0 to 7 are those of sample_from().
constexpr std::string_view of_point_sql =
    "SELECT point, at, stored_form, stored_bits, stored_exponent, stored_quality, stored_origin, stored_reason, "
    "id, supersedes, form, bits, exponent, entered, who, why, document, digest IS row_check(id, point, at, "
    "stored_form, stored_bits, stored_exponent, stored_quality, stored_origin, stored_reason, supersedes, form, bits, "
    "exponent, entered, who, why, document) FROM correction WHERE point = ?1 AND at >= ?2 AND at < ?3 ORDER BY at, id";
constexpr std::string_view of_all_sql =
    "SELECT point, at, stored_form, stored_bits, stored_exponent, stored_quality, stored_origin, stored_reason, "
    "id, supersedes, form, bits, exponent, entered, who, why, document, digest IS row_check(id, point, at, "
    "stored_form, stored_bits, stored_exponent, stored_quality, stored_origin, stored_reason, supersedes, form, bits, "
    "exponent, entered, who, why, document) FROM correction WHERE at >= ?1 AND at < ?2 ORDER BY point, at, id";
constexpr std::string_view insert_sql =
    "INSERT INTO correction VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
    "row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17))";

Failure damaged(const Query& row, std::string_view what) {
    return fail(Errc::store_damaged,
                "correction " + std::to_string(row.integer(8)) + " (point " + std::to_string(row.integer(0)) + " at " +
                    std::to_string(row.integer(1)) + " ms) " + std::string(what) +
                    ", so figures that it changes cannot be told; take the record from the newest backup");
}

Result<Correction> correction_from(const Query& row) {
    if (row.integer(17) != 1) {
        return damaged(row, "is not what was written");
    }
    Correction correction{.id = CorrectionId(row.integer(8)),
                          .point = PointId(row.integer(0)),
                          .at = utc_from_milliseconds(row.integer(1)),
                          .stored = std::nullopt,
                          .supersedes = std::nullopt,
                          .value = std::nullopt,
                          .entered = utc_from_milliseconds(row.integer(13)),
                          .who = row.text(14),
                          .why = row.text(15),
                          .document = row.text(16)};
    if (!row.is_null(5)) {
        const auto stored = sample_from(row);
        if (!stored) {
            return damaged(row, "holds no sample");
        }
        correction.stored = *stored;
    }
    if (!row.is_null(9)) {
        correction.supersedes = CorrectionId(row.integer(9));
    }
    const auto value = value_from(row, 10);
    if (!value) {
        return damaged(row, "holds no value");
    }
    correction.value = *value;
    return correction;
}

/// Form, bits and exponent.
struct ValueParameters {
    Parameter form;
    Parameter bits;
    Parameter exponent;
};
ValueParameters parameters_of(const std::optional<Value>& value) {
    if (!value) {
        return {};
    }
    return {static_cast<std::int64_t>(value->form()), static_cast<std::int64_t>(value->bits()),
            std::int64_t{value->exponent()}};
}

}  // namespace

Result<void> each_correction(Connection& connection, std::optional<PointId> point, TimeRange range,
                             const CorrectionVisit& visit) {
    const std::int64_t begin = milliseconds_of(range.begin);
    const std::int64_t end = milliseconds_of(range.end);
    const auto visit_row = [&](const Query& row) { return visit(correction_from(row)); };
    return point ? each_row(connection, of_point_sql, {point->number(), begin, end}, visit_row)
                 : each_row(connection, of_all_sql, {begin, end}, visit_row);
}

Result<std::vector<Correction>> read_corrections(Connection& connection, std::optional<PointId> point,
                                                 TimeRange range) {
    std::vector<Correction> corrections;
    const auto read = each_correction(connection, point, range, [&](Result<Correction> correction) -> Result<void> {
        if (!correction) {
            return correction.error();
        }
        corrections.push_back(std::move(*correction));
        return {};
    });
    if (!read) {
        return read.error();
    }
    return corrections;
}

Result<CorrectedPoint> corrected_point(Connection& connection, PointId point) {
    auto query = connection.query(
        "SELECT kind, modulus_mantissa, modulus_exponent FROM point LEFT JOIN point_limits ON point = id WHERE id = ?1",
        {point.number()});
    if (!query) {
        return query.error();
    }
    const auto row = query->next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return fail(Errc::unknown_point,
                    "the catalogue has no point " + std::to_string(point.number()) + "; add it first");
    }
    const auto kind = point_kind_by_number(static_cast<int>(std::clamp<std::int64_t>(query->integer(0), 0, 65535)));
    const std::int64_t exponent = query->integer(2);
    if (!kind || exponent < Decimal::min_exponent || exponent > Decimal::max_exponent) {
        return fail(Errc::store_damaged, "row " + std::to_string(point.number()) +
                                             " of table point or point_limits does not describe a point; run "
                                             "`wattmastctl verify` to see what else is affected");
    }
    CorrectedPoint found{*kind, std::nullopt};
    if (!query->is_null(1)) {
        found.modulus = Decimal(query->integer(1), static_cast<int>(exponent));
    }
    return found;
}

Result<CorrectionId> insert_correction(Connection& connection, const Correction& correction) {
    const auto last = connection.number("SELECT max(id) FROM correction");
    if (!last) {
        return last.error();
    }
    const std::int64_t id = last->value_or(0) + 1;
    const std::optional<Sample>& stored = correction.stored;
    const ValueParameters old = parameters_of(stored ? stored->value : std::nullopt);
    const ValueParameters value = parameters_of(correction.value);
    const Parameter quality = stored ? Parameter(static_cast<std::int64_t>(stored->quality)) : Parameter();
    const Parameter origin = stored ? Parameter(static_cast<std::int64_t>(stored->origin)) : Parameter();
    const Parameter supersedes = correction.supersedes ? Parameter(correction.supersedes->number()) : Parameter();
    const auto inserted = connection.run(
        insert_sql,
        {id, correction.point.number(), milliseconds_of(correction.at), old.form, old.bits, old.exponent, quality,
         origin, parameter(stored ? stored->reason : std::nullopt), supersedes, value.form, value.bits, value.exponent,
         milliseconds_of(correction.entered), correction.who, correction.why, correction.document});
    if (!inserted) {
        return inserted.error();
    }
    return CorrectionId(id);
}

}  // namespace wattmast::sqlite
