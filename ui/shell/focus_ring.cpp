// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/focus_ring.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPainter>

#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

bool came_by_keyboard(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

bool has_cells(const QAbstractItemView& view) {
    return view.model() != nullptr && view.model()->rowCount(view.rootIndex()) > 0;
}

/// Inside of what has no room around it.
class InnerRing final : public QWidget {
public:
    explicit InnerRing(QWidget* area) : QWidget(area) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
        area->installEventFilter(this);
        setGeometry(area->rect());
        show();
        raise();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize) {
            setGeometry(parentWidget()->rect());
        }
        return QWidget::eventFilter(watched, event);
    }
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setPen(QPen(color(Color::focus_ring), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
};

}  // namespace

FocusRing::FocusRing(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
            use(Input::keyboard);
            break;
        case QEvent::MouseButtonPress:
            use(Input::pointer);
            break;
        case QEvent::FocusIn:
            if (watched->isWidgetType()) {
                take_focus(*static_cast<QWidget*>(watched), static_cast<QFocusEvent*>(event)->reason());
            }
            break;
        case QEvent::FocusOut:
            if (frame_ && frame_->widget() == watched) {
                surround(nullptr);
            }
            if (inner_ && inner_->parentWidget() == watched) {
                line(nullptr);
            }
            break;
        default:  // Qt's open set.
            break;
    }
    return QObject::eventFilter(watched, event);
}

/// Charts draw their own ring, and ask the application.
void FocusRing::use(Input input) {
    if (input != last_) {
        last_ = input;
        qApp->setProperty("wm_keyboard_last", input == Input::keyboard);
    }
}

void FocusRing::take_focus(QWidget& widget, Qt::FocusReason reason) {
    const bool field = qobject_cast<QLineEdit*>(&widget) != nullptr;
    const bool draws_its_own = widget.isWindow() || widget.property("wm_own_focus").toBool();
    const bool is_shown = !draws_its_own && (field || last_ == Input::keyboard || came_by_keyboard(reason));
    auto* area = qobject_cast<QAbstractScrollArea*>(&widget);
    const auto* view = qobject_cast<QAbstractItemView*>(&widget);
    surround(is_shown && area == nullptr ? &widget : nullptr);
    line(is_shown && area != nullptr && (view == nullptr || !has_cells(*view)) ? area : nullptr);
}

void FocusRing::surround(QWidget* widget) {
    if (widget == nullptr) {
        delete frame_.data();
        return;
    }
    if (!frame_ || frame_->parentWidget() != widget->parentWidget()) {
        delete frame_.data();
        frame_ = new QFocusFrame(widget->parentWidget());
    }
    frame_->setWidget(widget);
}

void FocusRing::line(QWidget* area) {
    delete inner_.data();
    inner_ = area == nullptr ? nullptr : new InnerRing(area);
}

}  // namespace wattmast::ui
