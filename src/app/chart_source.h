// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Data for drawing: a range and a width in pixels become columns, gaps and quality.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "model/catalog.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/quantity.h"
#include "units/utc_time.h"

namespace wattmast {

/// How trustworthy a stretch of a line is; DESIGN: solid, segmented, hatched, empty.
enum class QualityClass : std::uint8_t { measured = 1, integrated = 2, estimated = 3, missing = 4 };

/// What becomes of a sum while one of its points has no value.
enum class SumPolicy : std::uint8_t {
    all = 1,    ///< The sum has none either: for the parts of one site.
    known = 2,  ///< The others are summed and the stretch has quality `missing`, so that it is drawn and never booked:
                ///< for fleets, where some site is always silent.
};

/// One line to draw: the sum of points of one kind, or a formula over points. Counters are drawn as rates: kWh
/// registers as W, octets as bit/s.
struct ChartLineQuery {
    std::vector<PointId> sum_of;  ///< At least one; of a formula, every point in it.
    SumPolicy policy = SumPolicy::all;
    /// Instead of the sum: see app/formula_points.h. Refused with `invalid_argument` where it does not stand or its
    /// units do not go together. `policy` does not count then: all must be known. Empty: the sum.
    std::string formula = {};
    friend bool operator==(const ChartLineQuery&, const ChartLineQuery&) = default;
};

struct ChartQuery {
    std::vector<ChartLineQuery> lines;
    TimeRange range;
    int columns = 0;  ///< Pixels of the plot area. @pre 1 <= columns <= 8192
    /// Where columns begin and end, instead of equal parts: local hours or days. Ascending; the first one not after the
    /// range's begin, the last one not before its end. Empty: equal parts, or the samples themselves where they are
    /// few.
    std::vector<UtcTime> edges = {};
    friend bool operator==(const ChartQuery&, const ChartQuery&) = default;
};

struct ChartColumn {
    UtcTime at;  ///< Where to draw the mean: the sample's own time if there is one sample, else the column's middle.
    float min = 0;
    float max = 0;
    float mean = 0;
    friend bool operator==(const ChartColumn&, const ChartColumn&) = default;
};

struct QualityRun {
    TimeRange range;
    QualityClass quality = QualityClass::measured;
    friend bool operator==(const QualityRun&, const QualityRun&) = default;
};

struct ChartLine {
    Unit unit = Unit::watt;  ///< Of the drawn values: watt for energy registers, bit_per_second for octets.
    /// Ascending; only those with a value. Where columns are finer than samples, the first and last may stand at the
    /// range's edges, read between the samples on both sides.
    std::vector<ChartColumn> columns;
    std::vector<TimeRange> gaps;      ///< Longer than 2.5 polling intervals, also at either edge: the line breaks.
    std::vector<UtcTime> resets;      ///< Where a register began anew.
    std::vector<QualityRun> quality;  ///< Tiles the range.
    std::uint64_t samples = 0;        ///< Behind the columns.
    std::optional<double> min, mean, max, last;  ///< Over the range, time-weighted mean, missing time left out.
    std::optional<double> total;  ///< Energy in kWh for power and registers, bytes for traffic; else empty.
    PartsPerMillion coverage;     ///< Share of the range that is not missing.
};

struct ChartData {
    TimeRange range;
    std::vector<ChartLine> lines;  ///< In the order of the query.
    UtcTime asked_at;  ///< Newest sample time known to the store when it was read; right edge of "no data yet".
};

/// Thread: any worker, never the GUI thread (may read millions of rows).
class ChartSource {
public:
    virtual ~ChartSource() = default;
    /// Looks at `cancel` at least every 50 ms and then fails with `cancelled`.
    [[nodiscard]] virtual Result<ChartData> load(const ChartQuery& query, std::stop_token cancel) const = 0;
};

/// The source over a store. Both references outlive it; same thread rules as the reader.
[[nodiscard]] std::unique_ptr<ChartSource> make_chart_source(const SampleReader& samples, const Catalog& catalog);

}  // namespace wattmast
