// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_tree_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/format/site_failure.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"

namespace wattmast::ui {
namespace {

/// Some sites' part of it is still to be read: there is no figure of the group.
bool is_unread(const SiteSums& sums, SiteColumn column) {
    return sums.unread > 0 && is_of_history(column);
}

/// The sum that a group shows in a column, in the column's unit.
std::optional<double> group_figure(const SiteSums& sums, SiteColumn column) {
    if (is_unread(sums, column)) {
        return std::nullopt;
    }
    const auto scaled = [](const PartialSum& sum, double divisor) {
        return sum.known > 0 ? std::optional(sum.value / divisor) : std::nullopt;
    };
    switch (column) {
        case SiteColumn::power:
            return scaled(sums.power, 1e3);
        case SiteColumn::deviation:
        case SiteColumn::deviation_bar:
            return sums.deviation();
        case SiteColumn::traffic:
            return scaled(sums.traffic, 1e6);
        case SiteColumn::energy_per_traffic:
            return sums.energy_per_traffic();
        case SiteColumn::yesterday:
            return scaled(sums.yesterday, 1);
        case SiteColumn::today:
            return scaled(sums.today, 1);
        case SiteColumn::month:
            return scaled(sums.month, 1);
        case SiteColumn::quality:
        case SiteColumn::coverage:
            return sums.measured > 0 ? std::optional(sums.coverage) : std::nullopt;
        case SiteColumn::severity:
        case SiteColumn::code:
        case SiteColumn::name:
        case SiteColumn::last_day:
        case SiteColumn::age:
        case SiteColumn::kind:
        case SiteColumn::area:
        case SiteColumn::carbon:  // Gases of sites differ, and are never added.
        case SiteColumn::battery:
        case SiteColumn::temperature:
            return std::nullopt;
    }
    return std::nullopt;
}

QString figure_text(const SiteSums& sums, SiteColumn column) {
    const Format& format = Format::current();
    const auto value = group_figure(sums, column);
    switch (column) {
        case SiteColumn::power:
        case SiteColumn::coverage:
            return value ? format.number(*value, 2) : Format::no_value();
        case SiteColumn::deviation:
            return value ? format.signed_number(*value, 1) : Format::no_value();
        case SiteColumn::traffic:
            return value ? format.number(*value, 0) : Format::no_value();
        case SiteColumn::quality:
            return value ? format.percent(std::floor(*value), 0) : Format::no_value();
        case SiteColumn::energy_per_traffic:
        case SiteColumn::yesterday:
        case SiteColumn::today:
        case SiteColumn::month:
            return value ? format.number(*value, 1) : Format::no_value();
        case SiteColumn::severity:
        case SiteColumn::code:
        case SiteColumn::name:
        case SiteColumn::deviation_bar:
        case SiteColumn::last_day:
        case SiteColumn::age:
        case SiteColumn::kind:
        case SiteColumn::area:
        case SiteColumn::carbon:
        case SiteColumn::battery:
        case SiteColumn::temperature:
            return {};
    }
    return {};
}

/// The sum in the column; null where it is none, or made of several.
const PartialSum* sum_of(const SiteSums& sums, SiteColumn column) {
    switch (column) {
        case SiteColumn::power:
            return &sums.power;
        case SiteColumn::traffic:
            return &sums.traffic;
        case SiteColumn::yesterday:
            return &sums.yesterday;
        case SiteColumn::today:
            return &sums.today;
        case SiteColumn::month:
            return &sums.month;
        case SiteColumn::severity:
        case SiteColumn::code:
        case SiteColumn::name:
        case SiteColumn::deviation:
        case SiteColumn::deviation_bar:
        case SiteColumn::last_day:
        case SiteColumn::energy_per_traffic:
        case SiteColumn::quality:
        case SiteColumn::age:
        case SiteColumn::kind:
        case SiteColumn::area:
        case SiteColumn::carbon:
        case SiteColumn::battery:
        case SiteColumn::temperature:
        case SiteColumn::coverage:
            return nullptr;
    }
    return nullptr;
}

std::optional<double> group_sort_value(const SiteSums& sums, SiteColumn column) {
    if (column == SiteColumn::severity) {
        return sums.worst ? std::optional<double>(static_cast<double>(*sums.worst)) : std::nullopt;
    }
    return group_figure(sums, column);
}

}  // namespace

SiteTreeModel::SiteTreeModel(SiteList& list, QObject* parent) : QAbstractItemModel(parent), list_(list) {
    connect(&list_, &SiteList::about_to_change, this, [this](SiteChange change) {
        if (is_active_ && change != SiteChange::values) {
            beginResetModel();
        }
    });
    connect(&list_, &SiteList::changed, this, [this](SiteChange change) {
        if (!is_active_) {
            return;
        }
        if (change == SiteChange::values) {
            tell_values();
        } else {
            build_nodes();
            endResetModel();
        }
    });
    connect(&list_, &SiteList::now_changed, this, [this] {
        if (is_active_ && !nodes_.front().children.empty()) {
            const int age = static_cast<int>(SiteColumn::age);
            Q_EMIT dataChanged(index(0, age), index(rowCount() - 1, age), {Qt::DisplayRole});
        }
    });
}

void SiteTreeModel::set_active(bool active) {
    if (is_active_ != active) {
        is_active_ = active;
        build();
    }
}

void SiteTreeModel::set_grouping(Grouping grouping) {
    if (grouping_ != grouping) {
        grouping_ = grouping;
        build();
    }
}

void SiteTreeModel::build() {
    beginResetModel();
    build_nodes();
    endResetModel();
}

int SiteTreeModel::child_group(int parent, const QString& key, const QString& title) {
    const Node& above = nodes_[static_cast<std::size_t>(parent)];
    const QString whole = parent == 0 ? key : above.key + QLatin1Char('/') + key;
    for (const int child : above.children) {
        const Node& one = nodes_[static_cast<std::size_t>(child)];
        if (one.row < 0 && one.key == whole) {
            return child;
        }
    }
    Node made;
    made.parent = parent;
    made.key = whole;
    made.title = title;
    made.area = above.area;
    nodes_.push_back(std::move(made));
    const int number = static_cast<int>(nodes_.size()) - 1;
    nodes_[static_cast<std::size_t>(parent)].children.push_back(number);
    return number;
}

void SiteTreeModel::add_site(int row) {
    const SiteSnapshot& snapshot = *list_.snapshot();
    const Site& site = *snapshot.facts(row).site;
    std::vector<int> path{0};
    switch (grouping_) {
        case Grouping::area:
            for (std::size_t level = list_.query().scope.area.size(); level < site.area.size(); ++level) {
                const QString name = to_qt(site.area[level]);
                const int group = child_group(path.back(), name, name);
                auto& area = nodes_[static_cast<std::size_t>(group)].area;
                area.assign(site.area.begin(), site.area.begin() + static_cast<std::ptrdiff_t>(level) + 1);
                path.push_back(group);
            }
            break;
        case Grouping::kind: {
            const int group = child_group(0, to_qt(wattmast::id_of(site.kind)), label_of(site.kind));
            nodes_[static_cast<std::size_t>(group)].rank = static_cast<int>(site.kind);
            path.push_back(group);
            break;
        }
        case Grouping::state: {
            const SiteState state = snapshot.row(row).now.state;
            const int group = child_group(0, QString::number(static_cast<int>(state)), label_of(state));
            // Silent ones first: they are what is looked for.
            nodes_[static_cast<std::size_t>(group)].rank = -static_cast<int>(state);
            path.push_back(group);
            break;
        }
    }
    for (const int group : path) {
        nodes_[static_cast<std::size_t>(group)].rows.push_back(row);
    }
    Node leaf;
    leaf.parent = path.back();
    leaf.row = row;
    nodes_.push_back(std::move(leaf));
    nodes_[static_cast<std::size_t>(path.back())].children.push_back(static_cast<int>(nodes_.size()) - 1);
}

void SiteTreeModel::build_nodes() {
    nodes_.assign(1, Node{});
    if (!is_active_ || list_.snapshot() == nullptr) {
        return;
    }
    nodes_.reserve(list_.order().size() + 256);
    for (const int row : list_.order()) {
        add_site(row);
    }
    sum_groups();
    sort_groups(0);
}

void SiteTreeModel::sum_groups() {
    // Children stand behind their parents: from the end, the sums of all children are there.
    for (Node& one : nodes_) {
        if (one.row < 0) {
            one.sums = {};
        }
    }
    std::vector<int> own;
    for (auto one = nodes_.rbegin(); one != nodes_.rend(); ++one) {
        if (one->row >= 0 || one->parent < 0) {
            continue;
        }
        own.clear();
        for (const int child : one->children) {
            if (const int row = nodes_[static_cast<std::size_t>(child)].row; row >= 0) {
                own.push_back(row);
            }
        }
        add_sums(one->sums, sums_of(*list_.snapshot(), own, WithCourse::yes));
        if (one->parent > 0) {
            add_sums(nodes_[static_cast<std::size_t>(one->parent)].sums, one->sums);
        }
    }
}

void SiteTreeModel::sort_groups(int number) {
    std::vector<int> children = nodes_[static_cast<std::size_t>(number)].children;
    const SortKey first = list_.query().sort.front();
    const auto comes_before = [&](int left_number, int right_number) {
        const Node& left = nodes_[static_cast<std::size_t>(left_number)];
        const Node& right = nodes_[static_cast<std::size_t>(right_number)];
        if (left.row >= 0 || right.row >= 0) {
            return left.row < 0 && right.row >= 0;
        }
        const auto a = group_sort_value(left.sums, first.column);
        const auto b = group_sort_value(right.sums, first.column);
        if (a != b) {
            return !a || !b ? a.has_value() : (first.order == Qt::AscendingOrder ? *a < *b : *a > *b);
        }
        return left.rank != right.rank ? left.rank < right.rank : left.title.localeAwareCompare(right.title) < 0;
    };
    std::ranges::stable_sort(children, comes_before);
    for (std::size_t i = 0; i < children.size(); ++i) {
        Node& child = nodes_[static_cast<std::size_t>(children[i])];
        child.place = static_cast<int>(i);
        if (child.row < 0) {
            sort_groups(children[i]);
        }
    }
    nodes_[static_cast<std::size_t>(number)].children = std::move(children);
}

void SiteTreeModel::tell_values() {
    sum_groups();
    // One signal for the outermost level stands for all below: a QTreeView searches its rows for each (145 ms for 90
    // groups of 20,000 sites with one of them open), and repaints all it shows after any that spans columns.
    if (const int rows = rowCount(); rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, site_column_count - 1));
    }
}

