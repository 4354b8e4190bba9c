// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "keyboard_walk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <algorithm>

namespace wattmast::ui::test {
namespace {

constexpr int most_steps = 400;
constexpr int ring_reach = 5;
constexpr int least_seen_pixels = 60;

bool is_part_of_another(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QComboBox*>(parent) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
           qobject_cast<const QLineEdit*>(parent) != nullptr ||
           qobject_cast<const QAbstractItemView*>(parent) != nullptr;
}

QRect place_in(const QWidget& window, const QWidget& widget) {
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

/// Pages scroll to the stop, as they do for a person.
QWidget* focused_in(QWidget& window) {
    QWidget* focused = window.focusWidget();
    return focused != nullptr && focused->isVisible() ? focused : nullptr;
}

void press_tab(QWidget& window) {
    QWidget* focused = focused_in(window);
    QTest::keyClick(focused != nullptr ? focused : &window, Qt::Key_Tab);
    QCoreApplication::processEvents();
}

int changed_pixels(const QImage& a, const QImage& b) {
    int changed = 0;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y) {
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            changed += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
    }
    return changed;
}

bool is_focus_seen(QWidget& window, QWidget& stop) {
    const QRect around = place_in(window, stop).adjusted(-ring_reach, -ring_reach, ring_reach, ring_reach);
    const auto picture = [&] {
        QCoreApplication::processEvents();
        return window.grab(around & window.rect()).toImage();
    };
    const QImage with = picture();
    stop.clearFocus();
    const QImage without = picture();
    stop.setFocus(Qt::TabFocusReason);
    QCoreApplication::processEvents();
    return changed_pixels(with, without) >= least_seen_pixels;
}

QString name_of(QWidget& widget) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name).trimmed();
}

/// Whether a reader meets `next` before `at`: left of it in its row, or above it and not in a column further right.
bool is_before(const QRect& next, const QRect& at) {
    const int shared = std::min(next.bottom(), at.bottom()) - std::max(next.top(), at.top());
    if (2 * shared > std::min(next.height(), at.height())) {
        return next.right() <= at.left();
    }
    return next.bottom() <= at.top() && next.left() < at.right();
}

bool can_be_clicked(const QWidget& widget) {
    const bool is_hand = widget.testAttribute(Qt::WA_SetCursor) && widget.cursor().shape() == Qt::PointingHandCursor;
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr || is_hand;
}

/// The first stop of the window's chain, as if Tab had come there.
void to_first(QWidget& window) {
    if (QWidget* focused = window.focusWidget()) {
        focused->clearFocus();
    }
    for (QWidget* widget = window.nextInFocusChain(); widget != &window; widget = widget->nextInFocusChain()) {
        const bool is_stop_of_tab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (is_stop_of_tab && widget->isVisible() && widget->isEnabled() && widget->window() == &window) {
            widget->setFocus(Qt::TabFocusReason);
            break;
        }
    }
    QCoreApplication::processEvents();
}

/// As pages of the rail: one of them is a stop, arrows go to the others.
bool is_reached_by_arrows(QWidget& window, const QPointer<QWidget>& widget, const Walk& walked) {
    constexpr int most_arrows = 12;
    for (const QPointer<QWidget>& stop : walked.stops) {
        if (stop == nullptr || widget == nullptr || stop->parentWidget() != widget->parentWidget() ||
            stop->metaObject() != widget->metaObject()) {
            continue;
        }
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Right, Qt::Key_Left}) {
            if (stop != nullptr) {
                stop->setFocus(Qt::TabFocusReason);
            }
            for (int i = 0; i < most_arrows && focused_in(window) != nullptr; ++i) {
                QTest::keyClick(focused_in(window), key);
                if (widget != nullptr && focused_in(window) == widget) {
                    return true;
                }
            }
        }
    }
    return false;
}

bool is_stop(const Walk& walked, const QWidget* widget) {
    return std::ranges::any_of(walked.stops, [widget](const QPointer<QWidget>& stop) { return stop.data() == widget; });
}

QStringList never_reached(QWidget& window, const Walk& walked) {
    std::vector<QPointer<QWidget>> missed;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool is_usable = widget->isVisible() && widget->isEnabled() && widget->window() == &window &&
                               !widget->size().isEmpty() && !is_part_of_another(*widget);
        const bool is_wanted = (widget->focusPolicy() & Qt::TabFocus) != 0 || can_be_clicked(*widget);
        const QWidget* proxy = widget->focusProxy();
        const bool is_walked = is_stop(walked, widget) || (proxy != nullptr && is_stop(walked, proxy));
        if (is_usable && is_wanted && !is_walked) {
            missed.emplace_back(widget);
        }
    }
    // What the way made usable, such as buttons for a row that it chose, is met on a second round.
    for (std::size_t i = 0; i < 2 * walked.stops.size() + missed.size() && !missed.empty(); ++i) {
        press_tab(window);
        std::erase_if(missed, [&](const QPointer<QWidget>& one) { return one == focused_in(window); });
    }
    QStringList faults;
    for (const QPointer<QWidget>& widget : missed) {
        const QString who = widget == nullptr ? QString() : described_stop(*widget);
        if (!who.isEmpty() && !is_reached_by_arrows(window, widget, walked)) {
            faults << who + QStringLiteral(" is not reached by Tab");
        }
    }
    return faults;
}

