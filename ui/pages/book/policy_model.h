// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The organisation's decisions, in force or by default, as rows.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <string>
#include <vector>

#include "ui/pages/book/book_texts.h"

namespace wattmast::ui {

/// One decision as it is on a day.
struct PolicyInForce {
    std::string name;
    std::string value;                   ///< Empty: nothing is decided, and there is no default either.
    const BookRecord* record = nullptr;  ///< Null: by default.
};

class PolicyModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { decision = 0, value, origin, from, who, document, column_count };

    explicit PolicyModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_book(std::shared_ptr<const BookIndex> book, CivilDate day);
    [[nodiscard]] const PolicyInForce& policy(int row) const { return rows_[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const BookIndex> book_;
    std::vector<PolicyInForce> rows_;
};

/// The value of a decision in words; what no decision means where it is empty.
[[nodiscard]] QString policy_value_label(const PolicyInForce& policy);

}  // namespace wattmast::ui
