// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Looks whether schedules ask for reports, beside whatever else the program does.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <thread>

#include "carbon/factor_register.h"
#include "model/catalog.h"
#include "store/ledger_store.h"
#include "store/store.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

struct ReportWatchParts {
    std::function<Result<std::unique_ptr<Store>>()> open_reader;
    std::function<std::shared_ptr<const Catalog>()> catalog;
    std::shared_ptr<const FactorRegister> shipped;  ///< The program's own factors.
    LedgerWrite write;
    std::function<UtcTime()> clock;
};

/// A look costs two counts while nothing was closed or entered since the last one that left nothing undone. What failed
/// is tried again every hour, and told to the log once. Its thread stops with it; a report under way is given up, and
/// leaves no file.
class ReportWatch {
public:
    static constexpr std::chrono::minutes pause{1};

    explicit ReportWatch(ReportWatchParts parts) : parts_(std::move(parts)) {}

    /// Looks every minute from now on, on a thread of its own.
    void start();
    /// One look; gives how many reports were issued. For the thread, and for tests without one.
    [[nodiscard]] Result<std::size_t> look(const std::stop_token& stop);

private:
    void tell(const std::string& failure);

    const ReportWatchParts parts_;
    std::optional<std::size_t> seen_;   ///< Closings and records of a look that left nothing undone.
    std::optional<UtcTime> try_again_;  ///< After a failure.
    std::set<std::string> told_;
    std::jthread thread_;  ///< Last: ends before what it uses.
};

}  // namespace wattmast
