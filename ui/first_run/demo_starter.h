// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Makes the demo fleet ready while the window stays alive.
#pragma once

#include <QObject>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <thread>

#include "app/demo_fleet.h"

namespace wattmast::ui {

/// GUI thread; DemoFleet::start() runs on a thread of its own. Cancelling is answered within 200 ms; what was written
/// so far is removed then, where the database was made by this very start.
class DemoStarter : public QObject {
    Q_OBJECT

public:
    explicit DemoStarter(QObject* parent = nullptr);
    /// Cancels and waits.
    ~DemoStarter() override;

    /// Does nothing while a start runs. A new fleet is named in the language of the screen.
    void start(const std::filesystem::path& database);
    void cancel();
    [[nodiscard]] bool is_running() const { return thread_.joinable(); }
    /// The fleet, once, after done().
    [[nodiscard]] std::unique_ptr<DemoFleet> take() { return std::move(fleet_); }

Q_SIGNALS:
    /// 0 … 1.
    void progressed(double share);
    /// It plays, or why not (`cancelled` where the person did).
    void done(const wattmast::Result<void>& result);

private:
    void finish(Result<std::unique_ptr<DemoFleet>>& started, const std::filesystem::path& made);

    std::stop_source stop_;
    std::unique_ptr<DemoFleet> fleet_;
    std::jthread thread_;
};

}  // namespace wattmast::ui
