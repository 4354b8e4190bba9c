// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/energy_ranking.h"

#include <QCollator>
#include <QPainter>
#include <map>

#include "ui/format/names.h"
#include "ui/theme/theme.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

constexpr double percent = 100;
constexpr double milliseconds_per_day = 86'400'000;
constexpr double bar_height = 9;
constexpr int bar_pad = 10;
constexpr double micros = 1e6;  ///< Of Money.

void add(RankRow& row, const SiteLoad& load, const SiteLoad* earlier) {
    ++row.sites;
    row.site_days += static_cast<double>(load.known.count()) / milliseconds_per_day;
    if (load.energy) {
        row.energy = row.energy.value_or(Energy{}) + *load.energy;
        row.measured += load.by_method.front();
    }
    if (load.cost) {
        for (const auto& [currency, money] : load.cost->totals) {
            row.costs[currency].micros += money.micros;
        }
        row.hours_without_price += load.cost->hours_without_price;
    } else if (load.energy) {
        ++row.sites_without_price;
    }
    if (earlier != nullptr && earlier->energy) {
        row.earlier = row.earlier.value_or(Energy{}) + *earlier->energy;
    }
}

/// Fixed decimals of a column by its largest value: three to four digits there.
int decimals_for(double largest) {
    return largest >= 1000 ? 0 : largest >= 100 ? 1 : 2;
}

}  // namespace

std::optional<double> RankRow::per_site_day() const {
    return energy && site_days > 0 ? std::optional(kilowatt_hours(*energy) / site_days) : std::nullopt;
}

std::optional<double> RankRow::measured_share() const {
    return energy && energy->count() > 0
               ? std::optional(static_cast<double>(measured.count()) / static_cast<double>(energy->count()))
               : std::nullopt;
}

EnergyRanking::EnergyRanking(QObject* parent) : QAbstractTableModel(parent) {}

void EnergyRanking::set_reading(std::shared_ptr<const EnergyReading> reading, RankBy by) {
    beginResetModel();
    reading_ = std::move(reading);
    by_ = by;
    build();
    endResetModel();
}

