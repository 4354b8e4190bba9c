// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where an import stores while a collector runs: through the store thread.
#pragma once

#include <functional>
#include <span>
#include <unordered_set>
#include <vector>

#include "app/history/import.h"
#include "app/store_writer.h"
#include "model/sample.h"
#include "units/error.h"

namespace wattmast {

/// Fails as StoreWriter does. The writer outlives it. Of the importing thread alone.
class WriterTarget final : public HistoryTarget {
public:
    explicit WriterTarget(StoreWriter& writer) : writer_(writer) {}
    Result<void> change_catalog(const std::function<Result<void>(CatalogStore&)>& change) override;
    Result<void> keep_record(const std::function<Result<void>(CatalogStore&)>& change) override;
    Result<AppendReport> append(std::span<const Sample> samples) override;

    /// Of which samples were given, stored or not.
    [[nodiscard]] std::vector<SiteId> sites() const;

private:
    StoreWriter& writer_;
    std::unordered_set<PointId> points_;
};

}  // namespace wattmast
