// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/factor_texts.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "ui/format/country_names.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct FactorTexts {
    Q_DECLARE_TR_FUNCTIONS(FactorTexts)
};

/// Regions that write themselves in Chinese.
bool is_of_china(const std::string& region) {
    return std::ranges::any_of(std::array{"CN", "HK", "MO", "TW"},
                               [&](const char* code) { return region.starts_with(code); });
}

struct ItemName {
    std::string_view item;
    const char* name;
};
constexpr std::array item_names{
    ItemName{"grid_average", QT_TRANSLATE_NOOP("FactorTexts", "Grid average")},
    ItemName{"grid_average_generation", QT_TRANSLATE_NOOP("FactorTexts", "Grid average, generation")},
    ItemName{"grid_average_total_output", QT_TRANSLATE_NOOP("FactorTexts", "Grid average, total output")},
    ItemName{"grid_average_excl_market_traded_nonfossil",
             QT_TRANSLATE_NOOP("FactorTexts", "Grid average without traded non-fossil power")},
    ItemName{"grid_average_fixed_enterprise_accounting",
             QT_TRANSLATE_NOOP("FactorTexts", "Fixed for enterprise accounting")},
    ItemName{"national_average", QT_TRANSLATE_NOOP("FactorTexts", "National average")},
    ItemName{"fossil_power", QT_TRANSLATE_NOOP("FactorTexts", "Fossil power")},
    ItemName{"residual_mix", QT_TRANSLATE_NOOP("FactorTexts", "Residual mix")},
    ItemName{"baseline_operating_margin", QT_TRANSLATE_NOOP("FactorTexts", "Operating margin")},
    ItemName{"baseline_build_margin", QT_TRANSLATE_NOOP("FactorTexts", "Build margin")},
    ItemName{"diesel", QT_TRANSLATE_NOOP("FactorTexts", "Diesel")},
    ItemName{"petrol", QT_TRANSLATE_NOOP("FactorTexts", "Petrol")},
    ItemName{"natural_gas", QT_TRANSLATE_NOOP("FactorTexts", "Natural gas")},
};

struct FieldName {
    std::string_view column;
    const char* name;
};
constexpr std::array field_names{
    FieldName{"factor_id", QT_TRANSLATE_NOOP("FactorTexts", "Id")},
    FieldName{"set", QT_TRANSLATE_NOOP("FactorTexts", "Set")},
    FieldName{"category", QT_TRANSLATE_NOOP("FactorTexts", "Category")},
    FieldName{"region_code", QT_TRANSLATE_NOOP("FactorTexts", "Region")},
    FieldName{"region_name_en", QT_TRANSLATE_NOOP("FactorTexts", "Region's name")},
    FieldName{"region_name_local", QT_TRANSLATE_NOOP("FactorTexts", "Region's own name")},
    FieldName{"data_year", QT_TRANSLATE_NOOP("FactorTexts", "Data year")},
    FieldName{"valid_from", QT_TRANSLATE_NOOP("FactorTexts", "Valid from")},
    FieldName{"valid_to", QT_TRANSLATE_NOOP("FactorTexts", "Valid to")},
    FieldName{"value", QT_TRANSLATE_NOOP("FactorTexts", "Value")},
    FieldName{"unit", QT_TRANSLATE_NOOP("FactorTexts", "Unit")},
    FieldName{"gas", QT_TRANSLATE_NOOP("FactorTexts", "Gas")},
    FieldName{"method", QT_TRANSLATE_NOOP("FactorTexts", "Method")},
    FieldName{"scope", QT_TRANSLATE_NOOP("FactorTexts", "Scope")},
    FieldName{"includes_td", QT_TRANSLATE_NOOP("FactorTexts", "Line losses in it")},
    FieldName{"item", QT_TRANSLATE_NOOP("FactorTexts", "Item")},
    FieldName{"publisher", QT_TRANSLATE_NOOP("FactorTexts", "Publisher")},
    FieldName{"document", QT_TRANSLATE_NOOP("FactorTexts", "Document")},
    FieldName{"published", QT_TRANSLATE_NOOP("FactorTexts", "Published on")},
    FieldName{"licence", QT_TRANSLATE_NOOP("FactorTexts", "Licence")},
    FieldName{"source_seen", QT_TRANSLATE_NOOP("FactorTexts", "Table or page")},
    FieldName{"note", QT_TRANSLATE_NOOP("FactorTexts", "Note")},
};

