// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Files written by a worker, each a job.
#pragma once

#include <functional>
#include <list>
#include <stop_token>

#include "ui/engine_bridge.h"
#include "ui/shell/jobs/job_list.h"

namespace wattmast::ui {

/// GUI thread. Several files may be on their way at once. Destroyed, it stops them: a file is there whole or not at
/// all, if `Write` keeps to that.
class FileExports {
public:
    /// On a worker. @returns `cancelled` where it looked at the token and was told to stop.
    using Write = std::function<Result<void>(const Queries& queries, const std::stop_token& cancel)>;
    /// On the GUI thread, after the job has ended; not called when this object is gone.
    using Done = std::function<void(const Result<void>& result)>;
    /// Whether `Write` looks at its token: only then is there anything to cancel.
    enum class Cancel : std::uint8_t { possible = 1, impossible };

    struct Order {
        std::function<QString()> title;
        QString file;
        Cancel cancel = Cancel::impossible;
        Write write;
        Done done;
    };

    /// The bridge outlives it.
    explicit FileExports(EngineBridge& bridge) : bridge_(bridge) {}

    void begin(Order order);
    [[nodiscard]] std::size_t writing() const;

private:
    struct Running {
        RequestTicket ticket;
        JobHandle job;
    };

    EngineBridge& bridge_;
    std::list<Running> running_;  ///< A ticket each, because a newer request would make the older vanish.
};

}  // namespace wattmast::ui
