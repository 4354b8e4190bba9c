// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/power_chain_view.h"

#include <algorithm>

#include "app/last_value.h"
#include "ui/format/names.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"

namespace wattmast::ui {
namespace {

constexpr double bus_width = 2;
constexpr double glyph_size = 14;
constexpr double padding = 8;

void draw_text(QPainter& painter, const QRectF& rect, Qt::Alignment align, const QString& text) {
    painter.drawText(rect, static_cast<int>(align | Qt::AlignVCenter),
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width()));
}

QColor fill_of(Severity severity) {
    switch (severity) {
        case Severity::critical:
            return color(Color::alarm_fill_critical);
        case Severity::major:
            return color(Color::alarm_fill_major);
        case Severity::minor:
            return color(Color::alarm_fill_minor);
        case Severity::warning:
            return color(Color::alarm_fill_warning);
    }
    return color(Color::border_control);
}

}  // namespace

PowerChainView::PowerChainView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PowerChainView::set_chain(PowerChain chain, UtcTime now) {
    now_ = now;
    if (chain == chain_) {
        return;
    }
    const bool is_taller = chain.rows != chain_.rows;
    chain_ = std::move(chain);
    current_ = std::min(current_, chain_.boxes.empty() ? 0 : chain_.boxes.size() - 1);
    hovered_.reset();
    if (is_taller) {
        updateGeometry();
    }
    describe();
    update();
}

QSize PowerChainView::sizeHint() const {
    return {486, minimumSizeHint().height()};
}

QSize PowerChainView::minimumSizeHint() const {
    return {380, static_cast<int>(chain_row_height * std::max(chain_.rows, 1))};
}

// ---- Texts ----

QString PowerChainView::value_text(const ChainBox& box) const {
    return Format::current().measure(newest_or_last(box.power, box.last), Unit::watt).text();
}

QString PowerChainView::note_text(const ChainBox& box) const {
    if (box.load_percent) {
        return Format::current().percent(*box.load_percent);
    }
    if (box.power) {
        return {};
    }
    if (!box.has_meter) {
        return tr("no meter");
    }
    return box.last ? Format::current().since(box.last->at, now_) : tr("no value yet");
}

QString PowerChainView::sentence(const ChainBox& box) const {
    const QString note = note_text(box);
    const QString text = box.name + QLatin1Char(' ') + value_text(box);
    const QString noted = note.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(note);
    return box.severity ? Format::listed({noted, label_of(*box.severity)}) : noted;
}

QString PowerChainView::summary() const {
    if (!chain_.losses || *chain_.losses < 0) {
        return {};
    }
    //: Of the power chain: what goes in and is measured nowhere below. 中文：损耗 %1
    return tr("losses and unmetered %1").arg(Format::current().measure(chain_.losses, Unit::watt).text());
}

void PowerChainView::describe() {
    setAccessibleName(tr("Power chain"));
    QStringList sentences;
    for (const ChainBox& box : chain_.boxes) {
        sentences += sentence(box);
    }
    setAccessibleDescription(Format::listed(sentences));
}

// ---- Painting ----

void PowerChainView::paint_lines(QPainter& painter) const {
    QPen pen(color(Color::text_secondary), bus_width);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const double bus = chain_bus(chain_, size());
    std::optional<double> top;
    std::optional<double> bottom;
    for (std::size_t i = 0; i < chain_.boxes.size(); ++i) {
        const ChainBox& box = chain_.boxes[i];
        const QRectF rect = chain_rect(chain_, i, size());
        const double y = rect.center().y();
        if (box.parent) {
            const QRectF above = chain_rect(chain_, *box.parent, size());
            const double middle = (above.right() + rect.left()) / 2;
            painter.drawPolyline(QPolygonF(
                {{above.right(), above.center().y()}, {middle, above.center().y()}, {middle, y}, {rect.left(), y}}));
            continue;
        }
        const double edge = box.column == 0 ? rect.right() : rect.left();
        painter.drawLine(QPointF(edge, y), QPointF(bus, y));
        top = std::min(top.value_or(y), y);
        bottom = std::max(bottom.value_or(y), y);
    }
    if (top) {
        painter.drawLine(QPointF(bus, *top - bus_width / 2), QPointF(bus, *bottom + bus_width / 2));
    }
}

