// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/hot_log.h"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "store/column/batch.h"
#include "store/sqlite/slots.h"

namespace wattmast::sqlite {
namespace {

constexpr std::string_view advice = "; run `wattmastctl verify` to see what else is affected";

std::optional<std::uint32_t> row_number(std::int64_t number) noexcept {
    if (number < 0 || number > std::numeric_limits<std::uint32_t>::max()) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(number);
}

std::optional<DeviceId> usable_device(std::int64_t number) noexcept {
    return number > 0 && number <= most_device ? std::optional(DeviceId(number)) : std::nullopt;
}

/// Every sample of a readable row, checked: a body may be consistent and still not be one that append() wrote.
Result<std::vector<Sample>> samples_from(std::span<const std::byte> body) {
    auto samples = decode_batch(body);
    if (!samples) {
        return samples.error();
    }
    for (const Sample& sample : *samples) {
        if (const auto checked = check_sample(sample); !checked) {
            return fail(Errc::store_damaged, checked.error().detail);
        }
    }
    return samples;
}

/// All of it or nothing: readers share a tail, and one that is stopped here would leave the samples of some devices
/// neither in the tail nor in what those with an older transaction see.
Result<void> take_sealed(HotTail& tail, Connection& connection) {
    std::vector<SealedDevice> sealed;
    std::vector<std::pair<DeviceId, std::string>> damaged;
    const auto read = each_row(connection, select_newest, {tail.seals()}, [&](const Query& row) -> Result<void> {
        auto device = newest_from(row);
        if (device) {
            sealed.push_back(std::move(*device));
        } else {
            damaged.emplace_back(DeviceId(row.integer(0)), device.error().detail);
        }
        return {};
    });
    if (!read) {
        return read;
    }
    for (const SealedDevice& device : sealed) {
        tail.seal(device);
    }
    for (auto& [device, what] : damaged) {
        tail.set_damage(device, std::move(what));
    }
    return {};
}

/// Finds the devices of many points. A statement per point would be most of the time that opening a fleet takes.
class DevicesOfPoints {
public:
    explicit DevicesOfPoints(Connection& connection) : connection_(connection) {}

