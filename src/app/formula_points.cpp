// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/formula_points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "app/signal.h"

namespace wattmast {
namespace {

/// A text with stars, each of which stands for any text; a backslash takes its meaning from the next letter.
class StarPattern {
public:
    explicit StarPattern(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '*') {
                parts_.emplace_back();
                continue;
            }
            i += text[i] == '\\' && i + 1 < text.size() ? 1U : 0U;
            parts_.back() += text[i];
        }
    }
    [[nodiscard]] bool has_star() const { return parts_.size() > 1; }
    [[nodiscard]] bool matches(std::string_view text) const {
        if (!has_star()) {
            return text == parts_.front();
        }
        if (!text.starts_with(parts_.front())) {
            return false;
        }
        std::size_t at = parts_.front().size();
        for (std::size_t i = 1; i + 1 < parts_.size(); ++i) {
            const std::size_t found = text.find(parts_[i], at);
            if (found == std::string_view::npos) {
                return false;
            }
            at = found + parts_[i].size();
        }
        return text.size() >= at + parts_.back().size() && text.ends_with(parts_.back());
    }

private:
    std::vector<std::string> parts_ = {std::string()};
};

/// Site, device and key; the key may hold slashes of its own.
std::optional<std::array<std::string_view, 3>> pieces_of(std::string_view text) {
    std::array<std::string_view, 3> pieces;
    std::size_t begin = 0;
    std::size_t piece = 0;
    for (std::size_t i = 0; i < text.size() && piece < 2; ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '/') {
            pieces[piece++] = text.substr(begin, i - begin);
            begin = i + 1;
        }
    }
    if (piece < 2) {
        return std::nullopt;
    }
    pieces[2] = text.substr(begin);
    return pieces;
}

std::vector<const Point*> points_called(const CatalogIndex& index, std::string_view text) {
    std::vector<const Point*> found;
    if (text.starts_with('#')) {
        std::int64_t number = 0;
        const char* end = text.data() + text.size();
        const auto [at, error] = std::from_chars(text.data() + 1, end, number);
        const Point* point = error == std::errc() && at == end ? index.catalog().point(PointId(number)) : nullptr;
        return point == nullptr ? found : std::vector{point};
    }
    const auto pieces = pieces_of(text);
    if (!pieces) {
        return found;
    }
    const StarPattern site_name((*pieces)[0]);
    const StarPattern device_name((*pieces)[1]);
    const StarPattern key((*pieces)[2]);
    std::map<PointKey, bool> known;  // A fleet has hundreds of thousands of points, and few different keys.
    const auto is_meant = [&](const PointKey& of) {
        const auto [place, is_new] = known.try_emplace(of);
        place->second = is_new ? key.matches(to_string(of)) : place->second;
        return place->second;
    };
    for (const Site& site : index.catalog().sites) {
        if (!site_name.matches(site.code)) {
            continue;
        }
        for (const Device* device : index.devices_of(site.id)) {
            if (!device_name.matches(device->name)) {
                continue;
            }
            for (const Point* point : index.points_of(device->id)) {
                if (is_meant(point->key)) {
                    found.push_back(point);
                }
            }
            if (found.size() > most_formula_points) {
                return found;  // More are refused, however many.
            }
        }
    }
    return found;
}

std::string escaped(std::string_view text, std::string_view special) {
    std::string made;
    for (const char letter : text) {
        if (special.find(letter) != std::string_view::npos) {
            made += '\\';
        }
        made += letter;
    }
    return made;
}

FormulaResult<ReferenceUnits> units_of(const FormulaReference& reference, const std::vector<const Point*>& points) {
    const auto fault = [&](FormulaError error, std::string first = {}, std::string second = {}) {
        return FormulaFault{error, reference.span, std::move(first), std::move(second)};
    };
    if (points.empty()) {
        return fault(FormulaError::unknown_point, reference.text);
    }
    if (points.size() > most_formula_points) {
        return fault(FormulaError::too_many_points);
    }
    const Unit unit = drawn_unit(points.front()->key.kind);
    for (const Point* point : points) {
        if (info(point->key.kind).nature == PointNature::state) {
            return fault(FormulaError::not_drawable, to_string(point->key));
        }
        if (const Unit other = drawn_unit(point->key.kind); other != unit) {
            return fault(FormulaError::units_differ, std::string(symbol(unit)), std::string(symbol(other)));
        }
    }
    return ReferenceUnits{points.size(), unit};
}

}  // namespace

std::vector<PointId> BoundFormula::all_points() const {
    std::vector<PointId> all;
    for (const std::vector<PointId>& named : points) {
        for (const PointId id : named) {
            if (std::ranges::find(all, id) == all.end()) {
                all.push_back(id);
            }
        }
    }
    return all;
}

FormulaResult<BoundFormula> bind_formula(const CatalogIndex& index, std::string_view text, const PointNames& names) {
    auto formula = parse_formula(text);
    if (!formula) {
        return formula.error();
    }
    BoundFormula bound;
    std::vector<ReferenceUnits> units;
    std::size_t all = 0;
    for (const FormulaReference& reference : formula->references) {
        const std::vector<const Point*> points = reference.is_bracket ? points_called(index, reference.text)
                                                 : names              ? names(reference.text)
                                                                      : std::vector<const Point*>();
        if (!reference.is_bracket && points.size() > 1) {
            return FormulaFault{FormulaError::ambiguous_point, reference.span, reference.text, {}};
        }
        const auto unit = units_of(reference, points);
        if (!unit) {
            return unit.error();
        }
        all += points.size();
        if (all > most_formula_points) {
            return FormulaFault{FormulaError::too_many_points, reference.span, {}, {}};
        }
        units.push_back(*unit);
        bound.points.emplace_back();
        std::ranges::transform(points, std::back_inserter(bound.points.back()), &Point::id);
    }
    const auto shown = check_formula(*formula, units);
    if (!shown) {
        return shown.error();
    }
    bound.shown = *shown;
    bound.formula = std::move(*formula);
    return bound;
}

std::string kept_text(const Catalog& catalog, const BoundFormula& bound, std::string_view text) {
    std::string kept;
    std::size_t at = 0;
    for (std::size_t i = 0; i < bound.points.size(); ++i) {
        const FormulaReference& reference = bound.formula.references[i];
        if (!reference.is_bracket) {
            kept += text.substr(at, reference.span.at - at);
            kept += reference_text(catalog, bound.points[i].front());
            at = reference.span.at + reference.span.length;
        }
    }
    return kept + std::string(text.substr(at));
}

std::string reference_text(const Catalog& catalog, PointId id) {
    const Point* point = catalog.point(id);
    const Device* device = point == nullptr ? nullptr : catalog.device(point->device);
    const Site* site = device == nullptr ? nullptr : catalog.site(device->site);
    if (site == nullptr) {
        return {};
    }
    constexpr std::string_view of_names = "\\/*]";
    constexpr std::string_view of_keys = "\\*]";
    return "[" + escaped(site->code, of_names) + "/" + escaped(device->name, of_names) + "/" +
           escaped(to_string(point->key), of_keys) + "]";
}

std::string reference_text(PointId point) {
    return "[#" + std::to_string(point.number()) + "]";
}

std::string sum_text(const std::vector<PointId>& points) {
    std::string text;
    for (const PointId point : points) {
        text += (text.empty() ? "sum(" : ", ") + reference_text(point);
    }
    return text + ")";
}

}  // namespace wattmast
