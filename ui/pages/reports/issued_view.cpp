// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/issued_view.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QStandardItemModel>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/property_grid.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

enum Column : int { name = 0, state, digest, column_count };

QString joined(const std::vector<std::string>& values) {
    QStringList texts;
    for (const std::string& value : values) {
        const auto language = report_language_by_tag(value);
        texts << (language ? label_of(*language) : to_qt(value));
    }
    return texts.join(QStringLiteral(", "));
}

QString text_or_none(const std::string& text) {
    return text.empty() ? Format::no_value() : to_qt(text);
}

}  // namespace

IssuedView::IssuedView(QWidget* parent)
    : QWidget(parent), grid_(new PropertyGrid), files_(new QStandardItemModel(this)), table_(new DataTable) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* upper = new QWidget;
    auto* grid_column = new QVBoxLayout(upper);
    grid_column->setContentsMargins(16, 12, 16, 12);
    grid_column->addWidget(grid_);
    column->addWidget(upper);
    files_->setColumnCount(column_count);
    table_->setModel(files_);
    table_->setSortingEnabled(false);
    table_->set_column_width(state, 130);
    table_->set_column_width(digest, 190);
    table_->set_stretch_column(name);
    column->addWidget(table_, 1);
    connect(table_, &DataTable::row_opened, this, [this](const QModelIndex& index) {
        if (report_ && static_cast<std::size_t>(index.row()) < report_->files.size()) {
            const QString file = QDir(to_qt(report_->folder))
                                     .filePath(to_qt(report_->files[static_cast<std::size_t>(index.row())].name));
            QDesktopServices::openUrl(QUrl::fromLocalFile(file));
        }
    });
}

void IssuedView::show_report(const IssuedReport& report) {
    report_ = report;
    schedule_.reset();
    states_.clear();
    fill();
}

void IssuedView::show_states(const std::vector<FileState>& states) {
    states_ = states;
    fill_files();
}

void IssuedView::show_schedule(const ReportSchedule& schedule) {
    report_.reset();
    schedule_ = schedule;
    states_.clear();
    fill();
}

void IssuedView::fill() {
    const Format& format = Format::current();
    std::vector<Property> properties;
    if (report_) {
        properties = {
            {tr("Number"), tr("%1, revision %2").arg(to_qt(report_->number), format.count(report_->revision))},
            {tr("Sites"), scope_label(place_of(report_->scope))},
            {tr("Organisation"), text_or_none(report_->organisation)},
            {tr("Issued by"), to_qt(report_->who)},
            {tr("Issued at"), format.date_time(report_->when)},
            {tr("Comment"), to_qt(report_->comment)},
            {tr("Languages"), joined(report_->languages)},
            {tr("Last ledger line"), format.count(static_cast<qint64>(report_->last_line))},
            {tr("Last closing"), text_or_none(report_->head)},
            {tr("Folder"), to_qt(report_->folder)}};
        for (const auto& [check, reason] : report_->reasons) {
            properties.push_back({tr("Let stand: %1").arg(check_label(check)), to_qt(reason)});
        }
    } else if (schedule_) {
        QStringList formats;
        for (const ReportFormat one : schedule_->formats) {
            formats << label_of(one);
        }
        properties = {{tr("Report"), label_of(schedule_->kind)},
                      {tr("Sites"), scope_label(place_of(schedule_->scope))},
                      {tr("Organisation"), text_or_none(schedule_->organisation)},
                      {tr("In the name of"), to_qt(schedule_->who)},
                      {tr("From"), month_label(schedule_->from)},
                      {tr("Until"), schedule_->until ? month_label(*schedule_->until) : tr("for good")},
                      {tr("Languages"), joined(schedule_->languages)},
                      {tr("Files"), formats.join(QStringLiteral(", "))},
                      {tr("Folder"), to_qt(schedule_->folder)}};
    }
    const std::string tenant = report_ ? report_->scope.tenant : schedule_ ? schedule_->scope.tenant : std::string();
    if (!tenant.empty()) {
        properties.insert(properties.begin() + 2, {tr("Tenant"), to_qt(tenant)});
    }
    grid_->set_properties(properties);
    table_->setVisible(report_.has_value());
    fill_files();
}

void IssuedView::fill_files() {
    files_->removeRows(0, files_->rowCount());
    if (!report_) {
        return;
    }
    for (std::size_t at = 0; at < report_->files.size(); ++at) {
        const IssuedFile& file = report_->files[at];
        auto* file_name = new QStandardItem(to_qt(file.name));
        auto* file_state = new QStandardItem(at < states_.size() ? label_of(states_[at]) : tr("looking…"));
        auto* hash = new QStandardItem(to_qt(file.digest.to_hex().substr(0, 16)) + QStringLiteral("…"));
        hash->setToolTip(to_qt(file.digest.to_hex()));
        if (at < states_.size() && states_[at] != FileState::as_issued) {
            file_state->setData(static_cast<int>(Color::alarm_critical), emphasis_role);
        }
        for (QStandardItem* item : {file_name, file_state, hash}) {
            item->setEditable(false);
        }
        files_->appendRow({file_name, file_state, hash});
    }
}

void IssuedView::retranslate() {
    files_->setHorizontalHeaderLabels({tr("File"), tr("State"), QStringLiteral("SHA-256")});
    table_->setAccessibleName(tr("Files of the report"));
    fill();
}

}  // namespace wattmast::ui
