// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A report that was issued: who, when, why, and whether its files are as they were. Or a schedule.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/reports/report_files.h"
#include "carbon/book_report.h"

class QLabel;
class QStandardItemModel;

namespace wattmast::ui {

class DataTable;
class PropertyGrid;
class RoleLabel;

class IssuedView : public QWidget {
    Q_OBJECT

public:
    explicit IssuedView(QWidget* parent = nullptr);

    /// Its files without a state until show_states().
    void show_report(const IssuedReport& report);
    void show_states(const std::vector<FileState>& states);
    void show_schedule(const ReportSchedule& schedule);
    void retranslate();

private:
    void fill();
    void fill_files();

    std::optional<IssuedReport> report_;
    std::optional<ReportSchedule> schedule_;
    std::vector<FileState> states_;
    PropertyGrid* grid_;
    QStandardItemModel* files_;
    DataTable* table_;
};

}  // namespace wattmast::ui
