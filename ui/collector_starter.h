// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Starts collecting while the window goes on: credentials are read then, and a desktop keyring may take seconds.
#pragma once

#include <QObject>
#include <thread>

#include "app/engine.h"

namespace wattmast::ui {

/// GUI thread; Engine::start_collector() runs on a thread of its own. The engine outlives it. While it lives, nobody
/// else starts or stops the collector.
class CollectorStarter : public QObject {
    Q_OBJECT

public:
    explicit CollectorStarter(Engine& engine, QObject* parent = nullptr);
    /// Waits for a start that runs, as long as KeyringPatience allows.
    ~CollectorStarter() override;

    /// Starts, or stops and starts again. Does nothing while a start runs.
    void start();

Q_SIGNALS:
    /// It runs, or why not; at the end of each start().
    void done(const wattmast::Result<void>& result);

private:
    Engine& engine_;
    bool is_running_ = false;
    std::jthread thread_;
};

}  // namespace wattmast::ui
