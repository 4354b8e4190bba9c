// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples as a CSV text, exactly as stored.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string_view>
#include <vector>

#include "model/catalog.h"
#include "store/sample_store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct CsvExportRequest {
    TimeRange range;
    std::vector<PointId> points;  ///< Empty: all.
};

/// Takes whole rows of the text, in order. A failure ends the export.
using CsvSink = std::function<Result<void>(std::string_view rows)>;

/// Writes the columns of sample_csv.h, ascending by point and time. The same samples give the same bytes, whatever the
/// machine's zone or locale. Memory does not grow with the range. Returns the number of samples.
/// Fails with `unknown_point`, `invalid_argument` for a site's zone, `cancelled`, what the store or the sink says.
[[nodiscard]] Result<std::uint64_t> export_csv(const SampleReader& samples, const Catalog& catalog,
                                               const CsvExportRequest& request, const CsvSink& sink,
                                               std::stop_token cancel);

}  // namespace wattmast
