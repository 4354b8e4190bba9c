// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_facets.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string_view>
#include <unordered_map>

#include "ui/format/names.h"

namespace wattmast::ui {
namespace {

struct FacetTexts {
    Q_DECLARE_TR_FUNCTIONS(SiteFacets)
};

constexpr std::array flags{SiteFlag::attention,      SiteFlag::silent,   SiteFlag::late,      SiteFlag::above_expected,
                           SiteFlag::below_expected, SiteFlag::unplaced, SiteFlag::unreadable};
/// What an energy tree tells about equipment; the grid is everywhere.
constexpr std::array equipment{NodeKind::photovoltaic, NodeKind::battery, NodeKind::generator, NodeKind::cooling};
constexpr std::array kinds{SiteKind::base_station,     SiteKind::small_cell,  SiteKind::tower,
                           SiteKind::aggregation_room, SiteKind::data_centre, SiteKind::office};

QString key_of(SiteFlag flag) {
    switch (flag) {
        case SiteFlag::attention:
            return QStringLiteral("attention");
        case SiteFlag::silent:
            return QStringLiteral("silent");
        case SiteFlag::late:
            return QStringLiteral("late");
        case SiteFlag::above_expected:
            return QStringLiteral("above_expected");
        case SiteFlag::below_expected:
            return QStringLiteral("below_expected");
        case SiteFlag::unplaced:
            return QStringLiteral("unplaced");
        case SiteFlag::unreadable:
            return QStringLiteral("unreadable");
    }
    return {};
}

QString label_of(SiteFlag flag) {
    switch (flag) {
        case SiteFlag::attention:
            return FacetTexts::tr("Needs attention");
        case SiteFlag::silent:
            return FacetTexts::tr("Silent");
        case SiteFlag::late:
            return FacetTexts::tr("Late");
        case SiteFlag::above_expected:
            return FacetTexts::tr("Above expected by 10%");
        case SiteFlag::below_expected:
            return FacetTexts::tr("Below expected by 10%");
        case SiteFlag::unplaced:
            return FacetTexts::tr("No coordinates");
        case SiteFlag::unreadable:
            //: Figures of the site cannot be read from the database. 中文：无法读取
            return FacetTexts::tr("Cannot be read");
    }
    return {};
}

/// The values of one facet while rows are counted: which there are, which are chosen, how many rows each has.
class Tally {
public:
    explicit Tally(const std::set<QString>& chosen) : chosen_(chosen) {}

    int add(const QString& key, const QString& label) {
        values_.push_back({key, label, 0, chosen_.contains(key)});
        in_scope_.push_back(0);
        return static_cast<int>(values_.size()) - 1;
    }
    /// Chosen values that no site has any more stay in the list, so that they can be taken back.
    void add_missing() {
        for (const QString& key : chosen_) {
            if (std::ranges::find(values_, key, &FacetValue::key) == values_.end()) {
                add(key, key);
            }
        }
    }
    [[nodiscard]] bool accepts(std::span<const int> of_row) const {
        return chosen_.empty() || std::ranges::any_of(of_row, [this](int value) {
                   return values_[static_cast<std::size_t>(value)].is_chosen;
               });
    }
    void see(std::span<const int> of_row) {
        for (const int value : of_row) {
            ++in_scope_[static_cast<std::size_t>(value)];
        }
    }
    void count(std::span<const int> of_row) {
        for (const int value : of_row) {
            ++values_[static_cast<std::size_t>(value)].count;
        }
    }
    enum class Order : std::uint8_t { as_added, by_size };
    [[nodiscard]] std::vector<FacetValue> finish(Order order) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < values_.size(); ++i) {
            if (in_scope_[i] > 0 || values_[i].is_chosen) {
                places.push_back(i);
            }
        }
        if (order == Order::by_size) {
            // Not by the counts of the moment, or the list would move under the pointer at every click.
            std::ranges::sort(places, [this](std::size_t left, std::size_t right) {
                return in_scope_[left] != in_scope_[right] ? in_scope_[left] > in_scope_[right]
                                                           : values_[left].label < values_[right].label;
            });
        }
        std::vector<FacetValue> kept;
        kept.reserve(places.size());
        for (const std::size_t place : places) {
            kept.push_back(std::move(values_[place]));
        }
        return kept;
    }

private:
    const std::set<QString>& chosen_;
    std::vector<FacetValue> values_;
    std::vector<int> in_scope_;  ///< Sites that have it, whatever is chosen.
};

