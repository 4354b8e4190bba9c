// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The points of a test poll with what was on the line.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "model/test_poll.h"

namespace wattmast::ui {

class TestPollModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { place = 0, quantity, type, raw, value, unit, state, column_count };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows stay where they are when only their content changed.
    void set_rows(const std::vector<TestPollRow>& rows);
    [[nodiscard]] const TestPollRow& row(int index) const { return rows_.at(static_cast<std::size_t>(index)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const TestPollRow& row, int column);

    std::vector<TestPollRow> rows_;
};

}  // namespace wattmast::ui
