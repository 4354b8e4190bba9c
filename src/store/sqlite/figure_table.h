// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of `kept_figure`, and until when a device has some.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <vector>

#include "model/sample.h"
#include "store/figure_store.h"
#include "store/sqlite/connection.h"
#include "units/error.h"

namespace wattmast::sqlite {

/// Figures of a device whose reach has a part in `range` go. Within the transaction that changes something there.
[[nodiscard]] Result<void> forget_figures(Connection& connection, DeviceId device, TimeRange range);
/// The same of a point's device.
[[nodiscard]] Result<void> forget_figures_of(Connection& connection, PointId point, TimeRange range);

[[nodiscard]] Result<void> write_figure(Connection& connection, const KeptFigure& figure);
/// FigureStore::figures().
[[nodiscard]] Result<std::vector<KeptFigure>> read_figures(Connection& connection, PointId point, std::uint8_t kind,
                                                           TimeRange begins);
/// FigureStore::each().
[[nodiscard]] Result<void> each_figure(Connection& connection,
                                       const std::function<Result<void>(const KeptFigure&)>& visit);

/// What the writer knows of it: samples from there on touch no figure. Belongs to its thread. One that is later than
/// what the table says costs a look and nothing else.
class FigureReach {
public:
    [[nodiscard]] static Result<FigureReach> load(Connection& connection);

    /// The end of the figure that reaches farthest; the begin of all times where the device has none.
    [[nodiscard]] UtcTime of(DeviceId device) const;
    /// Not to be lowered before that is committed.
    void set(DeviceId device, UtcTime until);
    void raise(DeviceId device, UtcTime until);
    void clear() noexcept { until_.clear(); }

private:
    std::map<DeviceId, UtcTime> until_;
};
/// As the table has it now.
[[nodiscard]] Result<UtcTime> reach_of_figures(Connection& connection, DeviceId device);

}  // namespace wattmast::sqlite
