// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Cells of the sites' table and tree.
#pragma once

#include "ui/widgets/cell_delegates.h"

namespace wattmast::ui {

/// As CellDelegate, but deviation bars have a full scale of ±20 %, since single sites move more than regions do.
class SiteCellDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace wattmast::ui
