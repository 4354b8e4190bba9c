// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The first rows of the file as a table: each column as it stands there, and beside it what it is taken for.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/history/first_rows.h"
#include "app/history/mapping.h"
#include "ui/pages/history/history_texts.h"

namespace wattmast::ui {

/// Column 0 is the line; columns that are times or values have a second one with what was understood.
class FirstRowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit FirstRowsModel(QObject* parent = nullptr);

    /// Keeps the rows and the choice where only what was understood changed.
    void set_rows(std::shared_ptr<const HistoryFirstRows> rows, const HistoryMapping& mapping);
    void retranslate();

    /// Which column of the file a column of the table is of; empty for the lines.
    [[nodiscard]] std::optional<std::size_t> file_column(int column) const;
    /// Whether the column says what was understood.
    [[nodiscard]] bool is_understood(int column) const;
    /// Where the column of the file stands, as it is there.
    [[nodiscard]] int raw_column(std::size_t file_column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column {
        std::optional<std::size_t> of;
        bool is_understood = false;
        friend bool operator==(const Column&, const Column&) = default;
    };
    [[nodiscard]] std::vector<Column> columns_for(const HistoryMapping& mapping) const;
    [[nodiscard]] const HistoryCell* cell(const QModelIndex& index) const;
    [[nodiscard]] const HistoryFirstRow& row(const QModelIndex& index) const;
    [[nodiscard]] QString text(const QModelIndex& index) const;
    [[nodiscard]] QString understood(const HistoryCell& cell) const;
    [[nodiscard]] QString remark(const QModelIndex& index) const;
    [[nodiscard]] QString target_title(std::size_t file_column) const;

    std::shared_ptr<const HistoryFirstRows> rows_;
    HistoryMapping mapping_;
    std::vector<Column> columns_;
};

}  // namespace wattmast::ui
