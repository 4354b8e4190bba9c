// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Draws every kind of cell of a DataTable by its roles; no widgets in cells.
#pragma once

#include <QStyledItemDelegate>

namespace wattmast::ui {

/// As severity_role: no glyph, but its room, so that the texts of a column stand under each other.
inline constexpr int no_severity = 0;

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The bar of a deviation in percent around its band of ±3%, full scale ±5%.
void paint_deviation_bar(QPainter& painter, const QRectF& rect, double percent);

}  // namespace wattmast::ui
