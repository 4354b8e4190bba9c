// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What an edition would change, and what is wrong with its file, as rows.
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

class EditionFaultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { line = 0, column, reason, column_count };

    explicit EditionFaultModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
    void set_faults(std::vector<EditionCsvFault> faults);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<EditionCsvFault> faults_;
};

}  // namespace wattmast::ui