    /// As device_of_point().
    Result<std::optional<DeviceId>> operator()(PointId point) {
        constexpr std::int64_t at_once = 4'096;
        if (point.number() < first_ || point.number() > last_) {
            devices_.clear();
            first_ = point.number();
            last_ = std::min(std::numeric_limits<std::int64_t>::max() - at_once, first_) + at_once;
            const auto read = each_row(connection_, "SELECT id, device FROM point WHERE id BETWEEN ?1 AND ?2",
                                       {first_, last_}, [this](const Query& row) -> Result<void> {
                                           devices_.emplace(row.integer(0), row.integer(1));
                                           return {};
                                       });
            if (!read) {
                return read.error();
            }
        }
        const auto found = devices_.find(point.number());
        return found == devices_.end() ? std::optional<DeviceId>() : usable_device(found->second);
    }

private:
    Connection& connection_;
    std::unordered_map<std::int64_t, std::int64_t> devices_;
    std::int64_t first_ = 0;  ///< What devices_ has all of: first_ … last_.
    std::int64_t last_ = -1;
};

/// Where the point's samples go; null for one that the catalogue does not have.
Result<PointTail*> place_of(HotTail& tail, DevicesOfPoints& devices, PointId point) {
    if (PointTail* known = tail.find(point)) {
        return known;
    }
    const auto device = devices(point);
    if (!device) {
        return device.error();
    }
    return device->has_value() ? &tail.add_point(**device, point) : nullptr;
}

std::string describe_unknown(const HotRow& row, PointId point) {
    return "row " + std::to_string(row.row) + " of table hot has a sample of point " + std::to_string(point.number()) +
           ", which the catalogue does not have" + std::string(advice);
}

/// Takes a row that has points which the catalogue does not have: the samples of the others.
/// @param places Of row.samples; null for unknown points.
void take_known(HotTail& tail, const HotRow& row, std::span<PointTail* const> places) {
    std::vector<PointTail*> known_places;
    std::vector<Sample> known;
    const Sample* unknown = nullptr;
    for (std::size_t index = 0; index < places.size(); ++index) {
        const Sample& sample = row.samples[index];
        if (places[index] != nullptr) {
            known_places.push_back(places[index]);
            known.push_back(sample);
        } else if (unknown == nullptr || unknown->point != sample.point) {
            tail.add_damaged_row(row.times, describe_unknown(row, sample.point));
            unknown = &sample;
        }
    }
    // What was committed stays in the file, where a repaired catalogue finds it again.
    tail.keep_row(row.row);
    tail.insert(known_places, known, row.row);
}

Result<void> take_row(HotTail& tail, DevicesOfPoints& devices, const HotRow& row) {
    std::vector<PointTail*> places;
    places.reserve(row.samples.size());
    PointTail* place = nullptr;
    bool is_whole = true;
    for (const Sample& sample : row.samples) {
        if (place == nullptr || place->point != sample.point) {
            const auto found = place_of(tail, devices, sample.point);
            if (!found) {
                return found.error();
            }
            place = *found;
            is_whole = is_whole && place != nullptr;
        }
        places.push_back(place);
    }
    if (is_whole) {
        tail.insert(places, row.samples, row.row);
        tail.end_row(row.row);
    } else {
        take_known(tail, row, places);
    }
    return {};
}

Result<void> take_rows(HotTail& tail, Connection& connection) {
    const std::int64_t last = tail.last_row();
    DevicesOfPoints devices(connection);
    return each_row(connection, select_hot, {last}, [&](const Query& found) -> Result<void> {
        const HotRow row = hot_row_from(found);
        if (row.damage) {
            tail.add_damaged_row(row.times, *row.damage);
            tail.skip_rows(row.row);
            return {};
        }
        return take_row(tail, devices, row);
    });
}

}  // namespace

Result<SealedTotals> read_totals(Connection& connection) {
    auto query = connection.query(
        "SELECT seals, row, samples, oldest, newest, digest IS row_check(id, seals, row, samples, oldest, newest) "
        "FROM sealed WHERE id = 1");
    if (!query) {
        return query.error();
    }
    const auto found = query->next();
    if (!found) {
        return found.error();
    }
    const auto row = *found ? row_number(query->integer(1)) : std::nullopt;
    if (!row || query->integer(5) == 0 || query->integer(2) < 0 || query->is_null(3) != (query->integer(2) == 0)) {
        return fail(Errc::store_damaged, "the row of table sealed is not what was written" + std::string(advice));
    }
    SealedTotals totals{.seals = query->integer(0),
                        .row = *row,
                        .samples = static_cast<std::uint64_t>(query->integer(2)),
                        .oldest = std::nullopt,
                        .newest = std::nullopt};
    if (!query->is_null(3)) {
        totals.oldest = utc_from_milliseconds(query->integer(3));
        totals.newest = utc_from_milliseconds(query->integer(4));
    }
    return totals;
}

Result<std::int64_t> read_seals(Connection& connection) {
    const auto seals = connection.number("SELECT seals FROM sealed WHERE id = 1");
    if (!seals) {
        return seals.error();
    }
    return seals->value_or(0);
}

Result<void> write_totals(Connection& connection, const SealedTotals& totals) {
    const auto time = [](std::optional<UtcTime> at) { return at ? Parameter(milliseconds_of(*at)) : Parameter(); };
    return connection.run(
        "INSERT OR REPLACE INTO sealed VALUES (1, ?1, ?2, ?3, ?4, ?5, row_check(1, ?1, ?2, ?3, ?4, ?5))",
        {totals.seals, std::int64_t{totals.row}, static_cast<std::int64_t>(totals.samples), time(totals.oldest),
         time(totals.newest)});
}

Result<void> write_newest(Connection& connection, const SealedDevice& sealed, std::int64_t seal) {
    const std::vector<std::byte> body = encode_batch(sealed.newest);
    return connection.run("INSERT OR REPLACE INTO newest VALUES (?1, ?2, ?3, ?4, row_check(?1, ?2, ?3, ?4), ?5)",
                          {sealed.device.number(), milliseconds_of(sealed.extent.before),
                           std::int64_t{sealed.extent.row}, seal, std::span<const std::byte>(body)});
}

Result<SealedDevice> newest_from(const Query& row) {
    const auto damaged = [&](std::string_view what) {
        return fail(Errc::store_damaged, "the row of device " + std::to_string(row.integer(0)) +
                                             " in table newest has " + std::string(what) + std::string(advice));
    };
    const auto number = row_number(row.integer(2));
    const UtcTime before = utc_from_milliseconds(row.integer(1));
    if (row.integer(4) == 0 || !number || before < storable_times.begin || before > storable_times.end) {
        return damaged("a wrong digest");
    }
    auto samples = samples_from(row.blob(5));
    if (!samples) {
        return damaged("a body that cannot be read (" + samples.error().detail + ")");
    }
    return SealedDevice{DeviceId(row.integer(0)), {before, *number}, std::move(*samples)};
}

Result<void> insert_hot_row(Connection& connection, std::uint32_t row, std::span<const Sample> samples) {
    const auto [oldest, newest] = std::ranges::minmax(samples, {}, &Sample::at);
    const std::vector<std::byte> body = encode_batch(samples);
    return connection.run(
        "INSERT INTO hot VALUES (?1, ?2, ?3, row_check(?1, ?2, ?3), ?4)",
        {std::int64_t{row}, milliseconds_of(oldest.at), milliseconds_of(newest.at), std::span<const std::byte>(body)});
}

Result<void> delete_hot_rows(Connection& connection, std::span<const std::uint32_t> rows) {
    std::vector<std::uint32_t> sorted(rows.begin(), rows.end());
    std::ranges::sort(sorted);
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.size() && sorted[end] == sorted[end - 1] + 1) {
            ++end;
        }
        const auto deleted = connection.run("DELETE FROM hot WHERE seq BETWEEN ?1 AND ?2",
                                            {std::int64_t{sorted[begin]}, std::int64_t{sorted[end - 1]}});
        if (!deleted) {
            return deleted;
        }
        begin = end;
    }
    return {};
}

