// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The rows of the palette: groups with a heading each.
#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>
#include <optional>

#include "ui/shell/palette/palette_entry.h"

namespace wattmast::ui {

/// A row is a heading, which cannot be chosen, or an entry.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Entries of one group stand together.
    void set_entries(PaletteEntries entries);
    /// Null: a heading.
    [[nodiscard]] const PaletteEntry* entry(int row) const;
    /// The nearest row that can be chosen from `row` on, in steps of `direction` (1 or −1); −1: none.
    [[nodiscard]] int choosable(int row, int direction) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        PaletteGroup group = PaletteGroup::commands;
        std::optional<std::size_t> entry;  ///< Empty: the heading of the group.
    };
    [[nodiscard]] static QString heading_of(PaletteGroup group);

    PaletteEntries entries_;
    std::vector<Row> rows_;
};

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace wattmast::ui
