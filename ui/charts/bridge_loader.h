// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Chart data from the engine, through the bridge.
#pragma once

#include <array>
#include <memory>
#include <unordered_map>

#include "ui/charts/chart_loader.h"
#include "ui/engine_bridge.h"

namespace wattmast::ui {

/// From here on a query is read by two workers, each half of its lines: below it one is as quick.
inline constexpr std::size_t least_lines_to_halve = 12;

/// The first and the second half of the lines, of the same range. @pre at least two lines
[[nodiscard]] std::array<ChartQuery, 2> halves_of(const ChartQuery& query);
/// What halves_of() answers together. @pre both are of one range
[[nodiscard]] ChartData joined(ChartData first, ChartData second);

/// One for all charts of a window. Thread: GUI thread. The bridge outlives it.
class BridgeLoader : public ChartLoader {
    Q_OBJECT

public:
    explicit BridgeLoader(EngineBridge& bridge, QObject* parent = nullptr);

    void request(quint64 ticket, const ChartQuery& query) override;
    void cancel(quint64 ticket) override;

private:
    /// A request on its way, in one part or two.
    struct Running {
        std::array<RequestTicket, 2> tickets;
        std::optional<ChartData> first;  ///< Of two parts, when it is here.
        std::optional<ChartData> second;
    };
    void answer(quint64 ticket, const Result<ChartData>& result);
    void take_part(quint64 ticket, std::size_t part, const Result<ChartData>& result);

    EngineBridge& bridge_;
    std::unordered_map<quint64, Running> running_;
};

}  // namespace wattmast::ui
