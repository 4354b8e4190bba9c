// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The table and the tree of sites, as views.
#pragma once

#include <QTreeView>
#include <functional>
#include <set>
#include <vector>

#include "ui/pages/sites/column_state.h"
#include "ui/pages/sites/site_facets.h"
#include "ui/widgets/frozen_columns.h"

namespace wattmast::ui {

class SiteTableModel;
class SiteTreeModel;

/// Makes a header of ours move, resize and sort its columns; a click with Shift adds a key.
/// @param sort Called with the keys that follow from the click.
void prepare_header(QHeaderView& header, const std::function<std::vector<SortKey>()>& keys,
                    std::function<void(std::vector<SortKey>)> sort);

/// Typing jumps by code, then by name. What names a site stays in sight while the table is scrolled.
class SitesTable : public DataTable {
    Q_OBJECT

public:
    explicit SitesTable(SiteTableModel& model, QWidget* parent = nullptr);
    [[nodiscard]] std::vector<SiteId> selected(const SiteSnapshot& snapshot) const;
    /// Those that are shown; scrolls to the first.
    void select(const std::vector<SiteId>& sites);
    void keyboardSearch(const QString& search) override;
    [[nodiscard]] const FrozenHeader& frozen() const { return *header_; }

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void copy_requested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void paint_frozen_row(QPainter& painter, int row) const;

    SiteTableModel& model_;
    FrozenHeader* header_;
};

/// Keeps what is open and how far it is scrolled across resets, and opens a single root. Enter opens a site, or folds a
/// group. Frozen columns as the table has them.
class SitesTree : public QTreeView {
    Q_OBJECT

public:
    explicit SitesTree(SiteTreeModel& model, QWidget* parent = nullptr);
    /// Sites that are selected themselves or in selected groups, each once.
    [[nodiscard]] std::vector<SiteId> selected(const SiteSnapshot& snapshot) const;
    /// And scrolls to the first, which opens its groups.
    void select(const std::vector<SiteId>& sites);
    /// Selects, and leaves what is open and seen as it is.
    void mark(const std::vector<SiteId>& sites);
    [[nodiscard]] const FrozenHeader& frozen() const { return *header_; }

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    void site_activated(const QModelIndex& index);
    void copy_requested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void remember(const QModelIndex& parent);
    void restore(const QModelIndex& parent);

    SiteTreeModel& model_;
    FrozenHeader* header_;
    std::set<QString> open_;
    int scrolled_ = 0;
    bool was_filled_ = false;
    bool is_branch_held_ = false;  ///< A frozen branch was pressed: it neither selects nor begins a selection.
};

}  // namespace wattmast::ui
