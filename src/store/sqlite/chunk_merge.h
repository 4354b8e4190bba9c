// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Brings samples into the chunks of their windows, and days into one chunk with its rollups.
#pragma once

#include <cstddef>
#include <span>

#include "store/column/chunk.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// From where to where a device becomes sealed, see SealedExtent::before.
struct SealStep {
    UtcTime from;
    UtcTime to;
};

/// Opens exactly the windows that the samples touch. A day that lies `merge_delay` before step.to becomes one chunk,
/// also if only slots of it are there, and its rollups are written anew. Of equal times the stored sample stays.
/// Gives the number of samples encoded, which is what it cost. In the caller's transaction.
/// @param samples Points ascending, each ascending by time.
[[nodiscard]] Result<std::size_t> merge_into_chunks(Connection& connection, DeviceId device,
                                                    std::span<const PointSamples> samples, SealStep step);

}  // namespace wattmast::sqlite
