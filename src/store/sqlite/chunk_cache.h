// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The writer's look into sealed chunks: is there a sample of this point and time already?
#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <vector>

#include "store/column/chunk.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Keeps the chunks that late samples asked for last, because late samples come in runs.
class ChunkCache {
public:
    /// `connection` outlives it.
    explicit ChunkCache(Connection& connection) : connection_(connection) {}

    /// The sealed sample of this point and time. Fails with `store_damaged`, naming the chunk.
    [[nodiscard]] Result<std::optional<Sample>> find(DeviceId device, PointId point, UtcTime at);
    /// The device's chunks have changed.
    void forget(DeviceId device);

private:
    struct Column {
        PointId point;
        std::vector<Sample> samples;
    };
    struct Entry {
        DeviceId device;
        TimeRange window;
        std::vector<std::byte> bytes;
        std::optional<Chunk> chunk;  ///< A view of `bytes`; empty where there is no chunk of this time.
        std::vector<Column> columns;
    };
    [[nodiscard]] Result<Entry*> entry(DeviceId device, UtcTime at);
    [[nodiscard]] static Result<const std::vector<Sample>*> column(Entry& entry, PointId point);

    Connection& connection_;
    std::list<Entry> entries_;  ///< The one asked for last stands first.
};

}  // namespace wattmast::sqlite
