// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The energy flow of a site as bands whose width is power: mock-up 05.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/format/format.h"
#include "ui/pages/site/energy_flow_layout.h"

namespace wattmast::ui {

/// Arrow keys and Tab's focus go from part to part; Enter, Space and click activate one. Paints only what it is given.
class EnergyFlow : public QWidget {
    Q_OBJECT

public:
    explicit EnergyFlow(QWidget* parent = nullptr);

    void set_diagram(FlowDiagram diagram);
    [[nodiscard]] const FlowDiagram& diagram() const { return diagram_; }
    /// What "today" is where a value's time is told. Before set_diagram().
    void set_now(UtcTime now);
    /// The note behind the battery's name: "floating, 98%".
    void set_battery_note(const QString& note);
    /// One prefix for all parts, by the largest: "kW". Branches stand without it.
    [[nodiscard]] ScaledUnit unit() const;
    /// The part that the keyboard is at.
    [[nodiscard]] std::size_t current() const { return current_; }
    [[nodiscard]] QSize sizeHint() const override { return {516, 262}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 190}; }

Q_SIGNALS:
    /// Name of the energy node; empty for a computed branch.
    void activated(const QString& node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] const FlowItem& item(const FlowPart& part) const;
    [[nodiscard]] std::optional<std::size_t> at(QPointF position) const;
    [[nodiscard]] std::optional<double> shown_total() const;
    /// Since when, or why there is no value; empty where there is one.
    static constexpr double least_flow = 0.001;  ///< W or kWh: below, a battery neither gives nor takes.
    /// "discharging"; empty while it rests, or is not known.
    [[nodiscard]] static QString battery_state(const FlowItem& battery);
    [[nodiscard]] QString note_text(const FlowItem& one) const;
    [[nodiscard]] QString sentence(const FlowItem& one) const;
    [[nodiscard]] QString number_text(std::optional<double> value) const;
    [[nodiscard]] QString value_text(std::optional<double> value) const;
    void activate(std::size_t part);
    void describe();

    void paint_bands(QPainter& painter, const FlowLayout& layout) const;
    void paint_source(QPainter& painter, const FlowPart& part) const;
    void paint_branch(QPainter& painter, const FlowPart& part, const FlowLayout& layout) const;
    /// The width that it takes from the line.
    double paint_branch_note(QPainter& painter, const FlowPart& part, const QRectF& line) const;
    void paint_battery(QPainter& painter, const FlowPart& part, const FlowLayout& layout) const;
    void paint_site(QPainter& painter, const FlowLayout& layout) const;

    FlowDiagram diagram_;
    QString battery_note_;
    UtcTime now_;
    std::size_t current_ = 0;
    std::optional<std::size_t> hovered_;
    bool focus_by_keyboard_ = false;
};

}  // namespace wattmast::ui
