// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/chart_source.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "app/chart_line.h"
#include "app/formula_signal.h"
#include "app/signal_reader.h"

namespace wattmast {
namespace {

constexpr int most_columns = 8192;
/// Up to here a line is made from its samples. Beyond, gauges come from the store's envelope, whose cost the store can
/// bound; sums then have bounds instead of extremes.
constexpr std::int64_t most_samples_of_a_line = 20'000;
/// So many columns of all points of a line together, and no fewer than these of each: the sum of 17,000 meters has no
/// detail finer than minutes, and nobody waits for it.
constexpr std::int64_t most_columns_of_a_line = 4'000'000;
constexpr int fewest_columns = 144;

class StoreChartSource final : public ChartSource {
public:
    StoreChartSource(const SampleReader& samples, const Catalog& catalog) : reader_(samples, catalog) {}

    [[nodiscard]] Result<ChartData> load(const ChartQuery& query, std::stop_token cancel) const override {
        if (query.range.is_empty() || query.columns < 1 || query.columns > most_columns) {
            return fail(Errc::invalid_argument, "a chart needs a range that is not empty and 1 to 8192 columns, not " +
                                                    std::to_string(query.columns));
        }
        ChartData data;
        data.range = query.range;
        data.lines.reserve(query.lines.size());
        for (const ChartLineQuery& line : query.lines) {
            if (cancel.stop_requested()) {
                return fail(Errc::cancelled, "the chart was given up");
            }
            auto made = line_of(line, query, cancel);
            if (!made) {
                return made.error();
            }
            data.lines.push_back(std::move(*made));
        }
        const auto newest = newest_time(query.range.begin);
        if (!newest) {
            return newest.error();
        }
        data.asked_at = *newest;
        return data;
    }

private:
    [[nodiscard]] static ChartLine drawn(const Signal& signal, const ChartQuery& query) {
        return query.edges.empty() ? chart_line(signal, query.range, query.columns)
                                   : chart_line(signal, query.range, query.edges);
    }

    [[nodiscard]] Result<ChartLine> line_of(const ChartLineQuery& line, const ChartQuery& query,
                                            const std::stop_token& cancel) const {
        if (!line.formula.empty()) {
            return line_of_formula(line, query, cancel);
        }
        const auto signal = reader_.sum(line, query.range, columns_for(line, query), cancel);
        if (!signal) {
            return signal.error();
        }
        return drawn(*signal, query);
    }

    [[nodiscard]] Result<ChartLine> line_of_formula(const ChartLineQuery& line, const ChartQuery& query,
                                                    const std::stop_token& cancel) const {
        const auto bound = bind_formula(reader_.index(), line.formula);
        if (!bound) {
            return fail(Errc::invalid_argument, "The formula " + line.formula +
                                                    " cannot be drawn: " + describe(bound.error()) + ". Change it.");
        }
        const std::optional<int> columns = columns_for({bound->all_points()}, query);
        const auto course = [&](PointId point, TimeRange range) -> Result<Signal> {
            if (cancel.stop_requested()) {
                return fail(Errc::cancelled, "the chart was given up");
            }
            return reader_.point(point, range, columns ? std::optional(wider(*columns, query.range, range)) : columns,
                                 cancel);
        };
        const auto made = formula_signal(*bound, query.range, course);
        if (!made) {
            return made.error();
        }
        ChartLine finished = drawn(made->signal, query);
        if (finished.mean && made->mean) {
            finished.mean = made->mean;
        }
        return finished;
    }

    /// As many columns for `range` as make it as fine as `columns` of `shown`.
    [[nodiscard]] static int wider(int columns, TimeRange shown, TimeRange range) {
        return static_cast<int>(
            std::min<std::int64_t>(most_columns, columns * range.length().count() / shown.length().count()));
    }

    /// Empty: the line is made from its samples.
    [[nodiscard]] std::optional<int> columns_for(const ChartLineQuery& line, const ChartQuery& query) const {
        std::int64_t due = 0;
        std::int64_t fewest = std::numeric_limits<std::int64_t>::max();
        for (const PointId id : line.sum_of) {
            if (const auto interval = reader_.interval_of(id)) {
                const std::int64_t of_point = query.range.length() / *interval;
                due += of_point;
                fewest = std::min(fewest, of_point);
            }
        }
        const auto points = static_cast<std::int64_t>(std::max<std::size_t>(line.sum_of.size(), 1));
        const auto affordable = std::max<std::int64_t>(fewest_columns, most_columns_of_a_line / points);
        const int columns = static_cast<int>(std::min<std::int64_t>(query.columns, affordable));
        const bool has_two_per_column = fewest >= 2 * std::int64_t{columns};
        return due > most_samples_of_a_line && has_two_per_column ? std::optional(columns) : std::nullopt;
    }

    /// `otherwise` for an empty store.
    [[nodiscard]] Result<UtcTime> newest_time(UtcTime otherwise) const {
        if (const auto known = reader_.samples().statistics()) {
            return known->newest.value_or(otherwise);
        }
        // Totals that are damaged keep nobody from samples that are not.
        const auto latest = reader_.samples().latest();
        if (!latest) {
            return latest.error();
        }
        const auto newest = std::ranges::max_element(*latest, {}, &Sample::at);
        return newest == latest->end() ? otherwise : newest->at;
    }

    SignalReader reader_;
};

}  // namespace

std::unique_ptr<ChartSource> make_chart_source(const SampleReader& samples, const Catalog& catalog) {
    return std::make_unique<StoreChartSource>(samples, catalog);
}

}  // namespace wattmast
