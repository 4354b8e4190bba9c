// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/collector_starter.h"

namespace wattmast::ui {

CollectorStarter::CollectorStarter(Engine& engine, QObject* parent) : QObject(parent), engine_(engine) {}

CollectorStarter::~CollectorStarter() {
    if (thread_.joinable()) {
        thread_.join();
    }
}

void CollectorStarter::start() {
    if (is_running_) {
        return;
    }
    is_running_ = true;
    thread_ = std::jthread([this] {
        const Result<void> started = engine_.start_collector();
        QMetaObject::invokeMethod(
            this,
            [this, started] {
                is_running_ = false;
                Q_EMIT done(started);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace wattmast::ui
