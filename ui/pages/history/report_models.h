// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a preview or an import came to, and the imports before it, as tables.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <vector>

#include "app/history/import.h"
#include "app/history/import_record.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// Every row and cell that is not as it should be, in the order of the file.
class FindingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { line = 0, column, kind, effect, reason, column_count };
    explicit FindingModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void set_report(std::shared_ptr<const HistoryReport> report);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const HistoryReport> report_;
};

/// The points that the file has samples of.
class SeriesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { point = 0, from, state, values, missing, backward, oldest, newest, column_count };
    explicit SeriesModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// @param catalog Whose points are there already.
    void set_report(std::shared_ptr<const HistoryReport> report, const Catalog& catalog);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const HistorySeries& series, int column, bool is_new) const;
    [[nodiscard]] static QVariant sort_value(const HistorySeries& series, int column);

    std::shared_ptr<const HistoryReport> report_;
    std::vector<bool> is_new_;  ///< By series.
};

/// Whether the database has the point of a series.
[[nodiscard]] bool is_known(const HistorySeries& series, const Catalog& catalog);

/// The files that were taken into the database, newest first.
class ImportRecordModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int {
        begun = 0,
        file,
        who,
        end,
        rows,
        stored,
        repeated,
        conflicting,
        left_out,
        sha256,
        column_count
    };
    explicit ImportRecordModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void set_records(std::vector<HistoryImportRecord> records);
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<HistoryImportRecord> records_;
};

}  // namespace wattmast::ui
