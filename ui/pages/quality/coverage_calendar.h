// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How every site (or node) and day of a month is known: days across, sites down, each cell the share of its hours.
#pragma once

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>
#include <memory>
#include <optional>
#include <vector>

#include "app/quality/coverage_month.h"
#include "model/catalog.h"
#include "ui/format/language.h"

namespace wattmast::ui {

/// Draws only the rows that are seen, so that 17,000 cost no more than thirty. Arrow keys go from cell to cell, Home
/// and End along the days, Page up and down by a screen; Enter and a double click open the day, or the site where its
/// name was clicked; Ctrl+C copies the cell. GUI thread.
class CoverageCalendar : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Order : std::uint8_t { worst_first = 0, by_name = 1 };

    explicit CoverageCalendar(QWidget* parent = nullptr);

    /// Null: nothing. @param catalog That the rows are of.
    void set_month(std::shared_ptr<const CoverageMonth> month, std::shared_ptr<const Catalog> catalog);
    void set_order(Order order);
    void retranslate();

    [[nodiscard]] int row_count() const { return static_cast<int>(order_.size()); }
    [[nodiscard]] const CoverageRow& row(int row) const { return month_->rows.at(order_.at(place(row))); }
    [[nodiscard]] QString name_of(const CoverageRow& row) const;
    /// What is said of a day of a row: name, day, hours by method.
    [[nodiscard]] QString text_of(int row, int day) const;
    /// Name, day, hours of each method, apart by tabulators.
    [[nodiscard]] QString clip_of(int row, int day) const;
    [[nodiscard]] int current_row() const { return current_row_; }
    [[nodiscard]] int current_day() const { return current_day_; }
    void choose(int row, int day);
    /// Where a cell stands in the viewport; it may be outside.
    [[nodiscard]] QRectF cell_rect(int row, int day) const;
    [[nodiscard]] QRectF name_rect(int row) const;

    [[nodiscard]] QSize sizeHint() const override { return {948, 400}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {560, 200}; }

Q_SIGNALS:
    /// A day of a row, to look at its course.
    void day_opened(int row, int day);
    /// The name of a row.
    void row_opened(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Spot {
        int row = -1;
        int day = -1;  ///< -1: the name.
        friend bool operator==(const Spot&, const Spot&) = default;
    };

    [[nodiscard]] static std::size_t place(int row) { return static_cast<std::size_t>(row); }
    [[nodiscard]] int day_count() const { return month_ ? static_cast<int>(month_->days.size()) : 0; }
    [[nodiscard]] double name_width() const;
    [[nodiscard]] double share_width() const { return share_width_; }
    [[nodiscard]] double day_width() const;
    [[nodiscard]] double legend_height() const;
    [[nodiscard]] double rows_bottom() const;
    [[nodiscard]] std::optional<Spot> spot_at(QPointF at) const;
    [[nodiscard]] QString share_text(const CoverageRow& row) const;
    void put_in_order();
    void measure();
    void fit_scroll_bar();
    void describe();

    void paint_header(QPainter& painter) const;
    /// Without what the pointer and the focus add.
    void paint_row(QPainter& painter, int row) const;
    void paint_marks(QPainter& painter, int row) const;
    void draw_kept_row(QPainter& painter, int row);
    void forget_rows_of_another_look();
    void paint_cell(QPainter& painter, const QRectF& rect, const DayCoverage& day) const;
    void paint_legend(QPainter& painter) const;

    std::shared_ptr<const CoverageMonth> month_;
    std::shared_ptr<const Catalog> catalog_;
    std::vector<std::size_t> order_;  ///< Places in the month's rows.
    Order how_ = Order::worst_first;
    double share_width_ = 0;
    int current_row_ = 0;
    int current_day_ = 0;
    std::optional<Spot> hovered_;
    bool focus_by_keyboard_ = false;
    /// What pictures of rows depend on beside their figures.
    struct Look {
        QSize size;
        double ratio = 1;
        QRgb panel = 0;
        QRgb ink = 0;
        QString font;
        Language language = Language::english;
        friend bool operator==(const Look&, const Look&) = default;
    };
    Look look_;
    QPixmap header_;
    QCache<int, QPixmap> rows_;  ///< As they were painted last, by row: scrolling and pointing paint few anew.
};

}  // namespace wattmast::ui
