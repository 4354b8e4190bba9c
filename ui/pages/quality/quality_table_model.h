// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The tables of the page Data quality: cells that are ready to show, and where each row leads.
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>
#include <vector>

#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "model/catalog.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {

struct QualityCell {
    QString text;
    QVariant sort;   ///< What its column sorts by; empty: the text.
    QString copied;  ///< For the clipboard; empty: the text.
    QString tip;     ///< Empty: the text, which may be elided.
    bool is_bold = false;
    std::optional<QualityClass> quality{};  ///< A glyph in front.
};

struct QualityColumn {
    QString title;
    int width = 0;
    bool is_number = false;  ///< Stands at the right.
};

struct QualityTableRow {
    std::vector<QualityCell> cells;  ///< As many as there are columns.
    SiteId site;
    std::vector<PointId> points;        ///< Drawn in Explore; may be empty.
    TimeRange range;                    ///< Over this time.
    std::optional<MeterEvent> event;    ///< What was recorded of a meter, or what a record of it begins with.
    std::optional<std::size_t> source;  ///< Place in what the table was made of, where something can be done with it.
};

struct QualityTable {
    std::vector<QualityColumn> columns;
    int stretch = 0;  ///< The column that takes the rest.
    std::vector<QualityTableRow> rows;
};

/// Of QualityRecords::held_back; `source` is the place there.
[[nodiscard]] QualityTable held_back_table(const QualityRecords& records, const Catalog& catalog);
/// Of samples and, where `month` is there, of lines of the ledger; `source` is the place in QualityRecords::corrections
/// of one that is in force.
[[nodiscard]] QualityTable correction_table(const QualityRecords& records, const QualityMonth* month,
                                            const Catalog& catalog);
[[nodiscard]] QualityTable meter_table(const QualityRecords& records, const QualityMonth* month,
                                       const Catalog& catalog);
/// The largest difference first, then what could not be compared, then accounts without a bill.
[[nodiscard]] QualityTable invoice_table(const QualityMonth& month, const Catalog& catalog);
/// How much is known in which way, by hours and by energy. Either may be null.
[[nodiscard]] QualityTable split_table(const struct CoverageMonth* coverage, const QualityMonth* month);

/// GUI thread.
class QualityTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void set_table(QualityTable table);
    [[nodiscard]] const QualityTable& table() const { return table_; }
    [[nodiscard]] const QualityTableRow& row(int row) const { return table_.rows.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QualityTable table_;
};

}  // namespace wattmast::ui
