// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/first_run/demo_starter.h"

#include <utility>

#include "ui/format/format.h"

namespace wattmast::ui {

DemoStarter::DemoStarter(QObject* parent) : QObject(parent) {}

DemoStarter::~DemoStarter() {
    cancel();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void DemoStarter::start(const std::filesystem::path& database) {
    if (is_running()) {
        return;
    }
    stop_ = std::stop_source();
    std::error_code ignored;
    const auto names =
        Format::current().language() == Language::chinese ? DemoFleet::Names::chinese : DemoFleet::Names::english;
    const bool is_new = !std::filesystem::exists(database, ignored);
    thread_ = std::jthread([this, database, names, is_new, cancel = stop_.get_token()] {
        double shown = -1;
        const auto progress = [&](double share) {
            if (share - shown >= 0.01) {
                shown = share;
                QMetaObject::invokeMethod(
                    this, [this, share] { Q_EMIT progressed(share); }, Qt::QueuedConnection);
            }
        };
        auto started = std::make_shared<Result<std::unique_ptr<DemoFleet>>>(
            DemoFleet::start(database, DemoFleet::usual_days, names, progress, cancel));
        QMetaObject::invokeMethod(
            this, [this, started, made = is_new ? database : std::filesystem::path()] { finish(*started, made); },
            Qt::QueuedConnection);
    });
}

void DemoStarter::finish(Result<std::unique_ptr<DemoFleet>>& started, const std::filesystem::path& made) {
    thread_.join();
    if (started) {
        fleet_ = std::move(*started);
        Q_EMIT done({});
        return;
    }
    if (!made.empty()) {
        // Half a demo helps nobody; what cannot be removed is filled in by the next start.
        static_cast<void>(DemoFleet::remove(made));
    }
    Q_EMIT done(started.error());
}

void DemoStarter::cancel() {
    stop_.request_stop();
}

}  // namespace wattmast::ui
