// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How many of each severity, as glyphs with a number each.
#pragma once

#include "ui/widgets/cell_delegates.h"

namespace wattmast::ui {

/// Answered by models: QVector<int> of counts by severity number; [0] is not used.
inline constexpr int severity_counts_role = Qt::UserRole + 40;

/// Severities stand below each other in all rows: each has a place of its own. Zero is left out.
class AttentionCell : public CellDelegate {
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace wattmast::ui
