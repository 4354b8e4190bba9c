// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/bridge_loader.h"

namespace wattmast::ui {

BridgeLoader::BridgeLoader(EngineBridge& bridge, QObject* parent) : ChartLoader(parent), bridge_(bridge) {}

void BridgeLoader::request(quint64 ticket, const ChartQuery& query) {
    bridge_.request_chart(running_[ticket], query, [this, ticket](const Result<ChartData>& result) {
        running_.erase(ticket);
        if (result) {
            Q_EMIT loaded(ticket, std::make_shared<const ChartData>(*result));
        } else {
            Q_EMIT failed(ticket, result.error());
        }
    });
}

void BridgeLoader::cancel(quint64 ticket) {
    running_.erase(ticket);
}

}  // namespace wattmast::ui
