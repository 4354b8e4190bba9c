// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/gauge_parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/signal.h"
#include "app/signal_pieces.h"

namespace wattmast {
namespace {

constexpr int most_columns = 8192;
constexpr int parts_of_a_column = 4;

/// Reads equal parts and appends those with values.
class PartReader {
public:
    PartReader(const SampleReader& samples, PointId point, Duration interval, std::stop_token cancel)
        : samples_(samples), point_(point), interval_(interval), cancel_(std::move(cancel)) {}

    Result<void> read(const EnvelopeParts& parts, std::vector<EnvelopePart>& into) const {
        const auto columns = samples_.envelope(point_, parts.range, parts.count, cancel_);
        if (!columns) {
            return columns.error();
        }
        for (int i = 0; i < parts.count; ++i) {
            if (const auto& column = (*columns)[static_cast<std::size_t>(i)]) {
                into.push_back({column_range(parts.range, parts.count, i), *column});
            }
        }
        return {};
    }
    /// About one sample a part.
    Result<void> read_finely(TimeRange range, std::vector<EnvelopePart>& into) const {
        if (range.is_empty()) {
            return {};
        }
        const auto due = std::clamp<std::int64_t>(range.length() / interval_, 1, most_columns);
        return read({range, static_cast<int>(due)}, into);
    }
    /// Appends `parts`, those with a gap inside cut finely.
    Result<void> cut_at_gaps(std::span<const EnvelopePart> parts, std::vector<EnvelopePart>& into) const {
        const Duration tolerance = longest_step(spacing_of(parts, interval_));
        const auto has_gap = [&](const EnvelopePart& part) { return part.values.longest > tolerance; };
        for (auto next = parts.begin(); next != parts.end();) {
            if (!has_gap(*next)) {
                into.push_back(*next++);
                continue;
            }
            const auto end = std::find_if_not(next, parts.end(), has_gap);
            if (const auto done = read_finely({next->range.begin, (end - 1)->range.end}, into); !done) {
                return done;
            }
            next = end;
        }
        return {};
    }

private:
    const SampleReader& samples_;
    PointId point_;
    Duration interval_;
    std::stop_token cancel_;
};

}  // namespace

Duration spacing_of(std::span<const EnvelopePart> parts, Duration interval) {
    std::vector<Duration> spacings;
    for (const EnvelopePart& part : parts) {
        if (part.values.count > 1) {
            spacings.push_back((part.values.last_at - part.values.first_at) / (part.values.count - 1));
        }
    }
    return middle_spacing(std::move(spacings), interval);
}

Result<std::vector<EnvelopePart>> gauge_parts(const SampleReader& samples, PointId point, TimeRange range, int columns,
                                              Duration interval, const std::stop_token& cancel) {
    const PartReader reader(samples, point, interval, cancel);
    std::vector<EnvelopePart> parts;
    std::vector<EnvelopePart> coarse;
    const auto hours = whole_hours(range, columns);
    if (!hours) {
        // Room for thousands of parts costs more than reading them, where a sum asks for that again and again.
        auto done = reader.read({range, std::min(most_columns, columns * parts_of_a_column)}, coarse);
        done = done ? reader.cut_at_gaps(coarse, parts) : done;
        return done ? Result<std::vector<EnvelopePart>>(std::move(parts)) : done.error();
    }
    auto done = reader.read(*hours, coarse);
    done = done ? reader.read_finely({range.begin, hours->range.begin}, parts) : done;
    done = done ? reader.cut_at_gaps(coarse, parts) : done;
    done = done ? reader.read_finely({hours->range.end, range.end}, parts) : done;
    return done ? Result<std::vector<EnvelopePart>>(std::move(parts)) : done.error();
}

}  // namespace wattmast