QString losses_label(const std::string& stated) {
    if (stated == "yes") {
        return FactorTexts::tr("yes", "line losses are in the factor");
    }
    return stated == "no" ? FactorTexts::tr("no", "line losses are not in the factor")
                          : FactorTexts::tr("not clear", "whether line losses are in the factor");
}

QString validity_label(const EmissionFactor& factor) {
    if (factor.valid_from && factor.valid_to) {
        return FactorTexts::tr("%1 to %2", "two days").arg(day_label(*factor.valid_from), day_label(*factor.valid_to));
    }
    return factor.valid_from ? FactorTexts::tr("from %1 on", "a day").arg(day_label(*factor.valid_from))
                             : FactorTexts::tr("until %1", "a day").arg(day_label(*factor.valid_to));
}

QString origin_label(const EmissionFactor& factor, const FactorLibrary& library) {
    const FactorOrigin& origin = factor.origin;
    const QString when = origin.entered ? Format::current().date_time(*origin.entered) : Format::no_value();
    switch (origin.kind) {
        case FactorOrigin::Kind::program:
            return FactorTexts::tr("came with the program");
        case FactorOrigin::Kind::own:
            return FactorTexts::tr("own factor, record %1, entered %2 by %3: %4")
                .arg(QString::number(origin.record), when, to_qt(origin.who), to_qt(origin.why));
        case FactorOrigin::Kind::edition:
            break;
    }
    const auto edition = std::ranges::find(library.editions, BookRecordId(origin.record), &ImportedEdition::record);
    const QString file = edition == library.editions.end() ? Format::no_value() : to_qt(edition->name);
    return FactorTexts::tr("imported from %1, record %2, %3 by %4: %5")
        .arg(file, QString::number(origin.record), when, to_qt(origin.who), to_qt(origin.why));
}

/// "2021: 0.6838; 2022: 0.6410"; as many as tell something, the newest of them.
QString series_label(const EmissionFactor& factor, const FactorLibrary& library) {
    constexpr std::size_t most = 8;
    const auto series = series_of(factor, library.factors);
    QStringList years;
    for (std::size_t i = series.size() > most ? series.size() - most : 0; i < series.size(); ++i) {
        const QString year = series[i]->data_year ? QString::number(*series[i]->data_year)
                                                  : FactorTexts::tr("no year", "a factor without a data year");
        years << QStringLiteral("%1: %2").arg(year, Format::current().published(series[i]->value));
    }
    return series.size() < 2 ? QString() : years.join(QStringLiteral("\n"));
}

QString former_label(const EmissionFactor& factor, const FactorLibrary& library) {
    QStringList parts;
    for (const FormerFactor& former : library.former) {
        if (former.factor.id != factor.id) {
            continue;
        }
        const auto edition = std::ranges::find(library.editions, former.record, &ImportedEdition::record);
        const QString day =
            edition == library.editions.end() ? Format::no_value() : Format::current().date(edition->imported);
        parts << FactorTexts::tr("%1 until %2", "a former value and unit, a day")
                     .arg(Format::current().published(former.factor.value) + QLatin1Char(' ') +
                              unit_label(former.factor.unit),
                          day);
    }
    return parts.join(QLatin1Char('\n'));
}

}  // namespace

QString label_of(FactorCategory category) {
    switch (category) {
        case FactorCategory::electricity:
            return FactorTexts::tr("Electricity");
        case FactorCategory::residual_mix:
            return FactorTexts::tr("Residual mix");
        case FactorCategory::td_loss:
            return FactorTexts::tr("Line losses");
        case FactorCategory::wtt:
            return FactorTexts::tr("Upstream");
        case FactorCategory::fuel:
            return FactorTexts::tr("Fuel");
        case FactorCategory::fuel_property:
            return FactorTexts::tr("Fuel property");
        case FactorCategory::refrigerant:
            return FactorTexts::tr("Refrigerant");
        case FactorCategory::gwp:
            return FactorTexts::tr("Warming potential");
        case FactorCategory::heat:
            return FactorTexts::tr("Heat");
        case FactorCategory::biogenic:
            return FactorTexts::tr("Biogenic CO2");
    }
    return {};
}

