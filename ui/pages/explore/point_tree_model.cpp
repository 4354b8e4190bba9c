// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/point_tree_model.h"

#include <QDataStream>
#include <QMimeData>

#include "ui/charts/plot_text.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/explore/explore_spec.h"
#include "ui/pages/shared/drawn_point.h"

namespace wattmast::ui {

namespace {

// An index carries its parent's place: 0 for areas, area + 1 for sites, and above 24 bits site + 1 for points.
constexpr int site_shift = 24;
constexpr quintptr area_mask = (quintptr{1} << site_shift) - 1;

const QString dragged_type = QStringLiteral("application/x-wattmast-series");

enum class Level : std::uint8_t { area, site, point };

Level level_of(const QModelIndex& index) {
    if (index.internalId() == 0) {
        return Level::area;
    }
    return index.internalId() >> site_shift == 0 ? Level::site : Level::point;
}

std::size_t area_of(const QModelIndex& index) {
    return level_of(index) == Level::area ? static_cast<std::size_t>(index.row())
                                          : static_cast<std::size_t>((index.internalId() & area_mask) - 1);
}

std::size_t site_of(const QModelIndex& index) {
    return level_of(index) == Level::site ? static_cast<std::size_t>(index.row())
                                          : static_cast<std::size_t>((index.internalId() >> site_shift) - 1);
}

/// The unit of the samples, and an arrow to that of the drawn line where it is another: "kWh → W". A ratio has none.
QString unit_note(Unit stored, Unit drawn) {
    if (stored == Unit::ratio) {
        return {};
    }
    return stored == drawn ? unit_symbol(stored)
                           : QStringLiteral("%1 → %2").arg(unit_symbol(stored), unit_symbol(drawn));
}

}  // namespace

PointTreeModel::PointTreeModel(SeriesSelection& selection, QObject* parent)
    : QAbstractItemModel(parent), selection_(selection) {
    connect(&selection_, &SeriesSelection::changed, this, &PointTreeModel::selection_changed);
}

void PointTreeModel::set_catalog(std::shared_ptr<const Catalog> catalog) {
    beginResetModel();
    catalog_ = std::move(catalog);
    index_ = shared_index(catalog_);
    rebuild();
    endResetModel();
}

void PointTreeModel::set_filter(const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted == filter_) {
        return;
    }
    beginResetModel();
    filter_ = wanted;
    rebuild();
    endResetModel();
}

void PointTreeModel::retranslate() {
    set_catalog(catalog_);
}

std::optional<PointTreeModel::SiteRow> PointTreeModel::matching_row(const Site& site) const {
    SiteRow row;
    row.site = &site;
    const bool site_matches = to_qt(site.code).contains(filter_, Qt::CaseInsensitive) ||
                              to_qt(site.name).contains(filter_, Qt::CaseInsensitive);
    for (const Point* point : index_->points_of(site.id)) {
        const bool is_drawn = drawn_unit(*point).has_value();
        if (is_drawn && (site_matches || label_of(*point).contains(filter_, Qt::CaseInsensitive))) {
            row.matching.push_back(point);
        }
    }
    if (row.matching.empty() && !site_matches) {
        return std::nullopt;
    }
    const ChosenSeries formula{{}, site.id, Unit::ratio, 0, SeriesFormula::energy_per_traffic};
    const bool has_formula = energy_per_traffic_of(*index_, site.id).has_value();
    if (has_formula && (site_matches || label_of(*catalog_, formula).contains(filter_, Qt::CaseInsensitive))) {
        row.matching.push_back(nullptr);
    }
    return row.matching.empty() && !site_matches ? std::nullopt : std::optional(std::move(row));
}

void PointTreeModel::rebuild() {
    areas_.clear();
    for (const Site& site : catalog_->sites) {
        std::optional<SiteRow> row = filter_.isEmpty() ? SiteRow{&site, {}, false} : matching_row(site);
        if (!row) {
            continue;
        }
        auto area = std::ranges::find(areas_, site.area, &AreaRow::path);
        if (area == areas_.end()) {
            QString name = site.area.empty() ? tr("Sites") : to_qt(site.area.back());
            if (site.area.size() > 1) {
                name = to_qt(site.area[site.area.size() - 2]) + QStringLiteral(" › ") + name;
            }
            areas_.push_back({name, site.area, {}});
            area = areas_.end() - 1;
        }
        area->sites.push_back(std::move(*row));
    }
}

