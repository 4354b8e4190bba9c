// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/frozen_columns.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>
#include <functional>
#include <utility>

#include "ui/theme/theme.h"

namespace wattmast::ui {
namespace {

/// The x of a mouse, hover or help event; empty of others.
std::optional<int> x_of(const QEvent& event) {
    switch (event.type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::MouseMove:
        case QEvent::HoverEnter:
        case QEvent::HoverMove:
            return static_cast<const QSinglePointEvent&>(event).position().toPoint().x();
        case QEvent::ToolTip:
        case QEvent::WhatsThis:
            return static_cast<const QHelpEvent&>(event).pos().x();
        default:  // Events are Qt's open set.
            return std::nullopt;
    }
}

/// Gives `event` to `deliver` as if it had happened `pixels` further to the right.
bool deliver_shifted(QEvent& event, int pixels, const std::function<bool(QEvent*)>& deliver) {
    const auto give = [&](QEvent& shifted) {
        shifted.setAccepted(event.isAccepted());
        const bool is_done = deliver(&shifted);
        event.setAccepted(shifted.isAccepted());
        return is_done;
    };
    if (event.type() == QEvent::ToolTip || event.type() == QEvent::WhatsThis) {
        const auto& help = static_cast<const QHelpEvent&>(event);
        QHelpEvent shifted(help.type(), help.pos() + QPoint(pixels, 0), help.globalPos());
        return give(shifted);
    }
    const QPointF by(pixels, 0);
    if (event.type() == QEvent::HoverEnter || event.type() == QEvent::HoverMove) {
        const auto& hover = static_cast<const QHoverEvent&>(event);
        QHoverEvent shifted(hover.type(), hover.position() + by, hover.globalPosition(), hover.oldPosF() + by,
                            hover.modifiers(), hover.pointingDevice());
        return give(shifted);
    }
    const auto& mouse = static_cast<const QMouseEvent&>(event);
    QMouseEvent shifted(mouse.type(), mouse.position() + by, mouse.scenePosition(), mouse.globalPosition(),
                        mouse.button(), mouse.buttons(), mouse.modifiers(), mouse.pointingDevice());
    shifted.setTimestamp(mouse.timestamp());
    return give(shifted);
}

}  // namespace

FrozenHeader::FrozenHeader(std::vector<int> naming, QWidget* parent) : DataHeader(parent), naming_(std::move(naming)) {}

int FrozenHeader::frozen_width() const {
    const int most = viewport()->width() / 2;
    int width = 0;
    int frozen = 0;
    for (int visual = 0; visual < count(); ++visual) {
        const int logical = logicalIndex(visual);
        width += sectionSize(logical);  // 0 of hidden ones
        if (width > most) {
            break;
        }
        if (!isSectionHidden(logical) && std::ranges::find(naming_, logical) != naming_.end()) {
            frozen = width;
        }
    }
    return frozen;
}

bool FrozenHeader::is_frozen(int logical) const {
    return logical >= 0 && logical < count() && !isSectionHidden(logical) &&
           sectionPosition(logical) + sectionSize(logical) <= frozen_width();
}

std::vector<int> FrozenHeader::frozen_columns() const {
    const int width = frozen_width();
    std::vector<int> columns;
    for (int visual = 0; visual < count(); ++visual) {
        const int logical = logicalIndex(visual);
        if (sectionPosition(logical) >= width) {
            break;
        }
        if (!isSectionHidden(logical)) {
            columns.push_back(logical);
        }
    }
    return columns;
}

void FrozenHeader::paint_edge(QPainter& painter, int height) const {
    painter.fillRect(QRect(frozen_width() - 1, 0, 1, height), color(Color::border_strong));
}

void FrozenHeader::paintEvent(QPaintEvent* event) {
    DataHeader::paintEvent(event);
    if (offset() == 0 || frozen_width() == 0) {
        return;
    }
    QPainter painter(viewport());
    for (const int logical : frozen_columns()) {
        paintSection(&painter, QRect(sectionPosition(logical), 0, sectionSize(logical), height()), logical);
    }
    paint_edge(painter, height());
}

int FrozenHeader::edge_at(int x) const {
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    for (const int logical : frozen_columns()) {
        if (std::abs(sectionPosition(logical) + sectionSize(logical) - x) <= grip) {
            return logical;
        }
    }
    return -1;
}

bool FrozenHeader::deliver_moved(QEvent& event) {
    return deliver_shifted(event, -offset(), [this](QEvent* moved) { return DataHeader::viewportEvent(moved); });
}

void FrozenHeader::press(QMouseEvent& event) {
    const int x = event.position().toPoint().x();
    const int edge = edge_at(x);
    if (edge >= 0 && event.button() == Qt::LeftButton && sectionResizeMode(edge) == Interactive) {
        resize_ = Resize{edge, x, sectionSize(edge)};
        return;
    }
    is_held_ = true;
    was_movable_ = sectionsMovable();
    setSectionsMovable(false);
    deliver_moved(event);
}

void FrozenHeader::move(QMouseEvent& event) {
    const int x = event.position().toPoint().x();
    if (resize_) {
        resizeSection(resize_->section, std::max(minimumSectionSize(), resize_->size + x - resize_->from));
    } else if (!is_held_) {
        if (edge_at(x) >= 0) {
            setCursor(Qt::SplitHCursor);
        } else {
            unsetCursor();
        }
    }
}

void FrozenHeader::release(QMouseEvent& event) {
    if (std::exchange(resize_, std::nullopt)) {
        return;
    }
    deliver_moved(event);
    is_held_ = false;
    setSectionsMovable(was_movable_);
}

bool FrozenHeader::viewportEvent(QEvent* event) {
    const auto x = x_of(*event);
    const bool is_here = x && covers(*x);
    const bool is_ours = is_held_ || resize_;
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            if (is_here && !is_ours) {
                press(static_cast<QMouseEvent&>(*event));
                return true;
            }
            break;
        case QEvent::MouseMove:
            if (is_ours || (is_here && static_cast<QMouseEvent*>(event)->buttons() == Qt::NoButton)) {
                move(static_cast<QMouseEvent&>(*event));
                return true;
            }
            return DataHeader::viewportEvent(event);
        case QEvent::MouseButtonRelease:
            if (is_ours) {
                release(static_cast<QMouseEvent&>(*event));
                return true;
            }
            return DataHeader::viewportEvent(event);
        default:  // Events are Qt's open set.
            break;
    }
    return is_here ? deliver_moved(*event) : DataHeader::viewportEvent(event);
}

void settle_scroll(const QAbstractItemView& view, const FrozenHeader& header, int column, int before) {
    QScrollBar* bar = view.horizontalScrollBar();
    if (header.is_frozen(column)) {
        bar->setValue(before);
        return;
    }
    if (const int below = header.frozen_width() - header.sectionViewportPosition(column); below > 0) {
        bar->setValue(bar->value() - below);
    }
}

}  // namespace wattmast::ui
