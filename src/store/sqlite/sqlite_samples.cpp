// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_samples.h"

#include <string>
#include <system_error>
#include <utility>

#include "store/envelope_stream.h"
#include "store/rules.h"
#include "store/sqlite/sample_row.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view select_range =
    "SELECT point, at, form, bits, exponent, quality, origin, reason FROM sample "
    "WHERE point = ?1 AND at >= ?2 AND at < ?3 ORDER BY at";
constexpr std::string_view select_one =
    "SELECT point, at, form, bits, exponent, quality, origin, reason FROM sample WHERE point = ?1 AND at = ?2";
constexpr std::string_view select_last_before =
    "SELECT point, at, form, bits, exponent, quality, origin, reason FROM sample "
    "WHERE point = ?1 AND at < ?2 AND form IS NOT NULL ORDER BY at DESC LIMIT 1";
constexpr std::string_view select_first_from =
    "SELECT point, at, form, bits, exponent, quality, origin, reason FROM sample "
    "WHERE point = ?1 AND at >= ?2 AND form IS NOT NULL ORDER BY at LIMIT 1";
/// One descent of the tree per point instead of one look at every sample.
constexpr std::string_view select_latest =
    "SELECT s.point, s.at, s.form, s.bits, s.exponent, s.quality, s.origin, s.reason FROM point AS p "
    "JOIN sample AS s ON s.point = p.id AND s.at = (SELECT max(at) FROM sample WHERE point = p.id) ORDER BY p.id";
constexpr std::string_view select_extent =
    "SELECT min((SELECT min(at) FROM sample WHERE point = p.id)), max((SELECT max(at) FROM sample WHERE point = p.id)) "
    "FROM point AS p";
constexpr std::string_view insert_sample =
    "INSERT INTO sample VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, row_check(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)) "
    "ON CONFLICT (point, at) DO NOTHING";
/// The next number of its point and time, unless the same value with the same quality is already kept.
constexpr std::string_view insert_conflict =
    "INSERT INTO conflict SELECT ?1, ?2, n, ?3, ?4, ?5, ?6, ?7, ?8, row_check(?1, ?2, n, ?3, ?4, ?5, ?6, ?7, ?8) "
    "FROM (SELECT count(*) + 1 AS n FROM conflict WHERE point = ?1 AND at = ?2) WHERE NOT EXISTS "
    "(SELECT 1 FROM conflict WHERE point = ?1 AND at = ?2 AND form IS ?3 AND bits IS ?4 AND exponent IS ?5 "
    "AND quality = ?6)";

template <typename Enum>
std::int64_t number_of(Enum value) noexcept {
    return static_cast<std::int64_t>(value);
}

std::optional<std::int64_t> bits_of(const std::optional<Value>& value) {
    return value ? std::optional(static_cast<std::int64_t>(value->bits())) : std::nullopt;
}

Failure cancelled() {
    return fail(Errc::cancelled, "the caller gave up");
}

}  // namespace

template <typename Visit>
Result<void> SqliteSamples::each(PointId point, TimeRange range, const std::stop_token& cancel, Visit visit) const {
    const CancelScope scope(connection_, cancel);
    if (cancel.stop_requested()) {
        return cancelled();
    }
    auto query =
        connection_.query(select_range, {point.number(), milliseconds_of(range.begin), milliseconds_of(range.end)});
    if (!query) {
        return query.error();
    }
    std::optional<UtcTime> last;
    while (true) {
        const auto row = query->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        const auto sample = sample_from(*query);
        if (!sample) {
            return sample.error();
        }
        // The tree promises the order; a damaged page may break the promise.
        if (sample->point != point || !range.contains(sample->at) || (last && sample->at <= *last)) {
            return damaged_sample(*query, "a place in the table that is not its own");
        }
        last = sample->at;
        visit(*sample);
    }
}

Result<Series> SqliteSamples::read(PointId point, TimeRange range, std::stop_token cancel) const {
    std::vector<Sample> samples;
    const auto seen = each(point, range, cancel, [&](const Sample& sample) { samples.push_back(sample); });
    if (!seen) {
        return seen.error();
    }
    return Series(point, range, std::move(samples));
}

Result<std::vector<std::optional<EnvelopeColumn>>> SqliteSamples::envelope(PointId point, TimeRange range, int columns,
                                                                           std::stop_token cancel) const {
    EnvelopeStream stream(range, columns);
    const auto seen = each(point, range, cancel, [&](const Sample& sample) { stream.add(sample); });
    if (!seen) {
        return seen.error();
    }
    return std::move(stream).take();
}

Result<std::optional<Sample>> SqliteSamples::one(std::string_view sql, PointId point, UtcTime limit) const {
    auto query = connection_.query(sql, {point.number(), milliseconds_of(limit)});
    if (!query) {
        return query.error();
    }
    const auto row = query->next();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<Sample>();
    }
    const auto sample = sample_from(*query);
    if (!sample) {
        return sample.error();
    }
    return std::optional(*sample);
}

