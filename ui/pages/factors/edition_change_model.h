// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an edition would change, as rows.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "carbon/edition_import.h"

namespace wattmast::ui {

/// One row for each factor that is new, goes or stays, and one for each field that changes.
class EditionChangeModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { kind = 0, id, field, before, after, column_count };

    explicit EditionChangeModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_changes(EditionComparison comparison, AbsentFactors absent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        const FactorChange* change = nullptr;
        const ChangedField* field = nullptr;  ///< Null: of the whole factor.
    };
    [[nodiscard]] QString text(const Row& row, int column) const;

    EditionComparison comparison_;
    AbsentFactors absent_ = AbsentFactors::stay;
    std::vector<Row> rows_;  ///< What changes first, then what is new, then the rest.
};

}  // namespace wattmast::ui