class Arranger {
public:
    Arranger(const SiteSnapshot& snapshot, const SiteQuery& query)
        : snapshot_(snapshot), query_(query), words_(words_of(query.filter.text)) {
        for (std::size_t i = 0; i < facet_count; ++i) {
            tallies_.emplace_back(query.filter.chosen[i]);
        }
        for (const SiteKind kind : kinds) {
            const auto id = wattmast::id_of(kind);
            tally(Facet::kind).add(QString::fromUtf8(id.data(), static_cast<int>(id.size())), ui::label_of(kind));
        }
        for (const SiteFlag flag : flags) {
            tally(Facet::state).add(key_of(flag), label_of(flag));
        }
        for (const NodeKind kind : equipment) {
            const auto id = wattmast::id_of(kind);
            tally(Facet::equipment).add(QString::fromUtf8(id.data(), static_cast<int>(id.size())), ui::label_of(kind));
        }
        for (const QString& tag : snapshot.book->tags) {
            tally(Facet::tag).add(tag, tag);
        }
    }

    Arrangement run() {
        Arrangement result;
        Scope scope = query_.scope;
        scope.site = {};
        for (std::size_t row = 0; row < snapshot_.rows.size(); ++row) {
            if (scope.contains(*snapshot_.book->facts[row].site)) {
                ++result.in_scope;
                take(static_cast<int>(row), result.order);
            }
        }
        for (std::size_t i = 0; i < facet_count; ++i) {
            tallies_[i].add_missing();
            const bool is_named =
                i == static_cast<std::size_t>(Facet::region) || i == static_cast<std::size_t>(Facet::tag);
            result.facets[i] = tallies_[i].finish(is_named ? Tally::Order::by_size : Tally::Order::as_added);
        }
        return result;
    }

private:
    static QStringList words_of(const QString& text) {
        return text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    Tally& tally(Facet facet) { return tallies_[static_cast<std::size_t>(facet)]; }

    int region_of(const Site& site) {
        const std::size_t level = query_.scope.area.size();
        if (site.area.size() <= level) {
            return -1;
        }
        const auto [entry, is_new] = regions_.try_emplace(site.area[level], 0);
        if (is_new) {
            const QString name = to_qt(site.area[level]);
            entry->second = tally(Facet::region).add(name, name);
        }
        return entry->second;
    }

    /// The values that a row has of each facet, as numbers of the tally.
    void read_values(int row) {
        const SiteFacts& facts = snapshot_.facts(row);
        for (auto& values : values_) {
            values.clear();
        }
        if (const int region = region_of(*facts.site); region >= 0) {
            values_[0].push_back(region);
        }
        const auto kind = std::ranges::find(kinds, facts.site->kind);
        values_[1].push_back(static_cast<int>(kind - kinds.begin()));
        const SiteRow& figures = snapshot_.row(row);
        for (std::size_t i = 0; i < flags.size(); ++i) {
            if (figures.has(flags[i])) {
                values_[2].push_back(static_cast<int>(i));
            }
        }
        for (std::size_t i = 0; i < equipment.size(); ++i) {
            if ((facts.equipment >> static_cast<unsigned>(equipment[i]) & 1U) != 0) {
                values_[3].push_back(static_cast<int>(i));
            }
        }
        values_[4].assign(facts.tags.begin(), facts.tags.end());
    }

    /// Shows the row if all facets accept it; counts it for a facet if all others do.
    void take(int row, std::vector<int>& order) {
        read_values(row);
        std::size_t refusing = facet_count;
        int refusals = 0;
        for (std::size_t i = 0; i < facet_count; ++i) {
            tallies_[i].see(values_[i]);
            if (!tallies_[i].accepts(values_[i])) {
                refusing = i;
                ++refusals;
            }
        }
        const QString& search = snapshot_.facts(row).search;
        const bool has_words = std::ranges::all_of(words_, [&](const QString& word) { return search.contains(word); });
        if (refusals > 1 || !has_words) {
            return;
        }
        for (std::size_t i = 0; i < facet_count; ++i) {
            if (refusals == 0 || i == refusing) {
                tallies_[i].count(values_[i]);
            }
        }
        if (refusals == 0) {
            order.push_back(row);
        }
    }

    const SiteSnapshot& snapshot_;
    const SiteQuery& query_;
    QStringList words_;
    std::vector<Tally> tallies_;
    std::unordered_map<std::string_view, int> regions_;
    std::array<std::vector<int>, facet_count> values_;
};

}  // namespace