HotRow hot_row_from(const Query& row) {
    const auto number = row_number(row.integer(0));
    HotRow read{.row = number.value_or(0), .times = storable_times, .samples = {}, .damage = std::nullopt};
    const auto damaged = [&](std::string_view what) {
        read.samples.clear();
        read.damage = "row " + std::to_string(row.integer(0)) + " of table hot has " + std::string(what) +
                      "; samples of " + to_iso8601(read.times.begin) + " to " + to_iso8601(read.times.end) +
                      " are lost or wrong" + std::string(advice);
        return read;
    };
    if (!number || row.integer(3) == 0) {
        return damaged("a wrong digest");
    }
    read.times = {utc_from_milliseconds(row.integer(1)), utc_from_milliseconds(row.integer(2)) + Duration{1}};
    auto samples = samples_from(row.blob(4));
    if (!samples) {
        return damaged("a body that cannot be read (" + samples.error().detail + ")");
    }
    const auto is_inside = [&](const Sample& sample) { return read.times.contains(sample.at); };
    if (samples->empty() || !std::ranges::all_of(*samples, is_inside)) {
        return damaged("a body of another time");
    }
    read.samples = std::move(*samples);
    return read;
}

Result<void> bring_up_to_date(HotTail& tail, Connection& connection) {
    const auto totals = read_totals(connection);
    const auto seals = totals ? Result<std::int64_t>(totals->seals) : read_seals(connection);
    if (!seals) {
        return seals.error();
    }
    if (*seals != tail.seals()) {
        if (const auto taken = take_sealed(tail, connection); !taken) {
            return taken;
        }
        tail.set_seals(*seals);
    }
    if (const auto taken = take_rows(tail, connection); !taken) {
        return taken;
    }
    if (totals) {
        tail.skip_rows(totals->row);
    }
    return {};
}

Result<std::optional<DeviceId>> device_of_point(Connection& connection, PointId point) {
    const auto device = connection.number("SELECT device FROM point WHERE id = ?1", {point.number()});
    if (!device) {
        return device.error();
    }
    return device->has_value() ? usable_device(**device) : std::nullopt;
}

}  // namespace wattmast::sqlite