void PowerChainView::paint_box(QPainter& painter, std::size_t index) const {
    const ChainBox& box = chain_.boxes[index];
    const QRectF rect = chain_rect(chain_, index, size()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(box.severity ? fill_of(*box.severity) : color(Color::border_control), box.severity ? 2 : 1));
    painter.setBrush(color(hovered_ == index ? Color::bg_hover : Color::bg_panel_alt));
    painter.drawRoundedRect(rect, radius::control, radius::control);
    const QRectF name(rect.left() + padding, rect.top() + 4, rect.width() - 2 * padding, 17);
    painter.setFont(text_font(TextRole::caption));
    painter.setPen(color(Color::text_secondary));
    const double glyph = box.severity ? glyph_size : 0;
    draw_text(painter, name.adjusted(0, 0, -glyph, 0), Qt::AlignLeft, box.name);
    const QRectF line = name.translated(0, 17);
    const QString note = note_text(box);
    painter.setFont(text_font(TextRole::caption));
    const double note_width = note.isEmpty() ? 0 : QFontMetricsF(painter.font()).horizontalAdvance(note) + 4;
    painter.setPen(color(Color::text_muted));
    draw_text(painter, line, Qt::AlignRight, note);
    painter.setFont(text_font(TextRole::strong));
    painter.setPen(color(box.power ? Color::text_primary : Color::text_muted));
    draw_text(painter, line.adjusted(0, 0, -note_width, 0), Qt::AlignLeft, value_text(box));
    if (box.severity) {
        paint_alarm_glyph(painter, {rect.right() - glyph_size - 3, rect.top() + 4, glyph_size, glyph_size},
                          *box.severity);
    }
    if (hasFocus() && focus_by_keyboard_ && current_ == index) {
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect, radius::control, radius::control);
    }
}

void PowerChainView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_lines(painter);
    for (std::size_t i = 0; i < chain_.boxes.size(); ++i) {
        paint_box(painter, i);
    }
}

// ---- Hands ----

std::optional<std::size_t> PowerChainView::at(QPointF position) const {
    for (std::size_t i = 0; i < chain_.boxes.size(); ++i) {
        if (chain_rect(chain_, i, size()).contains(position)) {
            return i;
        }
    }
    return std::nullopt;
}

void PowerChainView::keyPressEvent(QKeyEvent* event) {
    if (chain_.boxes.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
        case Qt::Key_Down:
        case Qt::Key_Right:
            current_ = std::min(current_ + 1, chain_.boxes.size() - 1);
            break;
        case Qt::Key_Up:
        case Qt::Key_Left:
            current_ = current_ == 0 ? 0 : current_ - 1;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            Q_EMIT activated(chain_.boxes[current_].name);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    focus_by_keyboard_ = true;
    update();
}

void PowerChainView::mouseMoveEvent(QMouseEvent* event) {
    const auto box = at(event->position());
    if (box != hovered_) {
        hovered_ = box;
        setCursor(box ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setToolTip(box ? sentence(chain_.boxes[*box]) : QString());
        update();
    }
}

void PowerChainView::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto box = at(event->position()); box && event->button() == Qt::LeftButton) {
        current_ = *box;
        Q_EMIT activated(chain_.boxes[*box].name);
    }
}

void PowerChainView::focusInEvent(QFocusEvent* event) {
    focus_by_keyboard_ = event->reason() != Qt::MouseFocusReason;
    update();
}

void PowerChainView::focusOutEvent(QFocusEvent* /*event*/) {
    focus_by_keyboard_ = false;
    update();
}

void PowerChainView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace wattmast::ui