Result<std::optional<Sample>> SqliteSamples::last_value_before(PointId point, UtcTime before) const {
    return one(select_last_before, point, before);
}

Result<std::optional<Sample>> SqliteSamples::first_value_from(PointId point, UtcTime from) const {
    return one(select_first_from, point, from);
}

Result<std::vector<Sample>> SqliteSamples::latest() const {
    auto query = connection_.query(select_latest);
    if (!query) {
        return query.error();
    }
    std::vector<Sample> newest;
    while (true) {
        const auto row = query->next();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return newest;
        }
        const auto sample = sample_from(*query);
        if (!sample) {
            return sample.error();
        }
        newest.push_back(*sample);
    }
}

Result<SampleStatistics> SqliteSamples::statistics() const {
    const auto snapshot = Transaction::begin(connection_, Transaction::Kind::read);
    if (!snapshot) {
        return snapshot.error();
    }
    const auto samples = connection_.number("SELECT count(*) FROM sample");
    const auto kept_aside = connection_.number("SELECT count(*) FROM conflict");
    if (!samples || !kept_aside) {
        return samples ? kept_aside.error() : samples.error();
    }
    auto extent = connection_.query(select_extent);
    if (!extent) {
        return extent.error();
    }
    if (const auto row = extent->next(); !row) {
        return row.error();
    }
    SampleStatistics statistics;
    statistics.samples = static_cast<std::uint64_t>(samples->value_or(0));
    statistics.kept_aside = static_cast<std::uint64_t>(kept_aside->value_or(0));
    if (!extent->is_null(0)) {
        statistics.oldest = utc_from_milliseconds(extent->integer(0));
        statistics.newest = utc_from_milliseconds(extent->integer(1));
    }
    for (const auto* suffix : {"", "-wal"}) {
        std::filesystem::path file = path_;
        file += suffix;
        std::error_code absent;
        const auto size = std::filesystem::file_size(file, absent);
        statistics.bytes_on_disk += absent ? 0 : size;
    }
    return statistics;
}

Result<void> SqliteSamples::check_points(std::span<const Sample> ordered) {
    std::optional<PointId> checked;
    for (const Sample& sample : ordered) {
        if (sample.point == checked) {
            continue;
        }
        const auto found = connection_.number("SELECT id FROM point WHERE id = ?1", {sample.point.number()});
        if (!found) {
            return found.error();
        }
        if (!found->has_value()) {
            return fail(Errc::unknown_point, "the catalogue has no point " + std::to_string(sample.point.number()) +
                                                 "; add it first. Nothing of the batch was stored");
        }
        checked = sample.point;
    }
    return {};
}

Result<void> SqliteSamples::store(const Sample& sample, AppendReport& report) {
    const auto form = sample.value ? std::optional(sample.value->form()) : std::nullopt;
    const auto exponent = sample.value ? std::optional(sample.value->exponent()) : std::nullopt;
    auto inserted =
        connection_.run(insert_sample, {sample.point.number(), milliseconds_of(sample.at), parameter(form),
                                        parameter(bits_of(sample.value)), parameter(exponent),
                                        number_of(sample.quality), number_of(sample.origin), parameter(sample.reason)});
    if (!inserted) {
        return inserted;
    }
    if (connection_.changes() == 1) {
        ++report.stored;
        return {};
    }
    const auto stored = one(select_one, sample.point, sample.at);
    if (!stored) {
        return stored.error();
    }
    if (!stored->has_value()) {
        return fail(Errc::store_damaged, "a sample is in the table and is not found there; run `wattmastctl verify`");
    }
    if (says_the_same(**stored, sample)) {
        ++report.repeated;
        return {};
    }
    report.conflicting.push_back(sample);
    return keep_aside(sample);
}

Result<void> SqliteSamples::keep_aside(const Sample& sample) {
    const auto form = sample.value ? std::optional(sample.value->form()) : std::nullopt;
    const auto exponent = sample.value ? std::optional(sample.value->exponent()) : std::nullopt;
    return connection_.run(
        insert_conflict,
        {sample.point.number(), milliseconds_of(sample.at), parameter(form), parameter(bits_of(sample.value)),
         parameter(exponent), number_of(sample.quality), number_of(sample.origin), parameter(sample.reason)});
}

Result<AppendReport> SqliteSamples::append(std::span<const Sample> batch) {
    if (mode_ == OpenMode::read_only) {
        return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
    }
    for (const Sample& sample : batch) {
        if (const auto checked = check_sample(sample); !checked) {
            return checked.error();
        }
    }
    AppendReport report;
    if (batch.empty()) {
        return report;
    }
    const std::vector<Sample> ordered = in_storing_order(batch);
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    if (const auto known = check_points(ordered); !known) {
        return known.error();
    }
    for (const Sample& sample : ordered) {
        if (const auto stored = store(sample, report); !stored) {
            return stored.error();
        }
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    return report;
}

}  // namespace wattmast::sqlite
