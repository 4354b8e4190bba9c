// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// "Ready to report?": two-line rows with a mark, what it is, and what to do.
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <vector>

#include "ui/pages/carbon/ready_items.h"

namespace wattmast::ui {

class ReadyModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set_items(std::vector<ReadyItem> items);
    [[nodiscard]] const ReadyItem& item(int row) const { return items_.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is what a screen reader says.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ReadyItem> items_;
};

class ReadyDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Enter and click open the site of an item that has one; Ctrl+C copies the item with its details.
class ReadyList : public QListView {
    Q_OBJECT

public:
    explicit ReadyList(QWidget* parent = nullptr);
    [[nodiscard]] ReadyModel* items() const { return model_; }

Q_SIGNALS:
    /// @param site Code.
    void site_requested(const std::string& site);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    ReadyModel* model_;
};

}  // namespace wattmast::ui
