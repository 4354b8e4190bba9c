// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What will happen, or has happened: figures, everything that is not as it should be, the points, and former imports.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "ui/pages/history/history_importer.h"

class QAbstractItemModel;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace wattmast::ui {

class DataTable;
class FindingModel;
class ImportRecordModel;
class KpiStrip;
class Panel;
class SegmentedControl;
class SeriesModel;

class ResultView : public QWidget {
    Q_OBJECT

public:
    enum class Tab : std::uint8_t { findings = 0, points, imports };

    /// The importer outlives the view.
    explicit ResultView(HistoryImporter& importer, QWidget* parent = nullptr);

    void show_state();
    void show_records();
    void show_tab(Tab tab);
    [[nodiscard]] Tab tab() const;
    void retranslate();
    [[nodiscard]] KpiStrip* kpis() const { return kpis_; }
    [[nodiscard]] DataTable* table(Tab tab) const { return tables_.at(static_cast<std::size_t>(tab)); }

Q_SIGNALS:
    void save_findings_requested();

private:
    DataTable* add_table(QAbstractItemModel* model);
    void size_columns();
    void show_kpis();
    void show_panel();
    void show_tabs();
    [[nodiscard]] QString left_out_text() const;
    /// Columns and names of points that the mapping does not use; empty: none.
    [[nodiscard]] QString unused_text() const;

    HistoryImporter& importer_;
    FindingModel* findings_;
    SeriesModel* series_;
    ImportRecordModel* records_;
    KpiStrip* kpis_;
    Panel* panel_;
    SegmentedControl* tabs_;
    QPushButton* copy_;
    QPushButton* save_;
    QStackedWidget* stack_;
    std::vector<DataTable*> tables_;
    std::shared_ptr<const HistoryReport> shown_;  ///< Whose tables are shown.
};

}  // namespace wattmast::ui
