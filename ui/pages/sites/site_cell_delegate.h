// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Cells of the sites' table and tree.
#pragma once

#include <QFont>

#include "ui/widgets/cell_delegates.h"

namespace wattmast::ui {

/// As CellDelegate, but deviation bars have a full scale of ±20 %, since single sites move more than regions do, and
/// fonts are made once instead of for every cell.
class SiteCellDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paint_text(QPainter& painter, const QStyleOptionViewItem& option, QRectF cell, const QModelIndex& index) const;
    [[nodiscard]] const QFont& bold_of(const QFont& font) const;

    mutable QFont plain_;  ///< Of which bold_ is the bold one.
    mutable QFont bold_;
};

}  // namespace wattmast::ui