const PointTreeModel::SiteRow* PointTreeModel::site_row(const QModelIndex& index) const {
    if (!index.isValid() || level_of(index) == Level::area) {
        return nullptr;
    }
    return &areas_.at(area_of(index)).sites.at(site_of(index));
}

std::optional<SeriesKey> PointTreeModel::key(const QModelIndex& index) const {
    if (!index.isValid() || level_of(index) != Level::point) {
        return std::nullopt;
    }
    const SiteRow& row = *site_row(index);
    const Point* point = row.matching.at(static_cast<std::size_t>(index.row()));
    return point == nullptr ? SeriesKey::of(row.site->id, SeriesFormula::energy_per_traffic) : SeriesKey::of(point->id);
}

PointId PointTreeModel::point(const QModelIndex& index) const {
    const std::optional<SeriesKey> of = key(index);
    return of ? of->point : PointId();
}

QModelIndex PointTreeModel::index_of_site(SiteId site) const {
    for (std::size_t area = 0; area < areas_.size(); ++area) {
        const auto& sites = areas_[area].sites;
        const auto found = std::ranges::find(sites, site, [](const SiteRow& row) { return row.site->id; });
        if (found != sites.end()) {
            return createIndex(static_cast<int>(found - sites.begin()), 0, static_cast<quintptr>(area) + 1);
        }
    }
    return {};
}

int PointTreeModel::shown_sites() const {
    std::size_t count = 0;
    for (const AreaRow& area : areas_) {
        count += area.sites.size();
    }
    return static_cast<int>(count);
}

QModelIndex PointTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    if (!parent.isValid()) {
        return createIndex(row, column, quintptr{0});
    }
    const quintptr area = area_of(parent) + 1;
    return level_of(parent) == Level::area
               ? createIndex(row, column, area)
               : createIndex(row, column, area | (static_cast<quintptr>(site_of(parent) + 1) << site_shift));
}

QModelIndex PointTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || level_of(index) == Level::area) {
        return {};
    }
    const auto area = static_cast<int>(area_of(index));
    return level_of(index) == Level::site
               ? createIndex(area, 0, quintptr{0})
               : createIndex(static_cast<int>(site_of(index)), 0, static_cast<quintptr>(area) + 1);
}

int PointTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(areas_.size());
    }
    if (parent.column() != 0) {
        return 0;
    }
    switch (level_of(parent)) {
        case Level::area:
            return static_cast<int>(areas_.at(area_of(parent)).sites.size());
        case Level::site: {
            const SiteRow* row = site_row(parent);
            return row->is_listed ? static_cast<int>(row->matching.size()) : 0;
        }
        case Level::point:
            return 0;
    }
    return 0;
}

int PointTreeModel::columnCount(const QModelIndex& /*parent*/) const {
    return 1;
}

bool PointTreeModel::hasChildren(const QModelIndex& parent) const {
    const SiteRow* row = site_row(parent);
    const bool not_yet_known = row != nullptr && level_of(parent) == Level::site && !row->is_listed;
    return not_yet_known || rowCount(parent) > 0;
}

bool PointTreeModel::canFetchMore(const QModelIndex& parent) const {
    const SiteRow* row = site_row(parent);
    return row != nullptr && level_of(parent) == Level::site && !row->is_listed;
}

void PointTreeModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) {
        return;
    }
    SiteRow& row = areas_[area_of(parent)].sites[site_of(parent)];
    std::vector<const Point*> points = row.matching;
    if (filter_.isEmpty()) {
        points = index_->points_of(row.site->id);
        std::erase_if(points, [](const Point* point) { return !drawn_unit(*point); });
        if (energy_per_traffic_of(*index_, row.site->id)) {
            points.push_back(nullptr);
        }
    }
    if (!points.empty()) {
        beginInsertRows(parent, 0, static_cast<int>(points.size()) - 1);
    }
    row.matching = std::move(points);
    row.is_listed = true;
    if (!row.matching.empty()) {
        endInsertRows();
    }
}

QVariant PointTreeModel::point_data(const Point& point, int role) const {
    const ChosenSeries* chosen = selection_.find(point.id);
    const Unit unit = drawn_unit(point).value_or(Unit::count);
    switch (role) {
        case Qt::DisplayRole:
            return label_of(point);
        case Qt::ToolTipRole: {
            const Device* device = catalog_->device(point.device);
            return device == nullptr ? QVariant() : QVariant(to_qt(device->name + ": " + to_string(point.key)));
        }
        case Qt::CheckStateRole:
            return static_cast<int>(chosen == nullptr ? Qt::Unchecked : Qt::Checked);
        case note_role:
            return unit_note(info(point.key.kind).unit, unit);
        case slot_role:
            return chosen == nullptr ? QVariant() : QVariant(chosen->slot);
        case unit_role:
            return static_cast<int>(unit);
        default:
            return {};
    }
}

