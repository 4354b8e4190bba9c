// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The columns that say what a row is stay in sight while the others are scrolled.
#pragma once

#include <optional>
#include <vector>

#include "ui/widgets/data_table.h"

class QAbstractItemView;
class QMouseEvent;

namespace wattmast::ui {

/// A header whose first columns are frozen. It draws them itself; its view draws their cells, and asks it where they
/// are. There is no second view: one model, one selection, one current row. GUI thread.
///
/// Frozen are the columns from the left up to the last one that names a row, as far as they take at most half of the
/// view's width. They change with every move, resize and hiding of columns, so nothing is kept of them.
class FrozenHeader : public DataHeader {
    Q_OBJECT

public:
    /// @param naming Logical columns that name a row.
    explicit FrozenHeader(std::vector<int> naming, QWidget* parent = nullptr);

    /// Pixels that frozen columns take at the left; 0: none is frozen.
    [[nodiscard]] int frozen_width() const;
    [[nodiscard]] bool is_frozen(int logical) const;
    /// From the left; hidden ones are not among them.
    [[nodiscard]] std::vector<int> frozen_columns() const;
    /// Whether a place of the viewport shows a frozen column over one that was scrolled there.
    [[nodiscard]] bool covers(int x) const { return offset() > 0 && x >= 0 && x < frozen_width(); }
    /// The line between frozen columns and those that are scrolled.
    void paint_edge(QPainter& painter, int height) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Resize {
        int section = 0;
        int from = 0;  ///< Pixels of the viewport.
        int size = 0;
    };

    /// The frozen column whose right edge is at `x`; −1: none.
    [[nodiscard]] int edge_at(int x) const;
    void press(QMouseEvent& event);
    void move(QMouseEvent& event);
    void release(QMouseEvent& event);
    bool deliver_moved(QEvent& event);

    std::vector<int> naming_;
    // Qt's header ignores moves at negative places, which is where scrolled columns are: so these are handled here.
    std::optional<Resize> resize_;
    bool is_held_ = false;     ///< A button was pressed on a frozen column: no move of columns begins there.
    bool was_movable_ = true;  ///< Before it was held.
};

/// After the view's own scrollTo(): frozen columns need no scrolling, and others are not to lie below them.
/// @param before The horizontal scroll bar's value before.
void settle_scroll(const QAbstractItemView& view, const FrozenHeader& header, int column, int before);

}  // namespace wattmast::ui
