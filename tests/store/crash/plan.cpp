// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/crash/plan.h"

#include <algorithm>
#include <utility>

#include "store/sqlite/sqlite_store.h"

namespace wattmast::test::crash {
namespace {

constexpr std::int64_t start_ms = 1'700'000'400'000;  // a full hour, so that hours are six steps
constexpr std::int64_t step_ms = 600'000;
constexpr std::int64_t steps_per_hour = 6;
constexpr std::int64_t repeat_every = 5;
constexpr std::int64_t contradict_every = 17;

std::int64_t device_of(std::int64_t point) {
    return (point - 1) / points_per_device;
}

bool is_off_line(std::int64_t device, std::int64_t step) {
    return device == devices - 1 && step / steps_per_hour % 2 == 1;
}

/// Some hours of the second device come so many hours late: into a running day, and into a merged one.
constexpr std::int64_t late_device = 1;
constexpr std::int64_t late_hours = 5;
constexpr std::int64_t very_late_hours = 30;
constexpr std::int64_t longest_delay = (very_late_hours + 1) * steps_per_hour;

std::int64_t hours_late(std::int64_t device, std::int64_t step) {
    const std::int64_t hour = step / steps_per_hour;
    if (device != late_device) {
        return 0;
    }
    return hour % 24 == 7 ? very_late_hours : hour % 10 == 4 ? late_hours : 0;
}

/// The batch that brings a sample.
std::int64_t delivery_of(std::int64_t point, std::int64_t step) {
    const std::int64_t device = device_of(point);
    const std::int64_t late = hours_late(device, step);
    return is_off_line(device, step) || late > 0 ? (step / steps_per_hour + 1 + late) * steps_per_hour : step;
}

Value value(std::int64_t point, std::int64_t step) {
    switch (point % 4) {
        case 0:
            return Value::of_counter((std::uint64_t{1} << 63) + static_cast<std::uint64_t>(step * 977 + point));
        case 1:
            return Value::of_float32(static_cast<float>(step) * 0.37F - static_cast<float>(point)).value();
        case 2:
            return Value::of_float64(static_cast<double>(step) / 7).value();
        default:
            return Value::of(step % 50 == 0 ? Decimal(step * 130, -2) : Decimal(step * 13 + point, -1));
    }
}

}  // namespace

Sample sample(std::int64_t point, std::int64_t step) {
    const std::int64_t device = device_of(point);
    const UtcTime at = utc_from_milliseconds(start_ms + step * step_ms + device * 137 + step % 41);
    if ((step * 7 + device) % 23 == 0) {
        return missing_sample(PointId(point), at, Errc::timeout);
    }
    Sample made = good_sample(PointId(point), at, value(point, step));
    made.quality = step % 31 == 0 ? Quality::suspect : Quality::good;
    return made;
}

std::vector<Sample> batch(std::int64_t number) {
    std::vector<Sample> made;
    for (std::int64_t point = 1; point <= points; ++point) {
        for (std::int64_t step = std::max<std::int64_t>(0, number - longest_delay); step <= number; ++step) {
            if (delivery_of(point, step) == number) {
                made.push_back(sample(point, step));
            }
        }
    }
    if (number % repeat_every == repeat_every - 1) {
        made.push_back(sample(1, number - 3));
    }
    if (number % contradict_every == contradict_every - 1) {
        Sample other = sample(2, number - 1);
        other.value = Value::of(Decimal(number, 3));
        other.quality = Quality::good;
        other.reason.reset();
        made.push_back(other);
    }
    return made;
}

bool is_late(std::int64_t number) {
    const std::int64_t hour = number / steps_per_hour - 1;
    const auto brings = [&](std::int64_t late) {
        return hour >= late && hours_late(late_device, (hour - late) * steps_per_hour) == late;
    };
    return number % steps_per_hour == 0 && (brings(late_hours) || brings(very_late_hours));
}

Content content_after(std::int64_t batches) {
    Content content;
    for (std::int64_t point = 1; point <= points; ++point) {
        for (std::int64_t step = 0; step < batches; ++step) {
            if (delivery_of(point, step) < batches) {
                content.samples.push_back(sample(point, step));
            }
        }
    }
    content.kept_aside = static_cast<std::uint64_t>(batches / contradict_every);
    return content;
}

Result<Content> content_of(Store& store) {
    Content content;
    for (std::int64_t point = 1; point <= points; ++point) {
        const auto series =
            store.samples().read(PointId(point), {utc_from_milliseconds(0), utc_from_milliseconds(start_ms * 2)}, {});
        if (!series) {
            return series.error();
        }
        content.samples.insert(content.samples.end(), series->samples().begin(), series->samples().end());
    }
    const auto statistics = store.samples().statistics();
    if (!statistics) {
        return statistics.error();
    }
    if (statistics->samples != content.samples.size()) {
        return fail(Errc::store_failed, "statistics count " + std::to_string(statistics->samples) + " samples of " +
                                            std::to_string(content.samples.size()));
    }
    content.kept_aside = statistics->kept_aside;
    return content;
}

void make_catalog(CatalogStore& catalog) {
    Site site;
    site.code = "crash";
    const SiteId site_id = catalog.save_site(site).value();
    for (std::int64_t number = 0; number < devices; ++number) {
        Device device;
        device.site = site_id;
        device.name = "M" + std::to_string(number);
        const DeviceId id = catalog.save_device(device).value();
        for (std::int64_t index = 0; index < points_per_device; ++index) {
            static_cast<void>(catalog.ensure_point(id, {PointKind::voltage, Phase::l1, std::to_string(index)}).value());
        }
    }
}

std::optional<std::int64_t> check(const std::filesystem::path& file, std::int64_t acknowledged, std::int64_t offered,
                                  std::string& problem) {
    const auto store = open_sqlite_store(file, OpenMode::read_write);
    if (!store) {
        problem = "it does not open: " + store.error().detail;
        return std::nullopt;
    }
    const auto report = (*store)->verify({});
    if (!report || !report->findings.empty()) {
        problem = "verify: " + (report ? report->findings.front().check + ": " + report->findings.front().detail
                                       : report.error().detail);
        return std::nullopt;
    }
    make_catalog((*store)->catalog());
    const auto found = content_of(**store);
    if (!found) {
        problem = "reading: " + found.error().detail;
        return std::nullopt;
    }
    for (std::int64_t batches = acknowledged; batches <= offered; ++batches) {
        if (*found == content_after(batches)) {
            return batches;
        }
    }
    problem = std::to_string(found->samples.size()) + " samples and " + std::to_string(found->kept_aside) +
              " contradicting ones are there, which is not the content of " + std::to_string(acknowledged) +
              (offered == acknowledged ? "" : " or " + std::to_string(offered)) + " batches";
    return std::nullopt;
}

}  // namespace wattmast::test::crash