QString label_of(FactorOrigin::Kind kind) {
    switch (kind) {
        case FactorOrigin::Kind::program:
            return FactorTexts::tr("Program");
        case FactorOrigin::Kind::edition:
            return FactorTexts::tr("Imported");
        case FactorOrigin::Kind::own:
            return FactorTexts::tr("Own");
    }
    return {};
}

QString label_of(FactorChange::Kind kind, bool is_retired) {
    switch (kind) {
        case FactorChange::Kind::added:
            return FactorTexts::tr("new", "a factor that an edition adds");
        case FactorChange::Kind::changed:
            return FactorTexts::tr("changed", "a factor that an edition changes");
        case FactorChange::Kind::removed:
            return is_retired ? FactorTexts::tr("goes", "a factor that is not offered any more")
                              : FactorTexts::tr("not in the file, stays");
    }
    return {};
}

QString item_label(const EmissionFactor& factor) {
    const auto* const named = std::ranges::find(item_names, std::string_view(factor.item), &ItemName::item);
    return named == item_names.end() ? to_qt(factor.item).replace(QLatin1Char('_'), QLatin1Char(' '))
                                     : FactorTexts::tr(named->name);
}

QString region_label(const EmissionFactor& factor) {
    if (factor.region == "GLOBAL") {
        return FactorTexts::tr("Worldwide");
    }
    const Language language = Format::current().language();
    if (language == Language::chinese && is_of_china(factor.region) && !factor.region_local.empty()) {
        return to_qt(factor.region_local);
    }
    if (language != Language::english) {  // The publisher's own words are English ones.
        if (const QString country = country_name(factor.region, language); !country.isEmpty()) {
            return country;
        }
    }
    return to_qt(factor.region_name.empty() ? factor.region : factor.region_name);
}

QString region_label(const EmissionFactor& factor, const FactorLibrary& library) {
    if (!factor.region_name.empty() && factor.region_name != factor.region) {
        return region_label(factor);
    }
    const auto factors = library.factors.all();
    const auto named = std::ranges::find_if(factors, [&](const EmissionFactor& other) {
        return other.region == factor.region && !other.region_name.empty() && other.region_name != other.region;
    });
    return region_label(named == factors.end() ? factor : *named);
}

QString unit_label(std::string_view unit) {
    return to_qt(unit)
        .replace(QStringLiteral("CO2"), QStringLiteral("CO\u2082"))
        .replace(QStringLiteral("CH4"), QStringLiteral("CH\u2084"))
        .replace(QStringLiteral("N2O"), QStringLiteral("N\u2082O"))
        .replace(QStringLiteral("m3"), QStringLiteral("m\u00b3"));
}

QString day_label(CivilDate day) {
    const QDate date(int{day.year()}, static_cast<int>(unsigned{day.month()}), static_cast<int>(unsigned{day.day()}));
    return Format::current().locale().toString(date, Format::current().date_pattern());
}

QString field_label(std::string_view column) {
    const auto* const named = std::ranges::find(field_names, column, &FieldName::column);
    return named == field_names.end() ? to_qt(column) : FactorTexts::tr(named->name);
}

QString use_label(const FactorUse& use, CivilMonth month) {
    const QString now = Format::current().month(month.year(), static_cast<int>(unsigned{month.value.month()}));
    QStringList sentences;
    for (const FactorUse::Way way : use.ways) {
        switch (way) {
            case FactorUse::Way::own_year:
                sentences << FactorTexts::tr("“Same year only” takes it for the months of %1.")
                                 .arg(use.own ? QString::number(use.own->year()) : Format::no_value());
                break;
            case FactorUse::Way::latest_published:
                sentences << FactorTexts::tr("“Latest published” takes it for %1.").arg(now);
                break;
            case FactorUse::Way::newest_edition:
                sentences << FactorTexts::tr("“Newest edition” takes it for %1, where its set is asked for.").arg(now);
                break;
            case FactorUse::Way::named_set_only:
                sentences << FactorTexts::tr("Only where its set is named: %1 stands first for this region.")
                                 .arg(to_qt(use.preferred_set));
                break;
            case FactorUse::Way::by_name_only:
                sentences << FactorTexts::tr("No rule takes it by itself: a calculation must name it.");
                break;
            case FactorUse::Way::later_one_instead:
                sentences << FactorTexts::tr("For %1, %2 is taken.").arg(now, to_qt(use.instead));
                break;
            case FactorUse::Way::part_only:
                sentences << FactorTexts::tr("Used only together with other factors of its set.");
                break;
        }
    }
    return sentences.join(QLatin1Char('\n'));
}

