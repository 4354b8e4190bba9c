// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/factors/factor_table_model.h"

#include <QCollator>
#include <QHash>
#include <algorithm>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

QString set_text(const EmissionFactor& factor) {
    switch (factor.origin.kind) {
        case FactorOrigin::Kind::own:
            return label_of(factor.origin.kind);
        case FactorOrigin::Kind::edition: {
            const QString imported = FactorTableModel::tr("imported", "an imported factor");
            return factor.set.empty() ? imported : Format::listed({to_qt(factor.set), imported});
        }
        case FactorOrigin::Kind::program:
            break;
    }
    return to_qt(factor.set);
}

bool is_right(int column) {
    return column == FactorTableModel::year || column == FactorTableModel::value;
}

}  // namespace

bool operator==(const FactorChoice& a, const FactorChoice& b) {
    const auto key = [](const FactorChoice& choice) {
        return std::tie(choice.filter.region, choice.filter.data_year, choice.filter.category, choice.filter.set,
                        choice.filter.origin, choice.gas, choice.words);
    };
    return key(a) == key(b);
}

FactorTableModel::FactorTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void FactorTableModel::set_library(std::shared_ptr<const FactorLibrary> library) {
    beginResetModel();
    library_ = std::move(library);
    build_texts();
    choose_rows();
    sort_rows();
    endResetModel();
}

void FactorTableModel::set_choice(const FactorChoice& choice) {
    if (choice == choice_) {
        return;
    }
    beginResetModel();
    choice_ = choice;
    choose_rows();
    sort_rows();
    endResetModel();
}

void FactorTableModel::retranslate() {
    set_library(library_);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

void FactorTableModel::build_texts() {
    texts_.clear();
    if (!library_) {
        return;
    }
    const auto factors = library_->factors.all();
    texts_.reserve(factors.size());
    QHash<QString, std::uint32_t> ranks;
    for (const EmissionFactor& factor : factors) {
        Texts& texts = texts_.emplace_back();
        texts.region = region_label(factor, *library_);
        texts.item = item_label(factor);
        texts.size = to_qt(factor.value.to_string()).toDouble();
        ranks.insert(texts.region, 0);
        const QString set_name = set_text(factor);
        for (const std::string* part :
             {&factor.id, &factor.set, &factor.region, &factor.region_name, &factor.region_local, &factor.item,
              &factor.publisher, &factor.document, &factor.unit, &factor.origin.who, &factor.origin.why}) {
            texts.haystack += to_qt(*part) + QLatin1Char('\n');
        }
        texts.haystack += QStringList{texts.region,
                                      texts.item,
                                      label_of(factor.category),
                                      set_name,
                                      to_qt(year_text(factor)),
                                      to_qt(factor.value.to_string())}
                              .join(QLatin1Char('\n'));
        texts.haystack = texts.haystack.toLower();
    }
    const QCollator collator(Format::current().locale());
    QStringList names = ranks.keys();
    std::sort(names.begin(), names.end(), collator);
    for (qsizetype i = 0; i < names.size(); ++i) {
        ranks[names[i]] = static_cast<std::uint32_t>(i);
    }
    for (Texts& texts : texts_) {
        texts.region_rank = ranks.value(texts.region);
    }
}

bool FactorTableModel::is_chosen(std::uint32_t place, const QStringList& words) const {
    const EmissionFactor& factor = library_->factors.all()[place];
    if (!lets_through(choice_.filter, factor) || (choice_.gas && factor.gas != choice_.gas)) {
        return false;
    }
    const QString& haystack = texts_[place].haystack;
    return std::ranges::all_of(words, [&](const QString& word) { return haystack.contains(word); });
}

void FactorTableModel::choose_rows() {
    rows_.clear();
    const QStringList words = choice_.words.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::uint32_t place = 0; place < texts_.size(); ++place) {
        if (is_chosen(place, words)) {
            rows_.push_back(place);
        }
    }
}

