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

/// One row in words of the language in force.
struct AttentionRow {
    Severity severity = Severity::minor;
    QString headline;
    QString place;   ///< "NB-YZ-0218 Yinzhou Baizhang Rd", with the device where it is about one.
    QString detail;  ///< May be empty.
    UtcTime since;
    std::vector<float> spark;  ///< May be empty.
    SiteId site;               ///< Not assigned: of several sites.
    AlarmId alarm;             ///< Not assigned: it is no alarm of the board.
};
[[nodiscard]] std::vector<AttentionRow> attention_rows(const std::vector<Attention>& items, const Catalog& catalog);
/// "NB-YZ-0218/M1 Yinzhou Baizhang Rd"; empty where there is no such site.
[[nodiscard]] QString full_place(SiteId site, DeviceId device, const Catalog& catalog);

/// In the order given, which is the engine's: most urgent first.
class AttentionModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void set_items(const std::vector<Attention>& items, const std::shared_ptr<const Catalog>& catalog, UtcTime now);
    void set_rows(std::vector<AttentionRow> rows, UtcTime now);
    [[nodiscard]] const AttentionRow& item(int row) const { return items_.at(static_cast<std::size_t>(row)); }
    [[nodiscard]] UtcTime now() const { return now_; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is what a screen reader says.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<AttentionRow> items_;
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
    void opened(const wattmast::ui::AttentionRow& row);

private:
    AttentionModel* model_;
};

}  // namespace wattmast::ui
