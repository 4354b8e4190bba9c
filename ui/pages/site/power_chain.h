// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The power chain of a site as boxes from the feeders to the load, and where they stand; no painting.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <optional>
#include <vector>

#include "app/views.h"

namespace wattmast::ui {

/// One node of the energy tree.
struct ChainBox {
    QString name;
    NodeKind kind = NodeKind::other;
    bool has_meter = true;
    std::optional<double> power;    ///< W; battery: + charging.
    std::optional<LastValue> last;  ///< Where `power` is empty: what it last was.
    /// Of a UPS that states it, not older than 2.5 polls: output load in percent of its rating.
    std::optional<double> load_percent;
    std::optional<Severity> severity;  ///< The most urgent attention item of its device.
    int column = 0;                    ///< 0: feeds the site; then one for each level below.
    int row = 0;
    std::optional<std::size_t> parent;  ///< Index of the box above it in the tree.

    friend bool operator==(const ChainBox&, const ChainBox&) = default;
};

struct PowerChain {
    std::vector<ChainBox> boxes;  ///< Parents before their children.
    int columns = 0;
    int rows = 0;
    /// W that goes in but is in no uppermost consumer's meter below. Empty unless all of them are known.
    std::optional<double> losses;

    friend bool operator==(const PowerChain&, const PowerChain&) = default;
};

/// @param attention Items of the site's devices mark their boxes.
/// Sources stand in the first column; what hangs directly below the site in the second, chains before single boxes, so
/// that cooling and the rest end up at the bottom.
[[nodiscard]] PowerChain power_chain(const SiteDetail& detail, const std::vector<Attention>& attention,
                                     const Catalog& catalog, UtcTime now);

inline constexpr double chain_row_height = 56;

/// Where a box stands on a widget of `size`.
[[nodiscard]] QRectF chain_rect(const PowerChain& chain, std::size_t box, QSizeF size);
/// The x of the bus between sources and consumers.
[[nodiscard]] double chain_bus(const PowerChain& chain, QSizeF size);

}  // namespace wattmast::ui