QString id_of(Facet facet) {
    switch (facet) {
        case Facet::region:
            return QStringLiteral("region");
        case Facet::kind:
            return QStringLiteral("class");
        case Facet::state:
            return QStringLiteral("state");
        case Facet::equipment:
            return QStringLiteral("equipment");
        case Facet::tag:
            return QStringLiteral("tag");
    }
    return {};
}

bool SiteFilter::is_empty() const {
    return text.trimmed().isEmpty() &&
           std::ranges::all_of(chosen, [](const std::set<QString>& keys) { return keys.empty(); });
}

QVariant site_header(const std::vector<SortKey>& sort, SiteColumn column, int role) {
    switch (role) {
        case Qt::DisplayRole: {
            const auto key = std::ranges::find(sort, column, &SortKey::column);
            const bool is_one_of_many = sort.size() > 1 && key != sort.end();
            return is_one_of_many ? QStringLiteral("%1 %2").arg(title_of(column)).arg(key - sort.begin() + 1)
                                  : title_of(column);
        }
        case Qt::TextAlignmentRole:
            return static_cast<int>((is_number(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case Qt::ToolTipRole: {
            const QString explanation = explanation_of(column);
            return explanation.isEmpty() ? full_title_of(column)
                                         : full_title_of(column) + QLatin1Char('\n') + explanation;
        }
        case Qt::AccessibleTextRole:
            return full_title_of(column);
        case Qt::InitialSortOrderRole:
            return static_cast<int>(first_order(column));
        default:
            return {};
    }
}

void sort_rows(const SiteSnapshot& snapshot, const std::vector<SortKey>& sort, std::vector<int>& order) {
    struct Entry {
        std::array<double, 3> keys{};
        int code = 0;
        int row = 0;
    };
    const std::size_t levels = std::min<std::size_t>(sort.size(), 3);
    std::vector<Entry> entries(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        entries[i].row = order[i];
        entries[i].code = snapshot.facts(order[i]).code_rank;
        for (std::size_t level = 0; level < levels; ++level) {
            const auto value = sort_value(snapshot, order[i], sort[level].column);
            const bool is_descending = sort[level].order == Qt::DescendingOrder;
            // What has no value stands last in either order.
            entries[i].keys[level] = !value ? HUGE_VAL : is_descending ? -*value : *value;
        }
    }
    std::ranges::sort(entries, [](const Entry& left, const Entry& right) {
        if (left.keys != right.keys) {
            return left.keys < right.keys;
        }
        return left.code != right.code ? left.code < right.code : left.row < right.row;
    });
    std::ranges::transform(entries, order.begin(), &Entry::row);
}

Arrangement arrange(const SiteSnapshot& snapshot, const SiteQuery& query) {
    Arrangement result = Arranger(snapshot, query).run();
    sort_rows(snapshot, query.sort, result.order);
    return result;
}

}  // namespace wattmast::ui