QVariant PointTreeModel::formula_data(const Site& site, int role) const {
    const SeriesKey key = SeriesKey::of(site.id, SeriesFormula::energy_per_traffic);
    const ChosenSeries* chosen = selection_.find(key);
    switch (role) {
        case Qt::DisplayRole:
            return label_of(*catalog_, ChosenSeries{{}, site.id, Unit::ratio, 0, key.formula});
        case Qt::ToolTipRole:
            return tr("Computed: the site's power divided by its traffic, downlink and uplink");
        case Qt::CheckStateRole:
            return static_cast<int>(chosen == nullptr ? Qt::Unchecked : Qt::Checked);
        case note_role:
            return QStringLiteral("ƒ  Wh/GB");
        case slot_role:
            return chosen == nullptr ? QVariant() : QVariant(chosen->slot);
        case unit_role:
            return static_cast<int>(Unit::ratio);
        default:
            return {};
    }
}

QVariant PointTreeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (level_of(index) == Level::point) {
        const SiteRow& row = *site_row(index);
        const Point* point = row.matching.at(static_cast<std::size_t>(index.row()));
        return point == nullptr ? formula_data(*row.site, role) : point_data(*point, role);
    }
    if (level_of(index) == Level::area) {
        const AreaRow& area = areas_.at(area_of(index));
        if (role == note_role) {
            return tr("%Ln sites", nullptr, static_cast<int>(area.sites.size()));
        }
        return role == Qt::DisplayRole ? QVariant(area.name) : QVariant();
    }
    const Site& site = *site_row(index)->site;
    return role == Qt::DisplayRole ? QVariant(to_qt(site.code) + QLatin1Char(' ') + to_qt(site.name)) : QVariant();
}

bool PointTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || level_of(index) != Level::point) {
        return false;
    }
    const SeriesKey of = *key(index);
    if (value.toInt() == Qt::Checked) {
        return selection_.add(of);
    }
    selection_.remove(of);
    return true;
}

QStringList PointTreeModel::mimeTypes() const {
    return {dragged_type};
}

QMimeData* PointTreeModel::mimeData(const QModelIndexList& indexes) const {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex& index : indexes) {
        if (const std::optional<SeriesKey> of = key(index)) {
            stream << static_cast<qint64>(of->point.number()) << static_cast<qint64>(of->site.number())
                   << static_cast<quint8>(of->formula);
        }
    }
    auto* data = new QMimeData;  // The drag takes it over.
    data->setData(dragged_type, bytes);
    return data;
}

Qt::ItemFlags PointTreeModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (!index.isValid() || level_of(index) != Level::point) {
        return flags;
    }
    flags |= Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
    const bool cannot = selection_.is_full() && selection_.find(*key(index)) == nullptr;
    return cannot ? flags & ~Qt::ItemIsEnabled : flags;
}

std::vector<SeriesKey> dragged_series(const QMimeData& data) {
    std::vector<SeriesKey> keys;
    QDataStream stream(data.data(dragged_type));
    while (!stream.atEnd()) {
        qint64 point = 0;
        qint64 site = 0;
        quint8 formula = 0;
        stream >> point >> site >> formula;
        if (stream.status() != QDataStream::Ok) {
            return {};
        }
        const bool is_formula = formula == static_cast<quint8>(SeriesFormula::energy_per_traffic);
        keys.push_back(is_formula ? SeriesKey::of(SiteId(site), SeriesFormula::energy_per_traffic)
                                  : SeriesKey::of(PointId(point)));
    }
    return keys;
}

void PointTreeModel::selection_changed() {
    for (std::size_t area = 0; area < areas_.size(); ++area) {
        for (std::size_t site = 0; site < areas_[area].sites.size(); ++site) {
            const SiteRow& row = areas_[area].sites[site];
            if (!row.is_listed || row.matching.empty()) {
                continue;
            }
            const QModelIndex parent = createIndex(static_cast<int>(site), 0, static_cast<quintptr>(area) + 1);
            Q_EMIT dataChanged(index(0, 0, parent), index(static_cast<int>(row.matching.size()) - 1, 0, parent));
        }
    }
}

}  // namespace wattmast::ui
