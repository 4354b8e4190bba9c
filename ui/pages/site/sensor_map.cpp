// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/sensor_map.h"

#include <algorithm>
#include <array>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double numbers_width = 34;
constexpr double legend_height = 24;
constexpr double side = 12;
constexpr double gap = 1.4;
constexpr QSizeF room_for_text(23, 13);

QColor fill_of(InletBand band) {
    switch (band) {
        case InletBand::below_20:
            return sequential_color(1);
        case InletBand::below_22:
            return sequential_color(2);
        case InletBand::below_24:
            return sequential_color(3);
        case InletBand::below_25:
            return sequential_color(4);
        case InletBand::up_to_27:
            return diverging_color(6);
        case InletBand::above_recommended:
            return diverging_color(8);
        case InletBand::above_allowed:
            return color(Color::alarm_fill_critical);
    }
    return {};
}

/// The lighter or the darker of the theme's two extremes, whichever stands out more.
QColor ink_on(const QColor& fill) {
    const QColor text = color(Color::text_primary);
    const QColor ground = color(Color::bg_panel);
    const int on = qGray(fill.rgb());
    return std::abs(qGray(text.rgb()) - on) > std::abs(qGray(ground.rgb()) - on) ? text : ground;
}

}  // namespace

SensorMap::SensorMap(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SensorMap::set_grid(SensorGrid grid, UtcTime now) {
    now_ = now;
    if (grid == grid_) {
        return;
    }
    grid_ = std::move(grid);
    current_ = std::min(current_, grid_.cells.empty() ? 0 : grid_.cells.size() - 1);
    describe();
    update();
}

// ---- Texts ----

QString SensorMap::place_text(const SensorCell& cell) const {
    return tr("Row %1, rack %2")
        .arg(grid_.rows.at(static_cast<std::size_t>(cell.row)))
        .arg(grid_.racks.at(static_cast<std::size_t>(cell.rack)));
}

QString SensorMap::sentence(const SensorCell& cell) const {
    const Format& format = Format::current();
    if (cell.celsius) {
        //: Place, then value: "Row 6, rack 7: 30.6 °C". 中文：%1：%2
        return tr("%1: %2").arg(place_text(cell), format.measure(cell.celsius, Unit::degree_celsius).text());
    }
    if (cell.last) {
        const QString value = format.measure(cell.last->value, Unit::degree_celsius).text();
        return tr("%1: %2").arg(place_text(cell), Format::listed({value, format.since(cell.last->at, now_)}));
    }
    return tr("%1: %2").arg(place_text(cell), tr("no value"));
}

QString SensorMap::hottest_text() const {
    return grid_.hottest ? sentence(grid_.cells.at(*grid_.hottest)) : QString();
}

void SensorMap::describe() {
    setAccessibleName(tr("Inlet temperatures by row and rack"));
    const auto above = std::ranges::count_if(grid_.cells, [](const SensorCell& cell) {
        return cell.celsius && inlet_band(*cell.celsius) >= InletBand::above_recommended;
    });
    const QString hottest = hottest_text();
    QStringList parts{tr("%n sensor(s)", nullptr, static_cast<int>(grid_.cells.size())),
                      tr("%n above 27 °C", nullptr, static_cast<int>(above))};
    if (!hottest.isEmpty()) {
        parts += hottest;
    }
    setAccessibleDescription(Format::listed(parts));
}

// ---- Geometry ----

QSizeF SensorMap::cell_size() const {
    const auto racks = static_cast<double>(std::max<std::size_t>(grid_.racks.size(), 1));
    const auto rows = static_cast<double>(std::max<std::size_t>(grid_.rows.size(), 1));
    return {(width() - numbers_width - side) / racks, std::min(30.0, (height() - legend_height) / rows)};
}

QRectF SensorMap::cell_rect(std::size_t index) const {
    const SensorCell& cell = grid_.cells.at(index);
    const QSizeF size = cell_size();
    return {numbers_width + size.width() * cell.rack, size.height() * cell.row, size.width() - gap,
            size.height() - gap};
}

std::optional<std::size_t> SensorMap::at(QPointF position) const {
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
        if (cell_rect(i).contains(position)) {
            return i;
        }
    }
    return std::nullopt;
}

// ---- Painting ----

