// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The program on one database, wired as main.cpp wires it, and ways to bring it into trouble.
#pragma once

#include <future>
#include <memory>

#include "ui/engine_bridge.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"
#include "ui/window_habits.h"

namespace wattmast::ui::test {

/// Opens a database, or makes one. Throws std::runtime_error where it is refused.
[[nodiscard]] std::unique_ptr<Engine> open_engine(const std::filesystem::path& database, Access access);

struct Stage {
    std::unique_ptr<Engine> engine;
    EngineBridge bridge{*engine};
    Session session{bridge.now(), QTimeZone("Asia/Shanghai")};
    MainWindow window{bridge, session};
    std::unique_ptr<WindowHabits> habits;

    Stage(std::unique_ptr<Engine> opened, QSize size);
    ~Stage();
};

/// While it exists, all workers of an engine are busy, so that nothing that is asked for is answered.
class BusyWorkers {
public:
    explicit BusyWorkers(Engine& engine);
    ~BusyWorkers();
    BusyWorkers(const BusyWorkers&) = delete;
    BusyWorkers& operator=(const BusyWorkers&) = delete;

private:
    std::promise<void> end_;
};

/// While it exists, it is later on screen than it is: all values are older by that.
class ClockAhead {
public:
    ClockAhead(EngineBridge& bridge, Duration ahead);
    ~ClockAhead();
    ClockAhead(const ClockAhead&) = delete;
    ClockAhead& operator=(const ClockAhead&) = delete;

private:
    EngineBridge& bridge_;
};

/// Overwrites what stands behind the first pages of a database, as a disk that fails may.
void damage(const std::filesystem::path& database);

}  // namespace wattmast::ui::test