void FactorTableModel::sort_rows() {
    if (!library_) {
        return;
    }
    const auto factors = library_->factors.all();
    const auto sort_by = [&](const auto& key_of) {
        // Equal ones stand by region, then year, the newest first.
        std::ranges::stable_sort(rows_, [&](std::uint32_t a, std::uint32_t b) {
            const auto one = key_of(a);
            const auto other = key_of(b);
            if (one != other) {
                return order_ == Qt::AscendingOrder ? one < other : other < one;
            }
            return std::tie(texts_[a].region_rank, factors[b].data_year) <
                   std::tie(texts_[b].region_rank, factors[a].data_year);
        });
    };
    switch (static_cast<Column>(sorted_by_)) {
        case region:
            sort_by([&](std::uint32_t place) { return texts_[place].region_rank; });
            return;
        case year:
            sort_by([&](std::uint32_t place) { return factors[place].data_year; });
            return;
        case category:
            sort_by([&](std::uint32_t place) { return factors[place].category; });
            return;
        case item:
            sort_by([&](std::uint32_t place) { return std::string_view(factors[place].item); });
            return;
        case gas:
            sort_by([&](std::uint32_t place) { return factors[place].gas; });
            return;
        case value:
            sort_by([&](std::uint32_t place) { return texts_[place].size; });
            return;
        case unit:
            sort_by([&](std::uint32_t place) { return std::string_view(factors[place].unit); });
            return;
        case set:
            sort_by([&](std::uint32_t place) { return std::string_view(factors[place].set); });
            return;
        case column_count:
            return;
    }
}

void FactorTableModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= column_count) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<std::pair<QModelIndex, std::uint32_t>> kept;
    for (const QModelIndex& index : persistentIndexList()) {
        kept.emplace_back(index, rows_[static_cast<std::size_t>(index.row())]);
    }
    sorted_by_ = column;
    order_ = order;
    sort_rows();
    std::vector<int> row_at(texts_.size(), -1);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        row_at[rows_[row]] = static_cast<int>(row);
    }
    for (const auto& [index, place] : kept) {
        changePersistentIndex(index, this->index(row_at[place], index.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const EmissionFactor& FactorTableModel::factor(int row) const {
    return library_->factors.all()[rows_.at(static_cast<std::size_t>(row))];
}

int FactorTableModel::row_of(const std::string& id) const {
    const auto found =
        std::ranges::find_if(rows_, [&](std::uint32_t place) { return library_->factors.all()[place].id == id; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

std::size_t FactorTableModel::all_count() const {
    return texts_.size();
}

int FactorTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FactorTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString FactorTableModel::text(const EmissionFactor& factor, const Texts& texts, int column) const {
    switch (column) {
        case region:
            return texts.region;
        case year:
            return factor.data_year ? to_qt(year_text(factor)) : Format::no_value();
        case category:
            return label_of(factor.category);
        case item:
            return texts.item;
        case gas:
            return factor.gas ? unit_label(id_of(*factor.gas)) : Format::no_value();
        case value:
            return Format::current().published(factor.value);
        case unit:
            return unit_label(factor.unit);
        case set:
            return set_text(factor);
        default:
            return {};
    }
}

QVariant FactorTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const EmissionFactor& shown = factor(index.row());
    const Texts& texts = texts_[rows_[static_cast<std::size_t>(index.row())]];
    const bool is_own = shown.origin.kind == FactorOrigin::Kind::own;
    switch (role) {
        case Qt::DisplayRole:
            return text(shown, texts, index.column());
        case copy_role:
            // Units and gases as a file has them.
            return index.column() == unit               ? to_qt(shown.unit)
                   : index.column() == gas && shown.gas ? to_qt(id_of(*shown.gas))
                                                        : text(shown, texts, index.column());
        case Qt::ToolTipRole:
            return index.column() == region ? QStringLiteral("%1 (%2)").arg(texts.region, to_qt(shown.region))
                   : index.column() == item ? to_qt(shown.id)
                                            : text(shown, texts, index.column());
        case Qt::TextAlignmentRole:
            return is_right(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                            : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
        case bold_role:
            return index.column() == value || (is_own && (index.column() == region || index.column() == set));
        default:
            return {};
    }
}

QVariant FactorTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return is_right(section) ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                 : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case region:
            return tr("Region");
        case year:
            return tr("Year");
        case category:
            return tr("Category");
        case item:
            return tr("Item");
        case gas:
            return tr("Gas");
        case value:
            return tr("Value");
        case unit:
            return tr("Unit");
        case set:
            return tr("Set");
        default:
            return {};
    }
}

}  // namespace wattmast::ui