/// The last window that was opened, other than `known`.
QWidget* opened_beside(const QList<QWidget*>& known) {
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup;
    }
    if (QWidget* modal = QApplication::activeModalWidget(); modal != nullptr && !known.contains(modal)) {
        return modal;
    }
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && !known.contains(widget) && widget->windowType() != Qt::ToolTip) {
            return widget;
        }
    }
    return nullptr;
}

void escape(QWidget& opened, QStringList& faults) {
    const QPointer<QWidget> still = &opened;
    const QString who = described_stop(opened);
    QWidget* focused = opened.focusWidget();
    QTest::keyClick(focused != nullptr ? focused : &opened, Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (still != nullptr && still->isVisible()) {
        faults << who + QStringLiteral(" is not closed by Escape");
        still->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

}  // namespace

QString described_stop(const QWidget& widget) {
    QString text = widget.accessibleName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget); text.isEmpty() && button != nullptr) {
        text = button->text();
    }
    if (text.isEmpty()) {
        text = widget.windowTitle();
    }
    const QWidget* parent = widget.parentWidget();
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QString::fromLatin1(widget.metaObject()->className()), text,
             parent == nullptr ? QStringLiteral("-") : QString::fromLatin1(parent->metaObject()->className()));
}

Walk walk(QWidget& window) {
    Walk walked;
    QStringList unseen;
    to_first(window);
    for (int step = 0; step < most_steps; ++step) {
        QWidget* stop = focused_in(window);
        if (stop == nullptr) {
            walked.faults << QStringLiteral("nothing has the focus in ") + described_stop(window);
            break;
        }
        if (is_stop(walked, stop)) {
            if (stop != walked.stops.front()) {
                walked.faults << described_stop(*stop) + QStringLiteral(" is come to again before the first stop");
            }
            break;
        }
        walked.stops.emplace_back(stop);
        if (name_of(*stop).isEmpty()) {
            walked.faults << described_stop(*stop) + QStringLiteral(" has no name");
        }
        if (!is_focus_seen(window, *stop)) {
            unseen << described_stop(*stop) + QStringLiteral(" does not show that it has the focus");
        }
        press_tab(window);
        QWidget* next = focused_in(window);
        if (next == stop) {
            if (walked.stops.size() > 1) {
                walked.faults << described_stop(*stop) + QStringLiteral(" keeps the focus");
            }
            break;
        }
        const bool goes_round = next != nullptr && is_stop(walked, next);
        if (next != nullptr && !goes_round && is_before(place_in(window, *next), place_in(window, *stop))) {
            walked.faults << QStringLiteral("%1 comes after %2").arg(described_stop(*next), described_stop(*stop));
        }
    }
    if (walked.stops.size() > 1) {
        walked.faults << unseen;  // Where there is but one, nobody asks which.
    }
    walked.faults << never_reached(window, walked);
    if (!walked.stops.empty() && walked.stops.front() != nullptr) {
        walked.stops.front()->setFocus(Qt::TabFocusReason);
    }
    return walked;
}

bool press(QWidget& stop, const std::function<void(QWidget& opened)>& inside, QStringList& faults) {
    QList<QWidget*> known;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible()) {
            known << widget;
        }
    }
    bool has_opened = false;
    const auto look = [&] {
        constexpr int most_windows = 5;
        for (int i = 0; i < most_windows; ++i) {
            QWidget* opened = opened_beside(known);
            if (opened == nullptr) {
                return;
            }
            has_opened = true;
            if (qobject_cast<QMenu*>(opened) == nullptr) {
                inside(*opened);
            }
            escape(*opened, faults);
        }
    };
    // Menus and some dialogs do not return before they are closed.
    QTimer while_open;
    QObject::connect(&while_open, &QTimer::timeout, &while_open, [&] {
        while_open.stop();
        look();
    });
    constexpr int look_ms = 30;
    while_open.start(look_ms);
    const bool is_button = qobject_cast<QAbstractButton*>(&stop) != nullptr;
    QTest::keyClick(&stop, is_button ? Qt::Key_Space : Qt::Key_Return);
    QTest::qWait(2 * look_ms);
    while_open.stop();
    look();
    return has_opened;
}

}  // namespace wattmast::ui::test
