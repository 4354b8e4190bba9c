// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Samples from the CSV text that export_csv writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "model/sample.h"
#include "store/catalog_store.h"
#include "store/sample_store.h"
#include "units/error.h"

namespace wattmast {

/// What is wrong with a row of samples.
struct SampleRowFault {
    std::size_t line = 0;  ///< Counted from 1.
    std::string message;   ///< What is wrong in it, and what belongs there.
    friend bool operator==(const SampleRowFault&, const SampleRowFault&) = default;
};

struct CsvSample {
    std::size_t line = 0;
    std::string site;    ///< Code.
    std::string device;  ///< Name.
    PointKey key;
    Sample sample;  ///< Without point.
};

struct CsvSamples {
    std::vector<CsvSample> samples;
    std::vector<SampleRowFault> faults;  ///< Of every faulty row, in the order of the text.
};

/// Reads the text; knows no catalogue. Fails with `invalid_argument` where the first row does not name the columns of
/// sample_csv.h (in any order; further ones are ignored).
[[nodiscard]] Result<CsvSamples> parse_sample_csv(std::string_view text);

struct CsvImportReport {
    std::uint64_t stored = 0;
    std::uint64_t repeated = 0;               ///< Already there, equal.
    std::uint64_t too_old = 0;                ///< Not taken: samples of their days have been retired.
    std::vector<SampleRowFault> conflicting;  ///< There with another value; the stored one stays.
    std::vector<SampleRowFault> faults;       ///< If there is any, nothing was stored.
};

/// Stores the samples of `text` as stated, origin included. Sites and devices must exist, points are created.
/// A faulty row, or one whose site or device is not there, makes a fault, and then nothing is stored.
/// Fails as parse_sample_csv() does, with `cancelled`, and with what the stores say.
[[nodiscard]] Result<CsvImportReport> import_csv(SampleStore& samples, CatalogStore& catalog, std::string_view text,
                                                 std::stop_token cancel);

}  // namespace wattmast
