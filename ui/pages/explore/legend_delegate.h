// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Cells of the legend: check box and line sample before the name, the quality bar.
#pragma once

#include "ui/widgets/cell_delegates.h"

namespace wattmast::ui {

class LegendDelegate : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// A click on the check box, and Space, change it.
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paint_name(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, int slot) const;
};

}  // namespace wattmast::ui
