// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Threads that read: each with its own read-only connection.
#pragma once

#include <functional>
#include <memory>

#include "app/engine.h"

namespace wattmast {

/// Gives the queries of one worker, on its thread; owns the store behind them.
using WorkerReader = std::function<const Queries&()>;

class WorkerPool {
public:
    using OpenReader = std::function<Result<WorkerReader>()>;
    /// Where the database cannot be opened, the job gets queries that all fail with the reason; the next job tries
    /// again.
    using Job = std::function<void(const Queries&)>;

    /// @pre threads >= 1
    WorkerPool(unsigned threads, OpenReader open);
    /// Drops queued jobs and waits for running ones.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Thread-safe; returns at once. Jobs start in the order given.
    void post(Job job);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace wattmast
