// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What needs attention: two-line rows with severity, place, age and the shape of the value.
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <memory>
#include <vector>

#include "app/views.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// In the order given, which is the engine's: most urgent first.
class AttentionModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set_items(std::vector<Attention> items, std::shared_ptr<const Catalog> catalog, UtcTime now);
    [[nodiscard]] const Attention& item(int row) const { return items_.at(static_cast<std::size_t>(row)); }
    /// "NB-YZ-0218 Yinzhou Baizhang Rd", with the device where it is about one.
    [[nodiscard]] QString place(int row) const;
    [[nodiscard]] UtcTime now() const { return now_; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is what a screen reader says.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Attention> items_;
    std::shared_ptr<const Catalog> catalog_;
    UtcTime now_;
};

class AttentionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The view; activated() comes with Enter and click.
class AttentionList : public QListView {
    Q_OBJECT

public:
    explicit AttentionList(QWidget* parent = nullptr);
    [[nodiscard]] AttentionModel* items() const { return model_; }

Q_SIGNALS:
    void opened(const wattmast::Attention& attention);

private:
    AttentionModel* model_;
};

}  // namespace wattmast::ui
