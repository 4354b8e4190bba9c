// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/report_models.h"

#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/history/history_texts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

const QVariant left(Qt::AlignLeft | Qt::AlignVCenter);
const QVariant right(Qt::AlignRight | Qt::AlignVCenter);

QString table_count(std::uint64_t value) {
    return Format::current().count(static_cast<qint64>(value));
}

QVariant number(std::uint64_t value) {
    return QVariant::fromValue<qulonglong>(value);
}

QString time_text(const std::optional<UtcTime>& time) {
    return time ? Format::current().date_time(*time) : Format::no_value();
}

QVariant time_number(const std::optional<UtcTime>& time) {
    return QVariant::fromValue<qlonglong>(time ? milliseconds_of(*time) : 0);
}

void tell_all_changed(QAbstractTableModel& model, auto header_changed, auto data_changed) {
    header_changed(Qt::Horizontal, 0, model.columnCount() - 1);
    if (model.rowCount() > 0) {
        data_changed(model.index(0, 0), model.index(model.rowCount() - 1, model.columnCount() - 1));
    }
}

}  // namespace

// ---- FindingModel ----

void FindingModel::set_report(std::shared_ptr<const HistoryReport> report) {
    beginResetModel();
    report_ = std::move(report);
    endResetModel();
}

void FindingModel::retranslate() {
    tell_all_changed(
        *this, [this](auto... of) { Q_EMIT headerDataChanged(of...); },
        [this](auto... of) { Q_EMIT dataChanged(of...); });
}

int FindingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !report_ ? 0 : static_cast<int>(report_->findings.list().size());
}

int FindingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant FindingModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const HistoryFinding& finding = report_->findings.list()[static_cast<std::size_t>(index.row())];
    const bool is_line = index.column() == Column::line;
    if (role == Qt::TextAlignmentRole) {
        return is_line ? right : left;
    }
    if (role == Qt::ToolTipRole) {
        return HistoryTexts::text(finding.text);
    }
    if (role == emphasis_role && index.column() == Column::effect) {
        return static_cast<int>(finding.effect == HistoryEffect::left_out ? Color::alarm_major : Color::text_secondary);
    }
    if (role == sort_role && is_line) {
        return number(finding.line);
    }
    if (role == copy_role && is_line) {
        return QString::number(finding.line);
    }
    if (role != Qt::DisplayRole && role != sort_role && role != copy_role) {
        return {};
    }
    const std::array<QString, column_count> texts = {
        table_count(finding.line), finding.column.empty() ? tr("whole row") : to_qt(finding.column),
        HistoryTexts::label(finding.kind), HistoryTexts::label(finding.effect), HistoryTexts::text(finding.text)};
    return texts.at(static_cast<std::size_t>(index.column()));
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= column_count) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section == Column::line ? right : left;
    }
    const std::array<QString, column_count> titles = {tr("Line"), tr("Column"), tr("What"), tr("Effect"), tr("Reason")};
    return role == Qt::DisplayRole ? QVariant(titles.at(static_cast<std::size_t>(section))) : QVariant();
}

// ---- SeriesModel ----

bool is_known(const HistorySeries& series, const Catalog& catalog) {
    const Site* const site = catalog.site_by_code(series.site);
    if (site == nullptr) {
        return false;
    }
    const auto devices = catalog.devices_of(site->id);
    const auto device = std::ranges::find(devices, series.device, &Device::name);
    return device != devices.end() && catalog.point_of((*device)->id, series.key) != nullptr;
}

void SeriesModel::set_report(std::shared_ptr<const HistoryReport> report, const Catalog& catalog) {
    beginResetModel();
    report_ = std::move(report);
    is_new_.clear();
    for (std::size_t i = 0; report_ && i < report_->series.size(); ++i) {
        is_new_.push_back(!is_known(report_->series[i], catalog));
    }
    endResetModel();
}

void SeriesModel::retranslate() {
    tell_all_changed(
        *this, [this](auto... of) { Q_EMIT headerDataChanged(of...); },
        [this](auto... of) { Q_EMIT dataChanged(of...); });
}

int SeriesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !report_ ? 0 : static_cast<int>(report_->series.size());
}

int SeriesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString SeriesModel::text(const HistorySeries& series, int column, bool is_new) const {
    const std::array<QString, column_count> texts = {to_qt(series.site) + QLatin1Char('/') + to_qt(series.device) +
                                                         QLatin1Char(' ') + HistoryTexts::point(series.key),
                                                     to_qt(series.column),
                                                     is_new ? tr("new") : tr("known"),
                                                     table_count(series.values),
                                                     table_count(series.missing),
                                                     table_count(series.backward),
                                                     time_text(series.oldest),
                                                     time_text(series.newest)};
    return texts.at(static_cast<std::size_t>(column));
}

QVariant SeriesModel::sort_value(const HistorySeries& series, int column) {
    const std::array<QVariant, column_count> values = {QVariant(),
                                                       QVariant(),
                                                       QVariant(),
                                                       number(series.values),
                                                       number(series.missing),
                                                       number(series.backward),
                                                       time_number(series.oldest),
                                                       time_number(series.newest)};
    return values.at(static_cast<std::size_t>(column));
}

QVariant SeriesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const HistorySeries& series = report_->series[row];
    if (role == Qt::TextAlignmentRole) {
        return index.column() >= Column::values ? right : left;
    }
    if (role == bold_role) {
        return index.column() == Column::point;
    }
    const QString shown = text(series, index.column(), is_new_[row]);
    if (role == sort_role) {
        const QVariant value = sort_value(series, index.column());
        return value.isValid() ? value : QVariant(shown);
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(shown) : QVariant();
}

QVariant SeriesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= column_count) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section >= Column::values ? right : left;
    }
    const std::array<QString, column_count> titles = {tr("Point"),  tr("Column"),        tr("State", "new or known"),
                                                      tr("Values"), tr("Without value"), tr("Out of order"),
                                                      tr("First"),  tr("Last")};
    return role == Qt::DisplayRole ? QVariant(titles.at(static_cast<std::size_t>(section))) : QVariant();
}

// ---- ImportRecordModel ----

void ImportRecordModel::set_records(std::vector<HistoryImportRecord> records) {
    beginResetModel();
    records_ = std::move(records);
    std::ranges::reverse(records_);
    endResetModel();
}

void ImportRecordModel::retranslate() {
    tell_all_changed(
        *this, [this](auto... of) { Q_EMIT headerDataChanged(of...); },
        [this](auto... of) { Q_EMIT dataChanged(of...); });
}

int ImportRecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(records_.size());
}

int ImportRecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant ImportRecordModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const HistoryImportRecord& record = records_[static_cast<std::size_t>(index.row())];
    const bool is_number = index.column() >= Column::rows && index.column() <= Column::left_out;
    if (role == Qt::TextAlignmentRole) {
        return is_number ? right : left;
    }
    if (role == Qt::FontRole && index.column() == Column::sha256) {
        return mono_font(TextRole::table);
    }
    const std::array<std::uint64_t, 5> numbers = {record.rows, record.stored, record.repeated, record.conflicting,
                                                  record.left_out};
    if (role == sort_role && is_number) {
        return number(numbers.at(static_cast<std::size_t>(index.column() - Column::rows)));
    }
    if (role == sort_role && index.column() == Column::begun) {
        return time_number(record.begun);
    }
    if (role == Qt::ToolTipRole) {
        return index.column() == Column::sha256 ? to_qt(record.sha256) : to_qt(record.mapping);
    }
    if (role != Qt::DisplayRole && role != sort_role) {
        return {};
    }
    if (record.end == HistoryImportRecord::End::damaged) {
        return index.column() == Column::end ? HistoryTexts::label(record.end) : Format::no_value();
    }
    const std::array<QString, column_count> texts = {Format::current().date_time(record.begun),
                                                     to_qt(record.file),
                                                     to_qt(record.who),
                                                     HistoryTexts::label(record.end),
                                                     table_count(record.rows),
                                                     table_count(record.stored),
                                                     table_count(record.repeated),
                                                     table_count(record.conflicting),
                                                     table_count(record.left_out),
                                                     record.sha256.empty() ? Format::no_value() : to_qt(record.sha256)};
    return texts.at(static_cast<std::size_t>(index.column()));
}

QVariant ImportRecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= column_count) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return section >= Column::rows && section <= Column::left_out ? right : left;
    }
    const std::array<QString, column_count> titles = {
        tr("When"),   tr("File"),          tr("Who"),         tr("End"),      tr("Rows"),
        tr("Stored"), tr("Already there"), tr("Conflicting"), tr("Left out"), QStringLiteral("SHA-256")};
    return role == Qt::DisplayRole ? QVariant(titles.at(static_cast<std::size_t>(section))) : QVariant();
}

}  // namespace wattmast::ui
