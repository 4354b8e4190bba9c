// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/explore/point_tree_panel.h"

#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/format/format.h"
#include "ui/pages/explore/point_tree_delegate.h"
#include "ui/pages/explore/point_tree_model.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int panel_width = 284;
constexpr int sites_opened_by_filter = 30;

QTreeView* make_view(QAbstractItemModel* model) {
    auto* view = new QTreeView;
    view->setModel(model);
    view->setItemDelegate(new PointTreeDelegate(view));
    view->setHeaderHidden(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setUniformRowHeights(true);
    view->setIndentation(18);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->viewport()->setAutoFillBackground(false);
    view->setDragEnabled(true);
    view->setDragDropMode(QAbstractItemView::DragOnly);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    return view;
}

}  // namespace

PointTreePanel::PointTreePanel(SeriesSelection& selection, QWidget* parent)
    : Panel(parent),
      selection_(selection),
      filter_(new QLineEdit),
      tree_(new PointTreeModel(selection, this)),
      view_(make_view(tree_)) {
    setFixedWidth(panel_width);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::s2);
    column->setSpacing(space::s2);
    formula_ = add_icon_tool(IconId::plus);
    connect(formula_, &QToolButton::clicked, this, &PointTreePanel::formula_requested);
    filter_->setProperty("wm_compact", true);
    filter_->setClearButtonEnabled(true);
    filter_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    auto* filter_row = new QHBoxLayout;
    filter_row->setContentsMargins(space::s3, 0, space::s3, 0);
    filter_row->addWidget(filter_);
    column->addLayout(filter_row);
    column->addWidget(view_, 1);
    hint_ = new WrappedLabel(TextRole::table, Color::text_muted);
    hint_->setContentsMargins(space::s3, 0, space::s3, 0);
    column->addWidget(hint_);
    set_content(content);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(key, view_);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, [this] {
            if (const auto series = tree_->key(view_->currentIndex())) {
                Q_EMIT series_entered(*series);
            }
        });
    }
    connect(filter_, &QLineEdit::textChanged, this, &PointTreePanel::filter_tree);
}

void PointTreePanel::set_catalog(std::shared_ptr<const Catalog> catalog) {
    catalog_ = std::move(catalog);
    tree_->set_catalog(catalog_);
}

void PointTreePanel::show_note() {
    const Format& format = Format::current();
    //: How many of all points are drawn. 中文：已绘制 %1 / %2
    set_subtitle(tr("%1 of %2 drawn")
                     .arg(format.count(static_cast<qint64>(selection_.series().size())),
                          format.count(static_cast<qint64>(catalog_->points.size()))));
}

void PointTreePanel::open_sites_of_selection() {
    for (const ChosenSeries& one : selection_.series()) {
        const QModelIndex site = tree_->index_of_site(one.site);
        if (site.isValid()) {
            tree_->fetchMore(site);
            view_->expand(site.parent());
            view_->expand(site);
        }
    }
    if (!selection_.series().empty()) {
        const QModelIndex first = tree_->index_of_site(selection_.series().front().site);
        view_->scrollTo(first, QAbstractItemView::PositionAtTop);
        // Where the keyboard begins is in sight.
        view_->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    }
}

void PointTreePanel::clear_filter() {
    filter_->clear();
}

void PointTreePanel::edit_filter() {
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

void PointTreePanel::filter_tree(const QString& text) {
    tree_->set_filter(text);
    if (tree_->filter().isEmpty()) {
        open_sites_of_selection();
        return;
    }
    if (tree_->shown_sites() > sites_opened_by_filter) {
        return;
    }
    for (int area = 0; area < tree_->rowCount(); ++area) {
        const QModelIndex parent = tree_->index(area, 0);
        view_->expand(parent);
        for (int site = 0; site < tree_->rowCount(parent); ++site) {
            const QModelIndex index = tree_->index(site, 0, parent);
            tree_->fetchMore(index);
            view_->expand(index);
        }
    }
}

void PointTreePanel::retranslate() {
    set_title(tr("Points"));
    formula_->setToolTip(tr("New formula ƒ over points"));
    formula_->setAccessibleName(tr("New formula"));
    filter_->setPlaceholderText(tr("Filter points (Ctrl+F)"));
    filter_->setAccessibleName(tr("Filter points"));
    view_->setAccessibleName(tr("Points"));
    hint_->setText(tr("Drag a point onto a pane, or between two panes for a new one. Enter adds it to the last pane."));
    tree_->retranslate();
    open_sites_of_selection();
}

}  // namespace wattmast::ui
