// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/bridge_loader.h"

#include <algorithm>
#include <iterator>

namespace wattmast::ui {

BridgeLoader::BridgeLoader(EngineBridge& bridge, QObject* parent) : ChartLoader(parent), bridge_(bridge) {}

std::array<ChartQuery, 2> halves_of(const ChartQuery& query) {
    std::array<ChartQuery, 2> halves{query, query};
    const auto middle = static_cast<std::ptrdiff_t>(query.lines.size() / 2);
    halves[0].lines.erase(halves[0].lines.begin() + middle, halves[0].lines.end());
    halves[1].lines.erase(halves[1].lines.begin(), halves[1].lines.begin() + middle);
    return halves;
}

ChartData joined(ChartData first, ChartData second) {
    std::ranges::move(second.lines, std::back_inserter(first.lines));
    first.asked_at = std::max(first.asked_at, second.asked_at);
    return first;
}

void BridgeLoader::request(quint64 ticket, const ChartQuery& query) {
    Running& running = running_[ticket];
    if (query.lines.size() < least_lines_to_halve) {
        bridge_.request_chart(running.tickets[0], query,
                              [this, ticket](const Result<ChartData>& result) { answer(ticket, result); });
        return;
    }
    const std::array<ChartQuery, 2> halves = halves_of(query);
    for (std::size_t part = 0; part < halves.size(); ++part) {
        bridge_.request_chart(
            running.tickets[part], halves[part],
            [this, ticket, part](const Result<ChartData>& result) { take_part(ticket, part, result); });
    }
}

void BridgeLoader::take_part(quint64 ticket, std::size_t part, const Result<ChartData>& result) {
    Running& running = running_.at(ticket);
    if (!result) {
        answer(ticket, result);  // The other part is given up with the ticket.
        return;
    }
    (part == 0 ? running.first : running.second) = *result;
    if (running.first && running.second) {
        const auto whole =
            std::make_shared<const ChartData>(joined(std::move(*running.first), std::move(*running.second)));
        running_.erase(ticket);
        Q_EMIT loaded(ticket, whole);
    }
}

void BridgeLoader::answer(quint64 ticket, const Result<ChartData>& result) {
    running_.erase(ticket);
    if (result) {
        Q_EMIT loaded(ticket, std::make_shared<const ChartData>(*result));
    } else {
        Q_EMIT failed(ticket, result.error());
    }
}

void BridgeLoader::cancel(quint64 ticket) {
    running_.erase(ticket);
}

}  // namespace wattmast::ui
