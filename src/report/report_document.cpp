// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/report_document.h"

#include <algorithm>

namespace wattmast {

std::string period_text(const ReportDocument& document) {
    return document.is_of_year ? year_text(document.period.year(), document.language)
                               : month_text(document.period, document.language);
}

std::string period_id(const ReportDocument& document) {
    return document.is_of_year ? std::to_string(document.period.year()) : document.period.to_string();
}

std::vector<const ReportTable*> tables_of(const ReportDocument& document) {
    std::vector<const ReportTable*> tables;
    for (const ReportTable& table : document.tables) {
        tables.push_back(&table);
    }
    for (const ReportSection& section : document.sections) {
        for (const ReportBlock& block : section.blocks) {
            if (const auto* table = std::get_if<ReportTable>(&block)) {
                tables.push_back(table);
            }
        }
    }
    return tables;
}

const ReportTable* find_table(const ReportDocument& document, std::string_view id) {
    const std::vector<const ReportTable*> tables = tables_of(document);
    const auto found = std::ranges::find(tables, id, &ReportTable::id);
    return found == tables.end() ? nullptr : *found;
}

}  // namespace wattmast
