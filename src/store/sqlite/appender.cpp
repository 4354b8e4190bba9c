// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/appender.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "store/rules.h"

namespace wattmast::sqlite {
namespace {

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

bool is_strictly_ordered(std::span<const Sample> batch) {
    const auto is_out_of_order = [](const Sample& a, const Sample& b) {
        return b.point < a.point || (b.point == a.point && b.at <= a.at);
    };
    return std::ranges::adjacent_find(batch, is_out_of_order) == batch.end();
}

}  // namespace

Result<PointTail*> Appender::place_of(PointId point) {
    if (PointTail* known = tail_.own_place(point)) {
        if (known->device->damage) {
            return fail(Errc::store_damaged, *known->device->damage);
        }
        return known;
    }
    const auto device = device_of_point(connection_, point);
    if (!device) {
        return device.error();
    }
    if (!device->has_value()) {
        return fail(Errc::unknown_point, "the catalogue has no point " + std::to_string(point.number()) +
                                             "; add it first. Nothing of the batch was stored");
    }
    PointTail* place = nullptr;
    tail_.change([&](HotTail& tail) { place = &tail.add_point(**device, point); });
    return place;
}

Result<std::optional<Sample>> Appender::stored(const PointTail& place, UtcTime at) {
    if (place.newest < at) {
        return std::optional<Sample>();
    }
    if (auto hot = tail_.own().at(place.point, at)) {
        return hot;
    }
    if (!place.newest_sealed || place.newest_sealed->time() < at) {
        return std::optional<Sample>();
    }
    return cache_.find(place.device->device, place.point, at);
}

bool Appender::is_retired(const PointTail& place, UtcTime at) const {
    const DeviceTail& device = *place.device;
    return at < device.extent.before && at < retired_.of(device.device).raw_before;
}

void Appender::note_oldest(std::span<const Sample> fresh) {
    if (retired_.watches() && !fresh.empty()) {
        retired_.note_stored(std::ranges::min(fresh, {}, &Sample::at).at);
    }
}

Result<bool> Appender::is_new(const PointTail& place, const Sample& sample, const Sample* before,
                              AppendReport& report) {
    const bool is_same_time = before != nullptr && before->point == sample.point && before->at == sample.at;
    const auto known = is_same_time ? Result<std::optional<Sample>>(*before) : stored(place, sample.at);
    if (!known) {
        return known.error();
    }
    if (!known->has_value()) {
        return true;
    }
    if (says_the_same(**known, sample)) {
        ++report.repeated;
    } else {
        report.conflicting.push_back(sample);
    }
    return false;
}

Result<Appender::Sorting> Appender::sort(std::span<const Sample> ordered) {
    Sorting sorting;
    sorting.places.reserve(ordered.size());
    PointTail* place = nullptr;
    const DeviceTail* device = nullptr;
    const Sample* before = nullptr;  // the last that is new
    for (const Sample& sample : ordered) {
        if (place == nullptr || place->point != sample.point) {
            const auto found = place_of(sample.point);
            if (!found) {
                return found.error();
            }
            place = *found;
            before = nullptr;
        }
        const bool is_taken = !is_retired(*place, sample.at);
        sorting.report.retired += is_taken ? 0 : 1;
        // Nearly all samples are newer than all there is of their point.
        const bool is_newest = place->newest < sample.at && (before == nullptr || before->at < sample.at);
        const auto is_fresh = is_taken && !is_newest ? is_new(*place, sample, before, sorting.report) : is_taken;
        if (!is_fresh) {
            return is_fresh.error();
        }
        if (!*is_fresh) {
            if (sorting.kept.empty()) {
                sorting.kept.reserve(ordered.size());
                sorting.kept.assign(ordered.begin(), ordered.begin() + std::ssize(sorting.places));
            }
            continue;
        }
        if (sorting.places.size() != static_cast<std::size_t>(&sample - ordered.data())) {
            sorting.kept.push_back(sample);
        }
        before = &sample;
        sorting.places.push_back(place);
        if (device != place->device) {
            device = place->device;
            sorting.devices.push_back(device->device);
        }
    }
    const bool is_whole = sorting.places.size() == ordered.size();
    sorting.fresh = is_whole ? ordered : std::span<const Sample>(sorting.kept);
    sorting.report.stored = sorting.fresh.size();
    return sorting;
}

Result<void> Appender::keep_aside(const Sample& sample) {
    const auto form = sample.value ? std::optional(sample.value->form()) : std::nullopt;
    const auto exponent = sample.value ? std::optional(sample.value->exponent()) : std::nullopt;
    return connection_.run(
        insert_conflict,
        {sample.point.number(), milliseconds_of(sample.at), parameter(form), parameter(bits_of(sample.value)),
         parameter(exponent), number_of(sample.quality), number_of(sample.origin), parameter(sample.reason)});
}

Result<void> Appender::forget_figures_behind(const Sorting& sorting) {
    std::map<DeviceId, TimeRange> late;
    const DeviceTail* device = nullptr;
    UtcTime until;
    for (std::size_t i = 0; i < sorting.fresh.size(); ++i) {
        const UtcTime at = sorting.fresh[i].at;
        if (device != sorting.places[i]->device) {
            device = sorting.places[i]->device;
            until = figures_.of(device->device);
        }
        if (at < until) {
            const auto [entry, is_new] = late.try_emplace(device->device, TimeRange{at, at + Duration{1}});
            entry->second.begin = std::min(entry->second.begin, at);
            entry->second.end = std::max(entry->second.end, at + Duration{1});
        }
    }
    for (const auto& [id, range] : late) {
        const auto forgotten = forget_figures(connection_, id, range);
        const auto left = forgotten ? reach_of_figures(connection_, id) : Result<UtcTime>(forgotten.error());
        if (!left) {
            return left.error();
        }
        lowered_.insert_or_assign(id, *left);
    }
    return {};
}

Result<Sealing> Appender::write(const Sorting& sorting, std::uint32_t row) {
    if (const auto forgotten = forget_figures_behind(sorting); !forgotten) {
        return forgotten.error();
    }
    if (!sorting.fresh.empty()) {
        if (const auto inserted = insert_hot_row(connection_, row, sorting.fresh); !inserted) {
            return inserted.error();
        }
    }
    for (const Sample& sample : sorting.report.conflicting) {
        if (const auto kept = keep_aside(sample); !kept) {
            return kept.error();
        }
    }
    if (const auto deleted = delete_hot_rows(connection_, tail_.own().emptied_rows()); !deleted) {
        return deleted.error();
    }
    return sealer_.seal(std::max(policy_.slice, 2 * sorting.fresh.size()));
}

void Appender::tell(std::span<const Judged> judged) {
    tail_.change([&](HotTail& tail) {
        for (const auto& [point, from] : judged) {
            tail.note_judged(point, from);
        }
    });
}

void Appender::take(const Sorting& sorting, const Sealing& sealing, std::uint32_t row) {
    tail_.change([&](HotTail& tail) {
        tail.forget_emptied_rows();
        for (const SealedDevice& sealed : sealing.devices) {
            tail.seal(sealed);
        }
        if (!sealing.is_empty()) {
            tail.set_seals(sealing.seals);
        }
        if (!sorting.fresh.empty()) {
            tail.insert(sorting.places, sorting.fresh, row);
            tail.end_row(row);
        }
    });
    for (const SealedDevice& sealed : sealing.devices) {
        cache_.forget(sealed.device);
    }
    sealer_.settle(sealing);
    sealer_.note(sorting.devices, sorting.fresh.size());
}

Result<AppendReport> Appender::append(std::span<const Sample> batch) {
    for (const Sample& sample : batch) {
        if (const auto checked = check_sample(sample); !checked) {
            return checked.error();
        }
    }
    if (batch.empty()) {
        return AppendReport{};
    }
    const std::uint32_t row = tail_.own().last_row() + 1;
    if (row == std::numeric_limits<std::uint32_t>::max()) {
        return fail(Errc::store_failed, "the hot log has no free number left; copy the database into a new one");
    }
    std::vector<Sample> sorted;
    if (!is_strictly_ordered(batch)) {
        sorted = in_storing_order(batch);
        batch = sorted;
    }
    lowered_.clear();
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    auto sorting = sort(batch);
    if (!sorting) {
        return sorting.error();
    }
    const auto sealing = write(*sorting, row);
    if (!sealing) {
        return sealing.error();
    }
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    for (const auto& [device, until] : lowered_) {
        figures_.set(device, until);
    }
    take(*sorting, *sealing, row);
    note_oldest(sorting->fresh);
    return std::move(sorting->report);
}

}  // namespace wattmast::sqlite
