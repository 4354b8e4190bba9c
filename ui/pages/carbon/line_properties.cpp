// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/carbon/line_properties.h"

#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_texts.h"
#include "ui/pages/factors/factor_texts.h"

namespace wattmast::ui {
namespace {

class LineProperties {
    Q_DECLARE_TR_FUNCTIONS(LineProperties)
};

class Collected {
public:
    void add(const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            properties_.push_back({name, value});
        }
    }
    [[nodiscard]] std::vector<Property> take() { return std::move(properties_); }

private:
    std::vector<Property> properties_;
};

/// In two lines, so that it fits beside its name.
QString digest_text(const Digest& digest) {
    const QString hex = to_qt(digest.to_hex());
    return hex.left(hex.size() / 2) + QLatin1Char('\n') + hex.mid(hex.size() / 2);
}

QString gases_text(Gas gas) {
    switch (gas) {
        case Gas::co2:
            return LineProperties::tr("CO₂ only. CH₄ and N₂O are not in this factor.");
        case Gas::co2e:
            return LineProperties::tr("CO₂e: all greenhouse gases that its publisher counts.");
        case Gas::ch4:
        case Gas::n2o:
            return gas_label(gas);
    }
    return {};
}

/// "energy = 0.4 MWh", one a line, as the book has them.
QString record_text(const BookRecord& record) {
    QStringList lines{LineProperties::tr("record %1 (%2)").arg(record.id.number()).arg(to_qt(id_of(record.kind)))};
    for (const auto& [name, value] : record.fields) {
        lines << to_qt(name) + QStringLiteral(" = ") + to_qt(value);
    }
    if (!record.document.empty()) {
        lines << LineProperties::tr("document: %1").arg(to_qt(record.document));
    }
    lines << LineProperties::tr("entered by %1 on %2").arg(to_qt(record.who), Format::current().date(record.entered));
    return lines.join(QLatin1Char('\n'));
}

const BookRecord* record_of(const CarbonMonth& month, std::int64_t id) {
    const auto found = std::ranges::find(month.records, id, [](const BookRecord& one) { return one.id.number(); });
    return found == month.records.end() ? nullptr : &*found;
}

QString records_text(const CarbonMonth& month, const std::vector<std::int64_t>& ids) {
    constexpr std::size_t most = 12;
    QStringList texts;
    for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) {
        const BookRecord* record = record_of(month, ids[i]);
        texts << (record != nullptr ? record_text(*record) : LineProperties::tr("record %1").arg(ids[i]));
    }
    if (ids.size() > most) {
        texts << LineProperties::tr("and %1 more").arg(ids.size() - most);
    }
    return texts.join(QLatin1Char('\n'));
}

QString list_text(const std::vector<std::string>& parts) {
    QStringList texts;
    for (const std::string& part : parts) {
        texts << to_qt(part);
    }
    return texts.join(QLatin1Char('\n'));
}

void add_factor(Collected& all, const EmissionFactor& factor, bool is_offered) {
    all.add(LineProperties::tr("Name"),
            Format::listed({region_label(factor), item_label(factor), to_qt(year_text(factor))}));
    all.add(field_label("publisher"), to_qt(factor.publisher));
    all.add(field_label("document"), to_qt(factor.document));
    all.add(field_label("published"), to_qt(factor.published));
    all.add(field_label("licence"), to_qt(factor.licence));
    if (!is_offered) {
        all.add(
            LineProperties::tr("State"),
            LineProperties::tr("Not offered any more: an edition changed or took out this row. The ledger keeps it."));
    }
}

}  // namespace

std::vector<Property> factor_properties(const CarbonMonth& month, std::size_t inventory_row) {
    const InventoryRow& row = month.inventory.rows.at(inventory_row);
    const RowFactor& factor = month.factors.at(inventory_row);
    Collected all;
    if (factor.factor) {
        add_factor(all, *factor.factor, factor.is_offered);
        all.add(LineProperties::tr("Gases"), gases_text(row.gas));
    } else if (!row.books.empty()) {
        all.add(LineProperties::tr("Stands for"), to_qt(row.factor.id));
        all.add(LineProperties::tr("Gases"), gas_label(row.gas));
        all.add(LineProperties::tr("Of the book"), records_text(month, row.books));
    } else {
        all.add(LineProperties::tr("Id"), to_qt(row.factor.id));
        all.add(LineProperties::tr("State"),
                LineProperties::tr("Its row is not in this library any more. The ledger keeps value and digest."));
    }
    if (factor.factor) {
        all.add(LineProperties::tr("Id"), to_qt(row.factor.id));
    }
    all.add(LineProperties::tr("Digest"), digest_text(row.factor.row_digest));
    return all.take();
}

std::vector<Property> line_properties(const CarbonMonth& month, const LedgerLine& line) {
    Collected all;
    if (month.closed) {
        all.add(LineProperties::tr("Ledger"),
                LineProperties::tr("line %1 of closing %2").arg(line.number).arg(month.closed->closing.number));
        if (const auto found = month.chain.find(line.number); found != month.chain.end()) {
            all.add(LineProperties::tr("Hash"), digest_text(found->second));
        }
        all.add(LineProperties::tr("Month head"),
                to_qt(month.closed->head).replace(QLatin1Char(':'), QStringLiteral(":\u200b")));
    } else {
        all.add(LineProperties::tr("Ledger"), LineProperties::tr("draft, not in the ledger yet"));
    }
    if (line.correction) {
        all.add(LineProperties::tr("Correction"),
                line.correction->line ? LineProperties::tr("stands for line %1: %2")
                                            .arg(*line.correction->line)
                                            .arg(to_qt(line.correction->reason))
                                      : LineProperties::tr("added later: %1").arg(to_qt(line.correction->reason)));
    }
    if (line.energy) {
        all.add(LineProperties::tr("Energy"),
                LineProperties::tr("%1, %2 covered")
                    .arg(label_of(line.energy->method),
                         Format::current().percent(line.energy->coverage.count / 10'000.0, 1)));
    }
    all.add(LineProperties::tr("Rules"), to_qt(line.rules).replace(QLatin1Char(' '), QLatin1Char('\n')));
    all.add(LineProperties::tr("Meters"), list_text(line.points));
    all.add(LineProperties::tr("Records"), records_text(month, line.records));
    all.add(LineProperties::tr("Inputs"), digest_text(line.inputs));
    return all.take();
}

}  // namespace wattmast::ui