void SensorMap::paint_cell(QPainter& painter, const SensorCell& cell, const QRectF& rect) const {
    if (!cell.celsius) {
        painter.setBrush(cell.last ? hatch_brush(color(Color::chart_gap_hatch), devicePixelRatioF()) : QBrush());
        painter.setPen(color(Color::border_strong));
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    const QColor fill = fill_of(inlet_band(*cell.celsius));
    painter.fillRect(rect, fill);
    if (rect.width() >= room_for_text.width() && rect.height() >= room_for_text.height()) {
        painter.setPen(ink_on(fill));
        painter.drawText(rect, Qt::AlignCenter, Format::current().number(*cell.celsius, 0));
    }
}

void SensorMap::paint_row_numbers(QPainter& painter) const {
    painter.setPen(color(Color::text_muted));
    const double height = cell_size().height();
    for (std::size_t row = 0; row < grid_.rows.size(); ++row) {
        const QRectF place(0, height * static_cast<double>(row), numbers_width - 7, height - gap);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(grid_.rows[row]));
    }
    if (grid_.hottest) {
        const QRectF hottest = cell_rect(*grid_.hottest);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Color::text_primary), 1.2));
        painter.drawRect(
            QRectF(numbers_width - 2, hottest.top() - 1.5, width() - numbers_width - side + 2, hottest.height() + 3));
    }
}

void SensorMap::paint_legend(QPainter& painter) const {
    const Format& format = Format::current();
    const std::array<std::pair<InletBand, QString>, inlet_bands> entries{
        {{InletBand::below_20, QStringLiteral("<%1").arg(format.number(20, 0))},
         {InletBand::below_22, QStringLiteral("<%1").arg(format.number(22, 0))},
         {InletBand::below_24, QStringLiteral("<%1").arg(format.number(24, 0))},
         {InletBand::below_25, QStringLiteral("<%1").arg(format.number(25, 0))},
         {InletBand::up_to_27, QStringLiteral("≤%1").arg(format.number(27, 0))},
         {InletBand::above_recommended, QStringLiteral(">%1").arg(format.number(27, 0))},
         {InletBand::above_allowed, QStringLiteral(">%1 °C").arg(format.number(32, 0))}}};
    double x = width() - side;
    const double y = height() - legend_height / 2 + 2;
    const QFontMetricsF metrics(painter.font());
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const double text = metrics.horizontalAdvance(entry->second);
        x -= text;
        painter.setPen(color(Color::text_secondary));
        painter.drawText(QRectF(x, y - 9, text + 2, 18), Qt::AlignLeft | Qt::AlignVCenter, entry->second);
        x -= 15;
        painter.fillRect(QRectF(x, y - 5, 10, 10), fill_of(entry->first));
        x -= 9;
    }
}

void SensorMap::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setFont(text_font(TextRole::axis));
    for (std::size_t i = 0; i < grid_.cells.size(); ++i) {
        paint_cell(painter, grid_.cells[i], cell_rect(i));
    }
    paint_row_numbers(painter);
    paint_legend(painter);
    if (hasFocus() && focus_by_keyboard_ && current_ < grid_.cells.size()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.drawRect(cell_rect(current_).adjusted(-1, -1, 1, 1));
    }
}

// ---- Hands ----

void SensorMap::move_to(int rows, int racks) {
    if (grid_.cells.empty()) {
        return;
    }
    const SensorCell& from = grid_.cells[current_];
    const auto wanted = std::ranges::find_if(grid_.cells, [&](const SensorCell& cell) {
        return cell.row == from.row + rows && cell.rack == from.rack + racks;
    });
    if (wanted != grid_.cells.end()) {
        current_ = static_cast<std::size_t>(wanted - grid_.cells.begin());
    }
    focus_by_keyboard_ = true;
    setToolTip(sentence(grid_.cells[current_]));
    update();
}

void SensorMap::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Down:
            move_to(1, 0);
            return;
        case Qt::Key_Up:
            move_to(-1, 0);
            return;
        case Qt::Key_Right:
            move_to(0, 1);
            return;
        case Qt::Key_Left:
            move_to(0, -1);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (current_ < grid_.cells.size()) {
                Q_EMIT sensor_opened(grid_.cells[current_].point);
            }
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void SensorMap::mouseMoveEvent(QMouseEvent* event) {
    const auto cell = at(event->position());
    setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(cell ? sentence(grid_.cells[*cell]) : QString());
}

void SensorMap::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto cell = at(event->position()); cell && event->button() == Qt::LeftButton) {
        current_ = *cell;
        Q_EMIT sensor_opened(grid_.cells[*cell].point);
    }
}

void SensorMap::focusInEvent(QFocusEvent* event) {
    focus_by_keyboard_ = event->reason() != Qt::MouseFocusReason;
    update();
}

void SensorMap::focusOutEvent(QFocusEvent* /*event*/) {
    focus_by_keyboard_ = false;
    update();
}

void SensorMap::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace wattmast::ui