void EnergyRanking::retranslate() {
    set_reading(reading_, by_);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

void EnergyRanking::build() {
    rows_.clear();
    largest_ = 0;
    if (!reading_) {
        return;
    }
    const Catalog& catalog = *reading_->catalog;
    std::map<std::int64_t, std::size_t> earlier_at;
    if (reading_->compared) {
        const auto& loads = reading_->compared->hours.sites;
        for (std::size_t i = 0; i < loads.size(); ++i) {
            earlier_at.emplace(loads[i].site.number(), i);
        }
    }
    RankRow total;
    total.name = name_of(reading_->scope, catalog);
    total.is_total = true;
    std::map<std::string, RankRow> groups;
    for (const SiteLoad& load : reading_->shown.hours.sites) {
        const Site* site = catalog.site(load.site);
        if (site == nullptr) {
            continue;
        }
        const auto at = earlier_at.find(load.site.number());
        const SiteLoad* earlier = at == earlier_at.end() ? nullptr : &reading_->compared->hours.sites[at->second];
        std::string key;
        RankRow made;
        switch (by_) {
            case RankBy::site_class:
                key = std::string(id_of(site->kind));
                made.name = label_of(site->kind);
                made.kind = site->kind;
                break;
            case RankBy::area: {
                const std::size_t depth = reading_->scope.area.size();
                if (site->area.size() > depth) {
                    key = site->area[depth];
                    made.area = {site->area.begin(), site->area.begin() + static_cast<std::ptrdiff_t>(depth) + 1};
                    made.name = to_qt(key);
                } else {
                    made.name = tr("Not in an area below");
                }
                break;
            }
            case RankBy::site:
                key = site->code;
                made.site = site->id;
                made.name = to_qt(site->code) + QStringLiteral("  ") + to_qt(site->name);
                break;
        }
        add(groups.try_emplace(key, std::move(made)).first->second, load, earlier);
        add(total, load, earlier);
    }
    for (auto& [key, row] : groups) {
        largest_ = std::max(largest_, row.energy ? kilowatt_hours(*row.energy) : 0);
        rows_.push_back(std::move(row));
    }
    unit_ = Format::scale(total.energy ? kilowatt_hours(*total.energy) : 0, Unit::kilowatt_hour);
    if (!rows_.empty()) {
        rows_.push_back(std::move(total));
    }
    sort_rows();
}

void EnergyRanking::sort_rows() {
    if (rows_.empty()) {
        return;
    }
    QCollator collator(Format::current().locale());
    collator.setNumericMode(true);
    const auto last = rows_.end() - 1;
    std::stable_sort(rows_.begin(), last, [&](const RankRow& a, const RankRow& b) {
        if (sorted_by_ == name) {
            const int order = collator.compare(a.name, b.name);
            return order_ == Qt::AscendingOrder ? order < 0 : order > 0;
        }
        const auto one = number(a, sorted_by_);
        const auto other = number(b, sorted_by_);
        if (one.has_value() != other.has_value()) {
            return one.has_value();  // What is not known stands last in every order.
        }
        return one && (order_ == Qt::AscendingOrder ? *one < *other : *one > *other);
    });
}

void EnergyRanking::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= column_count) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<std::pair<QModelIndex, QString>> kept;
    for (const QModelIndex& index : persistentIndexList()) {
        kept.emplace_back(index, row(index.row()).is_total ? QString() : row(index.row()).name);
    }
    sorted_by_ = column;
    order_ = order;
    sort_rows();
    for (const auto& [index, text] : kept) {
        const auto found = std::ranges::find_if(rows_, [&wanted = text](const RankRow& one) {
            return wanted.isEmpty() ? one.is_total : !one.is_total && one.name == wanted;
        });
        changePersistentIndex(index, this->index(static_cast<int>(found - rows_.begin()), index.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int EnergyRanking::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int EnergyRanking::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

std::optional<double> EnergyRanking::share_of(const RankRow& row) const {
    const std::optional<Energy>& all = rows_.back().energy;
    return row.energy && all && all->count() > 0
               ? std::optional(static_cast<double>(row.energy->count()) / static_cast<double>(all->count()))
               : std::nullopt;
}

std::optional<double> EnergyRanking::number(const RankRow& row, int column) const {
    switch (static_cast<Column>(column)) {
        case sites:
            return static_cast<double>(row.sites);
        case energy:
        case bar:
            return row.energy ? std::optional(kilowatt_hours(*row.energy)) : std::nullopt;
        case share:
            return share_of(row);
        case per_site_day:
            return row.per_site_day();
        case cost: {
            const auto found = row.costs.find(currency());
            return found == row.costs.end() ? std::nullopt
                                            : std::optional(static_cast<double>(found->second.micros) / micros);
        }
        case change:
            return change_percent(row.energy, row.earlier);
        case measured:
            return row.measured_share();
        case name:
        case column_count:
            break;
    }
    return std::nullopt;
}

std::string EnergyRanking::currency() const {
    const auto& all = rows_.back().costs;
    return all.size() == 1 ? all.begin()->first : std::string();
}

/// For the screen, with two decimals; the exact figure is in the tool tip.
QString EnergyRanking::cost_text(const RankRow& row) const {
    if (row.costs.empty()) {
        return Format::no_value();
    }
    QStringList parts;
    for (const auto& [unit, money] : row.costs) {
        const QString amount = Format::current().number(static_cast<double>(money.micros) / micros, 2);
        parts << (currency().empty() ? amount + QChar(QChar::Nbsp) + to_qt(unit) : amount);
    }
    return parts.join(QStringLiteral(" + "));
}

QString EnergyRanking::cost_tip(const RankRow& row) const {
    QStringList lines;
    for (const auto& [unit, money] : row.costs) {
        lines << to_qt(to_text(money)) + QChar(QChar::Nbsp) + to_qt(unit);
    }
    if (row.sites_without_price > 0) {
        lines << tr("%Ln site(s) without a tariff", nullptr, static_cast<int>(row.sites_without_price));
    }
    if (row.hours_without_price > 0) {
        lines << tr("%1 hours without a price, which are not in it")
                     .arg(Format::current().count(static_cast<qint64>(row.hours_without_price)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString EnergyRanking::text(const RankRow& row, int column) const {
    const Format& format = Format::current();
    const std::optional<double> value = number(row, column);
    if (column == name) {
        return row.name;
    }
    if (column == bar) {
        return {};
    }
    if (column == cost) {
        return cost_text(row);
    }
    if (!value) {
        return Format::no_value();
    }
    switch (static_cast<Column>(column)) {
        case sites:
            return format.count(static_cast<qint64>(row.sites));
        case energy:
            return format.scaled(value, unit_, decimals_for(largest_ / unit_.divisor));
        case per_site_day:
            return format.significant(*value, 4);
        case share:
        case measured:
            return format.percent(*value * percent, 1);
        case change:
            return format.signed_percent(*value);
        case name:
        case bar:
        case cost:
        case column_count:
            break;
    }
    return {};
}

QVariant EnergyRanking::copied(const RankRow& row, int column) const {
    const std::optional<double> value = number(row, column);
    if (column == name) {
        return row.name;
    }
    if (!value || column == bar) {
        return QString();
    }
    const double scale = column == share || column == measured ? percent : 1;
    return QString::number(*value * scale, 'f', column == sites ? 0 : 3);
}

QVariant EnergyRanking::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const RankRow& one = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(one, index.column());
        case Qt::TextAlignmentRole:
            return static_cast<int>((index.column() == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        case Qt::AccessibleTextRole:
            return index.column() == bar ? text(one, share) : text(one, index.column());
        case Qt::ToolTipRole:
            return index.column() == name   ? QVariant(one.name)
                   : index.column() == cost ? QVariant(cost_tip(one))
                                            : QVariant();
        case bold_role:
            return one.is_total || index.column() == name;
        case sort_role:
            return index.column() == name ? QVariant(one.name) : QVariant(number(one, index.column()).value_or(-1));
        case copy_role:
            return copied(one, index.column());
        case bar_role:
            return index.column() == bar && !one.is_total && one.energy && largest_ > 0
                       ? QVariant(kilowatt_hours(*one.energy) / largest_)
                       : QVariant();
        default:
            return {};
    }
}

QVariant EnergyRanking::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((section == name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
        case name:
            return by_ == RankBy::site_class ? tr("Class") : by_ == RankBy::area ? tr("Area") : tr("Site");
        case sites:
            return tr("Sites");
        case energy:
            return tr("Energy, %1").arg(unit_.symbol.isEmpty() ? QStringLiteral("kWh") : unit_.symbol);
        case share:
            return tr("Share");
        case bar:
            return QString();
        case per_site_day:
            return tr("kWh/site, day");
        case cost:
            return rows_.empty() || currency().empty() ? tr("Cost") : tr("Cost, %1").arg(to_qt(currency()));
        case change:
            return reading_ && !reading_->compared_name.isEmpty() ? tr("On %1").arg(reading_->compared_name)
                                                                  : tr("Change");
        case measured:
            return tr("Measured");
        case column_count:
            break;
    }
    return {};
}

void RankBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    CellDelegate().paint(painter, option, index);
    const QVariant length = index.data(EnergyRanking::bar_role);
    if (length.isValid() && length.toDouble() > 0) {
        QRectF place = QRectF(option.rect).adjusted(bar_pad, 0, -bar_pad, -1);
        place = QRectF(place.left(), place.center().y() - bar_height / 2,
                       std::max(1.0, place.width() * length.toDouble()), bar_height);
        painter->fillRect(place, sequential_color(4));
    }
}

}  // namespace wattmast::ui
