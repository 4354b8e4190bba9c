// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/site/energy_flow.h"

#include "ui/format/format.h"

namespace wattmast::ui {

EnergyFlow::EnergyFlow(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void EnergyFlow::set_diagram(FlowDiagram diagram) {
    if (diagram == diagram_) {
        return;
    }
    diagram_ = std::move(diagram);
    const std::size_t parts = diagram_.sources.size() + diagram_.branches.size() + diagram_.batteries.size();
    current_ = std::min(current_, parts == 0 ? 0 : parts - 1);
    hovered_.reset();
    describe();
    update();
}

void EnergyFlow::set_now(UtcTime now) {
    now_ = now;
}

void EnergyFlow::set_battery_note(const QString& note) {
    battery_note_ = note;
    update();
}

const FlowItem& EnergyFlow::item(const FlowPart& part) const {
    switch (part.side) {
        case FlowPart::Side::source:
            return diagram_.sources.at(part.index);
        case FlowPart::Side::branch:
            return diagram_.branches.at(part.index);
        case FlowPart::Side::battery:
            break;
    }
    return diagram_.batteries.at(part.index);
}

ScaledUnit EnergyFlow::unit() const {
    double largest = shown_total().value_or(0);
    for (const std::vector<FlowItem>* items : {&diagram_.sources, &diagram_.branches}) {
        for (const FlowItem& one : *items) {
            largest = std::max(largest, one.shown().value_or(0));
        }
    }
    return Format::scale(largest, diagram_.amount == FlowAmount::power_now ? Unit::watt : Unit::kilowatt_hour);
}

std::optional<double> EnergyFlow::shown_total() const {
    return newest_or_last(diagram_.total, diagram_.last_total);
}

QString EnergyFlow::note_text(const FlowItem& one) const {
    if (one.value) {
        return {};
    }
    if (one.last) {
        return Format::current().since(one.last->at, now_);
    }
    if (!one.has_meter) {
        return tr("no meter");
    }
    return diagram_.amount == FlowAmount::power_now ? tr("no value yet") : QString();
}

QString EnergyFlow::battery_state(const FlowItem& battery) {
    if (!battery.value || std::abs(*battery.value) < least_flow) {
        return {};
    }
    return *battery.value > 0 ? tr("charging") : tr("discharging");
}

QString EnergyFlow::number_text(std::optional<double> value) const {
    const ScaledUnit scale = unit();
    const double largest = shown_total().value_or(value.value_or(0)) / scale.divisor;
    constexpr std::array<std::pair<double, int>, 2> steps{{{100, 0}, {10, 1}}};
    int decimals = 2;
    for (const auto& [from, wanted] : steps) {
        if (largest >= from) {
            decimals = wanted;
            break;
        }
    }
    return Format::current().scaled(value, scale, decimals);
}

QString EnergyFlow::value_text(std::optional<double> value) const {
    return Measure{number_text(value), value ? unit().symbol : QString()}.text();
}

QString EnergyFlow::sentence(const FlowItem& one) const {
    const QString text = one.name + QLatin1Char(' ') + value_text(one.shown());
    const QString note = one.kind == NodeKind::battery && one.value ? battery_state(one) : note_text(one);
    return note.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(note);
}

void EnergyFlow::describe() {
    setAccessibleName(tr("Energy flow"));
    QStringList sentences;
    for (const std::vector<FlowItem>* items : {&diagram_.sources, &diagram_.branches, &diagram_.batteries}) {
        for (const FlowItem& one : *items) {
            sentences += sentence(one);
        }
    }
    setAccessibleDescription(Format::listed(sentences));
}

std::optional<std::size_t> EnergyFlow::at(QPointF position) const {
    const FlowLayout layout = flow_layout(diagram_, size());
    for (std::size_t i = 0; i < layout.parts.size(); ++i) {
        if (layout.parts[i].row.adjusted(-2, -2, 2, 2).contains(position)) {
            return i;
        }
    }
    return std::nullopt;
}

void EnergyFlow::activate(std::size_t part) {
    const FlowLayout layout = flow_layout(diagram_, size());
    if (part < layout.parts.size()) {
        const FlowItem& one = item(layout.parts[part]);
        Q_EMIT activated(one.origin == FlowItem::Origin::metered ? one.name : QString());
    }
}

void EnergyFlow::keyPressEvent(QKeyEvent* event) {
    const std::size_t parts = diagram_.sources.size() + diagram_.branches.size() + diagram_.batteries.size();
    switch (event->key()) {
        case Qt::Key_Down:
        case Qt::Key_Right:
            current_ = std::min(current_ + 1, parts == 0 ? 0 : parts - 1);
            break;
        case Qt::Key_Up:
        case Qt::Key_Left:
            current_ = current_ == 0 ? 0 : current_ - 1;
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            activate(current_);
            return;
        default:
            QWidget::keyPressEvent(event);
            return;
    }
    focus_by_keyboard_ = true;
    update();
}

void EnergyFlow::mouseMoveEvent(QMouseEvent* event) {
    const std::optional<std::size_t> part = at(event->position());
    if (part != hovered_) {
        hovered_ = part;
        setCursor(part ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setToolTip(part ? sentence(item(flow_layout(diagram_, size()).parts[*part])) : QString());
        update();
    }
}

void EnergyFlow::mouseReleaseEvent(QMouseEvent* event) {
    if (const auto part = at(event->position()); part && event->button() == Qt::LeftButton) {
        current_ = *part;
        activate(*part);
    }
}

void EnergyFlow::leaveEvent(QEvent* /*event*/) {
    hovered_.reset();
    update();
}

void EnergyFlow::focusInEvent(QFocusEvent* event) {
    focus_by_keyboard_ = event->reason() != Qt::MouseFocusReason;
    update();
}

void EnergyFlow::focusOutEvent(QFocusEvent* /*event*/) {
    focus_by_keyboard_ = false;
    update();
}

void EnergyFlow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace wattmast::ui
