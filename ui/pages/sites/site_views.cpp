// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_views.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "ui/pages/sites/site_cell_delegate.h"
#include "ui/pages/sites/site_table_model.h"
#include "ui/pages/sites/site_tree_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t most_keys = 3;
constexpr int code_column = static_cast<int>(SiteColumn::code);

/// The keys after a click: alone, or with Shift behind those there are; of a key that is there the order changes.
std::vector<SortKey> keys_after(std::vector<SortKey> keys, SortKey clicked) {
    if (!QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)) {
        return {clicked};
    }
    const auto known = std::ranges::find(keys, clicked.column, &SortKey::column);
    if (known != keys.end()) {
        known->order = clicked.order;
    } else {
        keys.resize(std::min(keys.size(), most_keys - 1));
        keys.push_back(clicked);
    }
    return keys;
}

}  // namespace

void prepare_header(QHeaderView& header, const std::function<std::vector<SortKey>()>& keys,
                    std::function<void(std::vector<SortKey>)> sort) {
    header.setSectionsMovable(true);
    header.setSectionsClickable(true);
    header.setSortIndicatorShown(true);
    header.setStretchLastSection(true);
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    apply_columns(first_columns(), header);
    QObject::connect(&header, &QHeaderView::sortIndicatorChanged, &header,
                     [keys, sort = std::move(sort)](int section, Qt::SortOrder order) {
                         if (section >= 0) {
                             sort(keys_after(keys(), {static_cast<SiteColumn>(section), order}));
                         }
                     });
}

// ---- The table ----

SitesTable::SitesTable(SiteTableModel& model, QWidget* parent) : DataTable(parent), model_(model) {
    setItemDelegate(new SiteCellDelegate(this));
    setModel(&model);
    setSortingEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

std::vector<SiteId> SitesTable::selected(const SiteSnapshot& snapshot) const {
    std::vector<SiteId> sites;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            sites.push_back(snapshot.facts(model_.snapshot_row(row)).site->id);
        }
    }
    // Ranges may overlap in rows where they are of parts of columns.
    std::ranges::sort(sites);
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    return sites;
}

void SitesTable::select(const std::vector<SiteId>& sites) {
    QItemSelection selection;
    std::optional<int> first;
    for (const SiteId site : sites) {
        if (const auto row = model_.row_of(site)) {
            selection.select(model_.index(*row, 0), model_.index(*row, site_column_count - 1));
            first = std::min(first.value_or(*row), *row);
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first) {
        const QModelIndex index = model_.index(*first, code_column);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        scrollTo(index);
    }
}

void SitesTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copy_requested();
        return;
    }
    DataTable::keyPressEvent(event);
}

void SitesTable::keyboardSearch(const QString& search) {
    const int start = currentIndex().isValid() ? currentIndex().row() : 0;
    for (const SiteColumn column : {SiteColumn::code, SiteColumn::name}) {
        const QModelIndexList found = model_.match(model_.index(start, static_cast<int>(column)), Qt::DisplayRole,
                                                   search, 1, Qt::MatchStartsWith | Qt::MatchWrap);
        if (!found.isEmpty()) {
            setCurrentIndex(found.front());
            return;
        }
    }
}

// ---- The tree ----

SitesTree::SitesTree(SiteTreeModel& model, QWidget* parent) : QTreeView(parent), model_(model) {
    setHeader(new DataHeader(this));
    setItemDelegate(new SiteCellDelegate(this));
    setModel(&model);
    setTreePosition(code_column);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setIndentation(space::s4);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFont(text_font(TextRole::table));
    viewport()->setAutoFillBackground(false);
    connect(&model_, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (was_filled_) {
            open_.clear();
            remember({});
            scrolled_ = verticalScrollBar()->value();
        }
    });
    connect(&model_, &QAbstractItemModel::modelReset, this, [this] {
        was_filled_ = model_.rowCount() > 0;
        restore({});
        if (model_.rowCount() == 1) {
            expand(model_.index(0, 0));
        }
        executeDelayedItemsLayout();
        verticalScrollBar()->setValue(scrolled_);
    });
}

void SitesTree::remember(const QModelIndex& parent) {
    for (int row = 0; row < model_.rowCount(parent); ++row) {
        const QModelIndex index = model_.index(row, 0, parent);
        if (isExpanded(index)) {
            open_.insert(index.data(SiteTreeModel::key_role).toString());
            remember(index);
        }
    }
}

void SitesTree::restore(const QModelIndex& parent) {
    for (int row = 0; row < model_.rowCount(parent); ++row) {
        const QModelIndex index = model_.index(row, 0, parent);
        const QVariant key = index.data(SiteTreeModel::key_role);
        if (key.isValid() && open_.contains(key.toString())) {
            expand(index);
            restore(index);
        }
    }
}

std::vector<SiteId> SitesTree::selected(const SiteSnapshot& snapshot) const {
    std::vector<SiteId> sites;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        for (const int row : model_.rows_below(index)) {
            sites.push_back(snapshot.facts(row).site->id);
        }
    }
    std::ranges::sort(sites);
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    return sites;
}

void SitesTree::mark(const std::vector<SiteId>& sites) {
    constexpr std::size_t most_marked = 50;
    QItemSelection selection;
    QModelIndex first;
    for (std::size_t i = 0; i < std::min(sites.size(), most_marked); ++i) {
        if (const QModelIndex index = model_.index_of(sites[i]); index.isValid()) {
            selection.select(index, index.siblingAtColumn(site_column_count - 1));
            first = first.isValid() ? first : index;
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        // Or the view would open its groups and scroll there by itself.
        setAutoScroll(false);
        selectionModel()->setCurrentIndex(first.siblingAtColumn(code_column), QItemSelectionModel::NoUpdate);
        setAutoScroll(true);
    }
}

void SitesTree::select(const std::vector<SiteId>& sites) {
    mark(sites);
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
    }
}

void SitesTree::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copy_requested();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        if (model_.snapshot_row(currentIndex())) {
            Q_EMIT site_activated(currentIndex());
        } else {
            const QModelIndex group = currentIndex().siblingAtColumn(0);
            setExpanded(group, !isExpanded(group));
        }
        return;
    }
    QTreeView::keyPressEvent(event);
}

void SitesTree::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && model_.snapshot_row(index)) {
        Q_EMIT site_activated(index);
    } else if (index.isValid()) {
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    }
}

void SitesTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setFont(text_font(TextRole::table));
    }
}

void SitesTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    // Also below the branches, where no cell is.
    if (!model_.snapshot_row(index)) {
        painter->fillRect(option.rect, color(Color::bg_panel_alt));
    }
    QTreeView::drawRow(painter, option, index);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      color(Color::border_subtle));
}

}  // namespace wattmast::ui
