// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the small charts of the page Carbon have in common: a value axis, things to point at, keys, and words.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "ui/charts/value_axis.h"
#include "ui/format/format.h"

namespace wattmast::ui {

/// Left and right go from one thing to the next and say it; Home and End to the ends; Enter or a click chooses it where
/// that leads anywhere; Ctrl+C copies the chart as a table. A screen reader gets the summary and the thing in focus.
class FigureChart : public QWidget {
    Q_OBJECT

public:
    explicit FigureChart(QWidget* parent = nullptr);

    [[nodiscard]] int thing_count() const { return static_cast<int>(things_.size()); }
    /// In words, as the tool tip has it.
    [[nodiscard]] QString thing_text(int index) const { return things_.at(static_cast<std::size_t>(index)).text; }
    [[nodiscard]] QRectF thing_rect(int index) const;
    /// What Ctrl+C puts on the clipboard.
    [[nodiscard]] QString table_text() const;
    [[nodiscard]] QSize sizeHint() const override { return {420, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 150}; }

Q_SIGNALS:
    void thing_chosen(int index);

protected:
    struct Thing {
        QString text;
        bool leads_on = false;
        QStringList cells;  ///< Its row in the table.
    };
    /// @param summary What the chart says as a whole.
    void set_things(std::vector<Thing> things, QStringList header, const QString& summary);

    virtual void paint_chart(QPainter& painter) = 0;
    /// Within plot().
    [[nodiscard]] virtual QRectF place_of(int index) const = 0;

    /// Where bars and lines are; axes stand beside it.
    [[nodiscard]] QRectF plot() const;
    void set_axis(double low, double high, const QString& unit);
    [[nodiscard]] double y_of(double value) const;
    void paint_axis(QPainter& painter) const;
    /// Below the plot, centred.
    void paint_label(QPainter& painter, double x, double width, const QString& text, bool is_strong) const;
    /// A number above or beside a thing, kept within the widget.
    void paint_value(QPainter& painter, QPointF centre_bottom, const QString& text, bool is_strong) const;
    [[nodiscard]] int hovered() const { return hovered_; }

    void paintEvent(QPaintEvent* event) final;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int thing_at(const QPointF& point) const;
    void set_current(int index);

    std::vector<Thing> things_;
    QStringList header_;
    QString summary_;
    ValueAxis axis_;
    QString unit_;
    int current_ = 0;
    int hovered_ = -1;
};

}  // namespace wattmast::ui
