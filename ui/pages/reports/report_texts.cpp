// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/report_texts.h"

#include <QCoreApplication>

#include "report/carbon_words.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
QString label_of(ReportKind kind) {
    switch (kind) {
        case ReportKind::carbon:
            return QCoreApplication::translate("Reports", "Carbon", "kind of report");
        case ReportKind::energy:
            return QCoreApplication::translate("Reports", "Energy", "kind of report");
        case ReportKind::quality:
            return QCoreApplication::translate("Reports", "Data quality", "kind of report");
        case ReportKind::annual:
            return QCoreApplication::translate("Reports", "Annual summary", "kind of report");
        case ReportKind::site:
            return QCoreApplication::translate("Reports", "Site sheet", "kind of report");
    }
    return {};
}

QString label_of(ReportLanguage language) {
    switch (language) {
        case ReportLanguage::english:
            return QStringLiteral("English");
        case ReportLanguage::chinese:
            return QStringLiteral("简体中文");
        case ReportLanguage::vietnamese:
            return QStringLiteral("Tiếng Việt");
    }
    return {};
}

QString label_of(ReportFormat format) {
    return to_qt(id_of(format)).toUpper();
}

QString label_of(ReportPart part) {
    switch (part) {
        case ReportPart::summary:
            return QCoreApplication::translate("Reports", "Summary", "part of a report");
        case ReportPart::emissions:
            return QCoreApplication::translate("Reports", "Emissions by scope", "part of a report");
        case ReportPart::other_emissions:
            return QCoreApplication::translate("Reports", "Beside scopes 1 and 2", "part of a report");
        case ReportPart::charts:
            return QCoreApplication::translate("Reports", "Charts", "part of a report");
        case ReportPart::changes:
            return QCoreApplication::translate("Reports", "What changed", "part of a report");
        case ReportPart::approval:
            return QCoreApplication::translate("Reports", "Approval", "part of a report");
        case ReportPart::sites:
            return QCoreApplication::translate("Reports", "Sites", "part of a report");
        case ReportPart::classes:
            return QCoreApplication::translate("Reports", "By class", "part of a report");
        case ReportPart::areas:
            return QCoreApplication::translate("Reports", "By area", "part of a report");
        case ReportPart::checks:
            return QCoreApplication::translate("Reports", "Findings by check", "part of a report");
        case ReportPart::meter_events:
            return QCoreApplication::translate("Reports", "Meter life", "part of a report");
        case ReportPart::key_figures:
            return QCoreApplication::translate("Reports", "Key figures", "part of a report");
    }
    return {};
}

QString label_of(CheckArea area) {
    switch (area) {
        case CheckArea::coverage:
            return QCoreApplication::translate("Reports", "Coverage");
        case CheckArea::meters:
            return QCoreApplication::translate("Reports", "Meters and estimates");
        case CheckArea::bills:
            return QCoreApplication::translate("Reports", "Bills against meters");
        case CheckArea::factors:
            return QCoreApplication::translate("Reports", "Factors");
        case CheckArea::certificates:
            return QCoreApplication::translate("Reports", "Certificates and contracts");
        case CheckArea::fuel:
            return QCoreApplication::translate("Reports", "Fuel and gases");
        case CheckArea::ledger:
            return QCoreApplication::translate("Reports", "Ledger and late records");
        case CheckArea::other:
            return QCoreApplication::translate("Reports", "Everything else");
    }
    return {};
}

QString label_of(FileState state) {
    switch (state) {
        case FileState::as_issued:
            return QCoreApplication::translate("Reports", "As issued", "state of a file");
        case FileState::changed:
            return QCoreApplication::translate("Reports", "Changed since", "state of a file");
        case FileState::missing:
            return QCoreApplication::translate("Reports", "Not there", "state of a file");
    }
    return {};
}

QString label_of(FindingSeverity severity) {
    switch (severity) {
        case FindingSeverity::error:
            return QCoreApplication::translate("Reports", "Error");
        case FindingSeverity::warning:
            return QCoreApplication::translate("Reports", "Warning");
        case FindingSeverity::note:
            return QCoreApplication::translate("Reports", "Note");
    }
    return {};
}

QString check_label(const std::string& check) {
    return to_qt(check_name(check, report_language_of_screen()));
}

ReportScope place_of(ReportScope scope) {
    scope.tenant.clear();
    return scope;
}

QString scope_label(const ReportScope& scope) {
    if (!scope.tenant.empty()) {
        const ReportScope place = place_of(scope);
        return place == ReportScope{} ? to_qt(scope.tenant)
                                      : to_qt(scope.tenant) + QStringLiteral(" · ") + scope_label(place);
    }
    if (scope.sites.size() == 1) {
        return to_qt(scope.sites.front());
    }
    if (!scope.sites.empty()) {
        return QCoreApplication::translate("Reports", "%n sites", "scope of a report",
                                           static_cast<int>(scope.sites.size()));
    }
    QStringList names;
    for (const std::string& name : scope.area) {
        names << to_qt(name);
    }
    return names.isEmpty() ? QCoreApplication::translate("Reports", "All sites") : names.join(QStringLiteral(" / "));
}

QString report_title(ReportKind kind, CivilMonth month) {
    //: Kind of report and month. 中文：%1，%2
    return QCoreApplication::translate("Reports", "%1, %2")
        .arg(label_of(kind), kind == ReportKind::annual ? QString::number(month.year()) : month_label(month));
}

QString place_label(const ReportOrder& order) {
    return order.kind == ReportKind::site && order.scope.sites.empty()
               ? QCoreApplication::translate("Reports", "No site is chosen yet")
               : scope_label(place_of(order.scope));
}

QString report_title(const ReportOrder& order) {
    const QString title = report_title(order.kind, order.month);
    return order.scope.tenant.empty() ? title : title + QStringLiteral(" · ") + to_qt(order.scope.tenant);
}

}  // namespace wattmast::ui
