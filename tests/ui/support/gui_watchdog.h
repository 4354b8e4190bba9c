// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How long the GUI thread lets people wait.
#pragma once

#include <QObject>
#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <thread>
#include <vector>

#include <ctime>

#include "units/utc_time.h"

namespace wattmast::ui::test {

/// One time that the GUI thread did not come back to its events.
struct GuiStall {
    UtcTime at;  ///< When the event was posted that had to wait.
    std::chrono::microseconds wait{0};
    /// Processor time of the GUI thread in that wait: where it is much shorter, the thread was not let on a processor,
    /// or stood before a lock or a disk.
    std::chrono::microseconds cpu{0};
};

struct GuiWatch {
    static constexpr std::chrono::milliseconds stall_from{100};
    static constexpr std::size_t most_stalls = 1000;

    std::uint64_t probes = 0;
    std::chrono::microseconds longest{0};
    std::uint64_t stalls = 0;     ///< Waits of stall_from and more.
    std::vector<GuiStall> first;  ///< The first `most_stalls` of them.
    /// Waits by length: index i counts those below 2^i ms, the last one all others.
    std::array<std::uint64_t, 12> by_length{};
};

/// Posts an event to the GUI thread every 20 ms, as soon as the one before was answered, and measures how long each has
/// waited. Costs about 50 wake-ups a second, so it is no part of the program.
/// Made, read and destroyed in the GUI thread.
class GuiWatchdog : public QObject {
    Q_OBJECT

public:
    explicit GuiWatchdog(QObject* parent = nullptr);
    ~GuiWatchdog() override;

    /// What was seen so far; a wait that goes on is not in it.
    [[nodiscard]] const GuiWatch& watch() const { return watch_; }

private:
    class Gate;

    void answer(std::chrono::steady_clock::time_point posted, std::chrono::nanoseconds cpu_then);

    GuiWatch watch_;
    std::shared_ptr<Gate> gate_;
    clockid_t gui_clock_{};  ///< Processor time of the GUI thread.
    std::jthread thread_;
};

}  // namespace wattmast::ui::test
