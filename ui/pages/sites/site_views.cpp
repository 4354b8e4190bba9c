// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/site_views.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <utility>

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

FrozenHeader* frozen_header(QWidget* parent) {
    return new FrozenHeader({static_cast<int>(SiteColumn::severity), code_column, static_cast<int>(SiteColumn::name)},
                            parent);
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

SitesTable::SitesTable(SiteTableModel& model, QWidget* parent)
    : DataTable(parent), model_(model), header_(frozen_header(this)) {
    setHorizontalHeader(header_);
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

QRect SitesTable::visualRect(const QModelIndex& index) const {
    const QRect rect = DataTable::visualRect(index);
    return header_->is_frozen(index.column()) ? rect.translated(header_->offset(), 0) : rect;
}

QModelIndex SitesTable::indexAt(const QPoint& point) const {
    return DataTable::indexAt(header_->covers(point.x()) ? point - QPoint(header_->offset(), 0) : point);
}

void SitesTable::scrollTo(const QModelIndex& index, ScrollHint hint) {
    const int before = horizontalScrollBar()->value();
    DataTable::scrollTo(index, hint);
    settle_scroll(*this, *header_, index.column(), before);
}

void SitesTable::scrollContentsBy(int dx, int dy) {
    DataTable::scrollContentsBy(dx, dy);
    if (dx != 0) {
        // What was moved along with the rest is drawn anew where it belongs.
        viewport()->update();
        header_->viewport()->update();
    }
}

void SitesTable::paintEvent(QPaintEvent* event) {
    DataTable::paintEvent(event);
    const QRect strip = QRect(0, 0, header_->frozen_width(), viewport()->height()) & event->rect();
    if (header_->offset() == 0 || strip.isEmpty() || model_.rowCount() == 0) {
        return;
    }
    QPainter painter(viewport());
    painter.setClipRect(strip);
    painter.fillRect(strip, color(Color::bg_panel));
    const int last = rowAt(strip.bottom());
    for (int row = rowAt(strip.top()); row >= 0 && row <= (last < 0 ? model_.rowCount() - 1 : last); ++row) {
        paint_frozen_row(painter, row);
    }
    header_->paint_edge(painter, viewport()->height());
}

void SitesTable::paint_frozen_row(QPainter& painter, int row) const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const QModelIndex hovered = viewport()->underMouse() ? indexAt(pointer) : QModelIndex();
    const QStyle::State plain = option.state & ~QStyle::State_HasFocus;
    for (const int column : header_->frozen_columns()) {
        const QModelIndex index = model_.index(row, column);
        option.rect = visualRect(index);
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

// ---- The tree ----

SitesTree::SitesTree(SiteTreeModel& model, QWidget* parent)
    : QTreeView(parent), model_(model), header_(frozen_header(this)) {
    setHeader(header_);
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

QRect SitesTree::visualRect(const QModelIndex& index) const {
    const QRect rect = QTreeView::visualRect(index);
    return header_->is_frozen(index.column()) ? rect.translated(header_->offset(), 0) : rect;
}

QModelIndex SitesTree::indexAt(const QPoint& point) const {
    return QTreeView::indexAt(header_->covers(point.x()) ? point - QPoint(header_->offset(), 0) : point);
}

void SitesTree::mousePressEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    if (!header_->covers(at.x())) {
        QTreeView::mousePressEvent(event);
        return;
    }
    // Of frozen branches Qt's tree knows nothing: it looks for them where they are scrolled to.
    const QModelIndex index = indexAt(at);
    const bool is_branch = index.column() == code_column && at.x() < visualRect(index).left();
    if (is_branch && event->button() == Qt::LeftButton && !model_.snapshot_row(index)) {
        is_branch_held_ = true;
        setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
    } else {
        QAbstractItemView::mousePressEvent(event);  // NOLINT(bugprone-parent-virtual-call): not the tree's, see above
    }
}

void SitesTree::mouseMoveEvent(QMouseEvent* event) {
    if (is_branch_held_ && event->buttons().testFlag(Qt::LeftButton)) {
        return;  // Of the press Qt knows nothing, and would select from wherever the one before was.
    }
    is_branch_held_ = false;
    if (header_->covers(event->position().toPoint().x())) {
        QAbstractItemView::mouseMoveEvent(event);  // NOLINT(bugprone-parent-virtual-call): as for a press
    } else {
        QTreeView::mouseMoveEvent(event);
    }
}

void SitesTree::mouseReleaseEvent(QMouseEvent* event) {
    if (std::exchange(is_branch_held_, false)) {
        return;
    }
    if (header_->covers(event->position().toPoint().x())) {
        QAbstractItemView::mouseReleaseEvent(event);  // NOLINT(bugprone-parent-virtual-call): as for a press
    } else {
        QTreeView::mouseReleaseEvent(event);
    }
}

void SitesTree::scrollTo(const QModelIndex& index, ScrollHint hint) {
    const int before = horizontalScrollBar()->value();
    QTreeView::scrollTo(index, hint);
    settle_scroll(*this, *header_, index.column(), before);
}

void SitesTree::scrollContentsBy(int dx, int dy) {
    QTreeView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        header_->viewport()->update();
    }
}

void SitesTree::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    const QRect strip = QRect(0, 0, header_->frozen_width(), viewport()->height()) & event->rect();
    if (header_->offset() == 0 || strip.isEmpty()) {
        return;
    }
    QPainter painter(viewport());
    painter.setClipRect(strip);
    painter.fillRect(strip, color(Color::bg_panel));
    painter.save();
    painter.translate(header_->offset(), 0);
    drawTree(&painter, strip.translated(-header_->offset(), 0));
    painter.restore();
    header_->paint_edge(painter, viewport()->height());
}

void SitesTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    // The middle of a rectangle left of 0 is rounded the other way, and the mark would stand a pixel aside.
    const int even = rect.left() < 0 ? header_->offset() + header_->offset() % 2 : 0;
    painter->translate(-even, 0);
    QTreeView::drawBranches(painter, rect.translated(even, 0), index);
    painter->translate(even, 0);
}

void SitesTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    // Also below the branches, where no cell is; from the first column on, since frozen ones are drawn scrolled back.
    const QRect row = option.rect.adjusted(-header_->offset(), 0, 0, 0);
    if (!model_.snapshot_row(index)) {
        painter->fillRect(row, color(Color::bg_panel_alt));
    }
    QTreeView::drawRow(painter, option, index);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), color(Color::border_subtle));
}

}  // namespace wattmast::ui