const SiteTreeModel::Node& SiteTreeModel::node(const QModelIndex& index) const {
    return nodes_[index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0];
}

std::optional<int> SiteTreeModel::snapshot_row(const QModelIndex& index) const {
    const int row = node(index).row;
    return row < 0 ? std::nullopt : std::optional(row);
}

std::vector<int> SiteTreeModel::rows_below(const QModelIndex& index) const {
    const Node& one = node(index);
    return one.row < 0 ? one.rows : std::vector{one.row};
}

std::vector<std::string> SiteTreeModel::area_of(const QModelIndex& index) const {
    return node(index).row < 0 ? node(index).area : std::vector<std::string>();
}

QModelIndex SiteTreeModel::index_of(SiteId site) const {
    const auto row = list_.snapshot() == nullptr ? std::nullopt : list_.snapshot()->row_of(site);
    if (row) {
        for (std::size_t i = 1; i < nodes_.size(); ++i) {
            if (nodes_[i].row == *row) {
                return createIndex(nodes_[i].place, 0, static_cast<quintptr>(i));
            }
        }
    }
    return {};
}

QModelIndex SiteTreeModel::index(int row, int column, const QModelIndex& parent) const {
    const std::vector<int>& children = node(parent).children;
    if (row < 0 || column < 0 || column >= site_column_count || row >= static_cast<int>(children.size()) ||
        parent.column() > 0) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex SiteTreeModel::parent(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    const int above = node(index).parent;
    return above <= 0 ? QModelIndex()
                      : createIndex(nodes_[static_cast<std::size_t>(above)].place, 0, static_cast<quintptr>(above));
}

int SiteTreeModel::rowCount(const QModelIndex& parent) const {
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int SiteTreeModel::columnCount(const QModelIndex&) const {
    return site_column_count;
}

QString SiteTreeModel::group_tip(const SiteSums& sums, SiteColumn column) {
    const Format& format = Format::current();
    if (is_unread(sums, column) && column != SiteColumn::carbon) {
        return tr("%1 of %2 sites read so far; the figure of all comes when the last one is read")
            .arg(format.count(sums.sites - sums.unread), format.count(sums.sites));
    }
    if (column == SiteColumn::name && sums.unreadable > 0) {
        return failed_sites_headline(sums.unreadable);
    }
    const PartialSum* sum = sum_of(sums, column);
    return sum != nullptr && !sum->is_complete() ? tr("Sum of %1 of %2 sites; the others have no value")
                                                       .arg(format.count(sum->known), format.count(sum->of))
                                                 : QString();
}

QVariant SiteTreeModel::group_cell(const Node& group, SiteColumn column, int role) const {
    switch (role) {
        case Qt::DisplayRole:
            if (column == SiteColumn::code) {
                return group.title;
            }
            return column == SiteColumn::name ? tr("%Ln sites", nullptr, group.sums.sites)
                                              : figure_text(group.sums, column);
        case Qt::TextAlignmentRole:
            return headerData(static_cast<int>(column), Qt::Horizontal, role);
        case Qt::ToolTipRole: {
            const QString tip = group_tip(group.sums, column);
            return tip.isEmpty() ? QVariant() : QVariant(tip);
        }
        case bold_role:
            return column == SiteColumn::code || column == SiteColumn::power;
        case emphasis_role:
            return column == SiteColumn::name ? QVariant(static_cast<int>(Color::text_secondary)) : QVariant();
        case severity_role:
            return column == SiteColumn::severity && group.sums.worst ? QVariant(static_cast<int>(*group.sums.worst))
                                                                      : QVariant();
        case spark_role:
            return column == SiteColumn::last_day && !is_unread(group.sums, column)
                       ? spark_cell(group.sums.power_course())
                       : QVariant();
        case deviation_role: {
            const auto deviation = group_figure(group.sums, SiteColumn::deviation);
            return column == SiteColumn::deviation_bar && deviation ? QVariant(*deviation) : QVariant();
        }
        case key_role:
            return group.key;
        default:
            return {};
    }
}

QVariant SiteTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Node& one = node(index);
    const auto column = static_cast<SiteColumn>(index.column());
    return one.row < 0 ? group_cell(one, column, role)
                       : site_cell(*list_.snapshot(), one.row, column, list_.now(), role);
}

QVariant SiteTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= site_column_count) {
        return {};
    }
    return site_header(list_.query().sort, static_cast<SiteColumn>(section), role);
}

}  // namespace wattmast::ui
