// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of the point tree: check box, name, muted unit, colour of the line.
#pragma once

#include <QStyledItemDelegate>

namespace wattmast::ui {

/// A click anywhere on a point's row, and Space, change its check.
class PointTreeDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

/// The check box of an item.
void paint_check(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, const QModelIndex& index);

/// A short piece of line as the chart draws it: colour by slot modulo 8, a dash from the fifth on.
void paint_line_sample(QPainter& painter, const QRectF& rect, int slot);

}  // namespace wattmast::ui
