// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/formula_names.h"

#include "ui/charts/plot_text.h"
#include "ui/format/names.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

namespace {

constexpr std::size_t letters = 26;
constexpr std::size_t most_sites = 20;

QString named(const Site& site, const Point& point) {
    return to_qt(site.code) + QLatin1Char(' ') + label_of(point);
}

}  // namespace

FormulaNames::FormulaNames(const CatalogIndex& index, const std::vector<ChosenSeries>& drawn) : index_(index) {
    const Catalog& catalog = index.catalog();
    for (const ChosenSeries& one : drawn) {
        const Site* site = catalog.site(one.site);
        if (site != nullptr && std::ranges::find(sites_, site) == sites_.end()) {
            sites_.push_back(site);
        }
        const Point* point = one.formula == SeriesFormula::none ? catalog.point(one.point) : nullptr;
        if (point != nullptr && site != nullptr && lettered_.size() < letters) {
            const QChar letter(u'a' + static_cast<char16_t>(lettered_.size()));
            lettered_.push_back({QString(letter), named(*site, *point), point});
        }
    }
}

std::vector<const Point*> FormulaNames::points_called(std::string_view name) const {
    const QString text = to_qt(std::string(name)).simplified();
    for (const Lettered& one : lettered_) {
        if (one.letter == text) {
            return {one.point};
        }
    }
    std::vector<const Point*> found;
    for (const Site* site : sites_) {
        std::ranges::copy_if(index_.points_of(site->id), std::back_inserter(found), [&](const Point* point) {
            return drawn_unit(*point) && label_of(*point).compare(text, Qt::CaseInsensitive) == 0;
        });
    }
    return found;
}

std::vector<const Site*> FormulaNames::sites_for(const QString& first_word) const {
    std::vector<const Site*> sites = sites_;
    for (const Site& site : index_.catalog().sites) {
        if (sites.size() >= most_sites) {
            break;
        }
        const bool begins = to_qt(site.code).startsWith(first_word, Qt::CaseInsensitive);
        if (begins && std::ranges::find(sites, &site) == sites.end()) {
            sites.push_back(&site);
        }
    }
    return sites;
}

std::vector<FormulaNames::Proposal> FormulaNames::proposals(const QString& fragment) const {
    QString plain = fragment;
    const QStringList words =
        plain.replace(QLatin1Char('/'), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return {};
    }
    std::vector<Proposal> found;
    for (const Site* site : sites_for(words.front())) {
        for (const Point* point : index_.points_of(site->id)) {
            const auto unit = drawn_unit(*point);
            if (!unit || found.size() >= most_proposals) {
                continue;
            }
            Proposal one{named(*site, *point) + QStringLiteral(", ") + unit_symbol(*unit),
                         to_qt(reference_text(index_.catalog(), point->id))};
            const bool fits = std::ranges::all_of(words, [&](const QString& word) {
                return one.name.contains(word, Qt::CaseInsensitive) ||
                       one.reference.contains(word, Qt::CaseInsensitive);
            });
            if (fits) {
                found.push_back(std::move(one));
            }
        }
    }
    return found;
}

}  // namespace wattmast::ui