QString finding_label(const EditionFinding& finding, const EditionComparison& comparison) {
    const auto change = std::ranges::find(comparison.changes, finding.id, &FactorChange::id);
    const auto field = [&](std::string_view name) {
        if (change == comparison.changes.end()) {
            return std::pair<QString, QString>();
        }
        const auto found = std::ranges::find(change->fields, name, &ChangedField::name);
        return found == change->fields.end() ? std::pair<QString, QString>()
                                             : std::pair(to_qt(found->before), to_qt(found->after));
    };
    const QString id = to_qt(finding.id);
    switch (finding.kind) {
        case EditionFinding::Kind::value_changed: {
            const auto [before, after] = field("value");
            return FactorTexts::tr("%1: the value changes from %2 to %3 under the same id.").arg(id, before, after);
        }
        case EditionFinding::Kind::unit_changed: {
            const auto [before, after] = field("unit");
            return FactorTexts::tr("%1: the unit changes from %2 to %3 under the same id.")
                .arg(id, unit_label(before.toStdString()), unit_label(after.toStdString()));
        }
        case EditionFinding::Kind::year_went_backwards:
            return FactorTexts::tr("%1: the data year is earlier than before; is the edition an older one?").arg(id);
        case EditionFinding::Kind::removed:
            return FactorTexts::tr("%1: it would not be offered any more.").arg(id);
    }
    return {};
}

QString page_address(const EmissionFactor& factor) {
    static const QRegularExpression address(QStringLiteral("https?://[^\\s;,()（）]+"));
    for (const std::string& text : {factor.document, factor.source, factor.note}) {
        if (const auto match = address.match(to_qt(text)); match.hasMatch()) {
            return match.captured();
        }
    }
    return {};
}

std::vector<Property> provenance_of(const EmissionFactor& factor, const FactorLibrary& library, CivilMonth month) {
    std::vector<Property> properties;
    const auto add = [&](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            properties.push_back({name, value});
        }
    };
    const auto add_field = [&](std::string_view column, const std::string& value) {
        add(field_label(column), to_qt(value));
    };
    const FactorSet* set = library.factors.set_by_id(factor.set);
    add(FactorTexts::tr("Chosen by"), use_label(use_of(factor, library.factors, month), month));
    add_field("publisher", factor.publisher);
    add_field("document", factor.document);
    add_field("source_seen", factor.source);
    // Where a line may end: a label breaks only at spaces.
    add(FactorTexts::tr("Address"), page_address(factor).replace(QLatin1Char('/'), QStringLiteral("/\u200b")));
    add_field("published", factor.published);
    add_field("licence", factor.licence);
    add(FactorTexts::tr("Attribution"), set == nullptr ? QString() : to_qt(set->attribution));
    add(field_label("data_year"),
        factor.data_year ? QString::number(*factor.data_year) : FactorTexts::tr("not stated", "the data year"));
    if (factor.valid_from || factor.valid_to) {
        add(FactorTexts::tr("Valid"), validity_label(factor));
    }
    add(field_label("region_code"), QStringLiteral("%1 (%2)").arg(region_label(factor, library), to_qt(factor.region)));
    add_field("method", factor.method);
    add_field("scope", factor.scope);
    if (factor.category == FactorCategory::electricity) {
        add(field_label("includes_td"), losses_label(factor.includes_td));
    }
    if (set != nullptr) {
        //: A set of factors: its name, short name and rank. 中文：%1（%2），顺序 %3
        add(field_label("set"),
            FactorTexts::tr("%1 (%2), rank %3").arg(to_qt(set->name), to_qt(set->id), QString::number(set->rank)));
        add(FactorTexts::tr("Boundary"), to_qt(set->boundary));
    }
    add_field("note", factor.note);
    add(FactorTexts::tr("By year"), series_label(factor, library));
    add(FactorTexts::tr("Earlier value"), former_label(factor, library));
    add(FactorTexts::tr("Origin"), origin_label(factor, library));
    const QString digest = to_qt(row_digest(factor).to_hex());
    add(FactorTexts::tr("Digest"), digest.left(digest.size() / 2) + QLatin1Char('\n') + digest.mid(digest.size() / 2));
    return properties;
}

}  // namespace wattmast::ui
