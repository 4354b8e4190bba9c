// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Chart data from the engine, through the bridge.
#pragma once

#include <unordered_map>

#include "ui/charts/chart_loader.h"
#include "ui/engine_bridge.h"

namespace wattmast::ui {

/// One for all charts of a window. Thread: GUI thread. The bridge outlives it.
class BridgeLoader : public ChartLoader {
    Q_OBJECT

public:
    explicit BridgeLoader(EngineBridge& bridge, QObject* parent = nullptr);

    void request(quint64 ticket, const ChartQuery& query) override;
    void cancel(quint64 ticket) override;

private:
    EngineBridge& bridge_;
    std::unordered_map<quint64, RequestTicket> running_;
};

}  // namespace wattmast::ui
