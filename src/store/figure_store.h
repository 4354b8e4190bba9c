// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Figures that are kept so that they need not be made again from samples.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "model/sample.h"
#include "units/error.h"
#include "units/utc_time.h"

namespace wattmast {

/// Which figure.
struct FigureKey {
    PointId point;
    std::uint8_t kind = 0;  ///< What it is: a number of who keeps it, from 1.
    UtcTime begin;          ///< Of the time that it is of.
    friend bool operator==(const FigureKey&, const FigureKey&) = default;
};

/// Derived from samples of one device, never the truth: what is kept may be thrown away and made again at any time.
struct KeptFigure {
    FigureKey key;
    DeviceId device;  ///< Of the point, and of all that it was made from.
    /// Where samples, corrections, judgements or their absence had a part in it. The store forgets the figure in the
    /// transaction that changes anything of the device in there.
    TimeRange reach;
    std::vector<std::byte> basis;  ///< What else it was made from, such as events of the meter. Who reads compares.
    std::vector<std::byte> body;
    friend bool operator==(const KeptFigure&, const KeptFigure&) = default;
};

/// Belongs to the thread of its store. One that was opened for reading sees what is committed.
class FigureStore {
public:
    virtual ~FigureStore() = default;

    /// Those of a point and kind that begin in `begins`, ascending. One whose row is damaged is not among them.
    [[nodiscard]] virtual Result<std::vector<KeptFigure>> figures(PointId point, std::uint8_t kind,
                                                                  TimeRange begins) const = 0;
    /// Calls `visit` with every figure that is kept, by point, kind and time. Ends at its first failure and gives it.
    [[nodiscard]] virtual Result<void> each(const std::function<Result<void>(const KeptFigure&)>& visit) const = 0;

    /// Keeps figures, in the place of those of the same keys: all of them or none, durable when it returns. Fails with
    /// `store_read_only` and like SampleStore::append().
    /// @pre Made from this store, in which nothing was stored since
    [[nodiscard]] virtual Result<void> keep(std::span<const KeptFigure> figures) = 0;
    /// Forgets everything that is kept. Gives how many there were. Fails as keep().
    [[nodiscard]] virtual Result<std::uint64_t> forget_all() = 0;
};

}  // namespace wattmast
