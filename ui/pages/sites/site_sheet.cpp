// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_sheet.h"

#include <QMimeData>
#include <QStringList>

#include "app/sample_csv.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

bool is_picture(SiteColumn column) {
    return column == SiteColumn::deviation_bar || column == SiteColumn::last_day;
}

QString file_title(SiteColumn column) {
    switch (column) {
        case SiteColumn::power:
            return QStringLiteral("power_kw");
        case SiteColumn::deviation:
            return QStringLiteral("deviation_percent");
        case SiteColumn::traffic:
            return QStringLiteral("traffic_mbit_per_s");
        case SiteColumn::energy_per_traffic:
            return QStringLiteral("energy_per_traffic_wh_per_gb");
        case SiteColumn::yesterday:
            return QStringLiteral("energy_yesterday_by_now_kwh");
        case SiteColumn::quality:
            return QStringLiteral("quality_percent");
        case SiteColumn::age:
            return QStringLiteral("newest");
        case SiteColumn::today:
            return QStringLiteral("energy_today_kwh");
        case SiteColumn::month:
            return QStringLiteral("energy_month_kwh");
        case SiteColumn::carbon:
            return QStringLiteral("carbon_month_kg");
        case SiteColumn::battery:
            return QStringLiteral("battery_percent");
        case SiteColumn::temperature:
            return QStringLiteral("temperature_celsius");
        case SiteColumn::coverage:
            return QStringLiteral("coverage_percent");
        case SiteColumn::severity:
        case SiteColumn::code:
        case SiteColumn::name:
        case SiteColumn::deviation_bar:
        case SiteColumn::last_day:
        case SiteColumn::kind:
        case SiteColumn::area:
            return id_of(column);
    }
    return {};
}

QString gas_of(const SiteRow& row) {
    if (!row.now.carbon_gas || !row.now.carbon_month) {
        return {};
    }
    return *row.now.carbon_gas == Gas::co2 ? QStringLiteral("CO2") : QStringLiteral("CO2e");
}

enum class Titles : std::uint8_t { of_files, of_the_screen };

QStringList titles_of(std::span<const SiteColumn> columns, Titles titles) {
    QStringList cells;
    for (const SiteColumn column : columns) {
        if (!is_picture(column)) {
            // The moment of the newest value is what stays true in a file, not its age.
            const bool is_for_file = titles == Titles::of_files || column == SiteColumn::age;
            cells += is_for_file ? file_title(column) : full_title_of(column);
            if (column == SiteColumn::carbon) {
                cells += QStringLiteral("gas");
            }
        }
    }
    return cells;
}

/// As a field of a CSV file; texts cannot be taken for formulas, numbers below zero are none.
QString field_of(const QString& text, SiteColumn column) {
    return is_number(column) ? text : to_qt(csv_field(text.toStdString()));
}

QStringList cells_of(const SiteSnapshot& snapshot, int row, std::span<const SiteColumn> columns) {
    QStringList cells;
    for (const SiteColumn column : columns) {
        if (!is_picture(column)) {
            cells += plain_text(snapshot, row, column);
            if (column == SiteColumn::carbon) {
                cells += gas_of(snapshot.row(row));
            }
        }
    }
    return cells;
}

}  // namespace

QByteArray site_csv(const SiteSnapshot& snapshot, std::span<const int> rows, std::span<const SiteColumn> columns) {
    QString text(QChar(0xFEFF));
    const QString line_end = QStringLiteral("\r\n");
    text += titles_of(columns, Titles::of_files).join(QLatin1Char(',')) + line_end;
    for (const int row : rows) {
        QStringList fields;
        for (const SiteColumn column : columns) {
            for (const QString& cell : cells_of(snapshot, row, {&column, 1})) {
                fields += field_of(cell, column);
            }
        }
        text += fields.join(QLatin1Char(',')) + line_end;
    }
    return text.toUtf8();
}

std::unique_ptr<QMimeData> site_clip(const SiteSnapshot& snapshot, std::span<const int> rows,
                                     std::span<const SiteColumn> columns) {
    QString tsv;
    QString html = QStringLiteral("<table>");
    const auto add = [&](const QString& tag, const QStringList& cells) {
        html += QStringLiteral("<tr>");
        QStringList plain;
        for (QString cell : cells) {
            html += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
            plain += cell.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
        }
        html += QStringLiteral("</tr>");
        tsv += plain.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    add(QStringLiteral("th"), titles_of(columns, Titles::of_the_screen));
    for (const int row : rows) {
        add(QStringLiteral("td"), cells_of(snapshot, row, columns));
    }
    auto clip = std::make_unique<QMimeData>();
    clip->setText(tsv);
    clip->setHtml(html + QStringLiteral("</table>"));
    return clip;
}

}  // namespace wattmast::ui
