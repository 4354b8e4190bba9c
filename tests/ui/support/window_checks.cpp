// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "window_checks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTextEdit>
#include <algorithm>
#include <unordered_map>

#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui::test {
namespace {

class PaintCounter : public QObject {
public:
    int count = 0;
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        count += event->type() == QEvent::UpdateRequest ? 1 : 0;
        return false;
    }
};

/// Of a control that is checked as a whole, or of a dialog of Qt's own.
bool is_part_of_another(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    const QString name = widget.objectName();
    return name.startsWith(QStringLiteral("qt_")) || qobject_cast<const QComboBox*>(parent) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
           qobject_cast<const QLineEdit*>(parent) != nullptr ||
           qobject_cast<const QAbstractItemView*>(parent) != nullptr;
}

bool is_interactive(const QWidget& widget) {
    const bool is_control =
        qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
        qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QComboBox*>(&widget) != nullptr ||
        qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
        qobject_cast<const QAbstractItemView*>(&widget) != nullptr ||
        qobject_cast<const QTextEdit*>(&widget) != nullptr || qobject_cast<const SegmentedControl*>(&widget) != nullptr;
    const bool takes_keys =
        (widget.focusPolicy() & Qt::TabFocus) != 0 && qobject_cast<const QAbstractScrollArea*>(&widget) == nullptr;
    return is_control || takes_keys;
}

QString described(const QWidget& widget) {
    QStringList path;
    for (const QWidget* at = &widget; at != nullptr && path.size() < 5; at = at->parentWidget()) {
        path.prepend(QString::fromLatin1(at->metaObject()->className()));
    }
    return path.join(QStringLiteral(" > "));
}

QString text_of(const QWidget& widget) {
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return button->text();
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return label->text();
    }
    const auto* label = qobject_cast<const RoleLabel*>(&widget);
    return label != nullptr ? label->text() : QString();
}

int needed_width(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget); label != nullptr && label->wordWrap()) {
        return 0;
    }
    if (qobject_cast<const RoleLabel*>(&widget) != nullptr) {
        return widget.toolTip().isEmpty() ? widget.sizeHint().width() : 0;
    }
    // A button that may shrink, such as the field of the palette, shows less where room is short.
    const bool is_button = qobject_cast<const QAbstractButton*>(&widget) != nullptr;
    const int smallest = widget.minimumSizeHint().width();
    return is_button && smallest < widget.sizeHint().width() ? smallest : widget.sizeHint().width();
}

int needed_height(const QWidget& widget) {
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return label != nullptr && label->wordWrap() ? label->heightForWidth(label->width()) : 0;
}

/// What is cut off by the widget that holds it, unless that one scrolls.
bool is_cut_off(const QWidget& widget) {
    const QWidget* parent = widget.parentWidget();
    const bool scrolls = parent != nullptr && qobject_cast<const QAbstractScrollArea*>(parent->parentWidget());
    return parent != nullptr && !widget.isWindow() && !scrolls &&
           !parent->rect().adjusted(-1, -1, 1, 1).contains(widget.geometry());
}

}  // namespace

QStringList nameless_in(QWidget& root) {
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root) || !is_interactive(*widget) || is_part_of_another(*widget)) {
            continue;
        }
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).trimmed().isEmpty()) {
            found << described(*widget);
        }
    }
    found.removeDuplicates();
    return found;
}

QStringList clipped_in(QWidget& root) {
    QStringList found;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool has_text = !text_of(*widget).isEmpty() || qobject_cast<SegmentedControl*>(widget) != nullptr;
        // What is scrolled away was not painted yet, and has no tool tip for that.
        if (!has_text || widget->visibleRegion().isEmpty() || widget->width() == 0 || is_part_of_another(*widget)) {
            continue;
        }
        const QString who = QStringLiteral("%1 \"%2\"").arg(described(*widget), text_of(*widget));
        if (const int needed = needed_width(*widget); needed > widget->width() + 1) {
            found << QStringLiteral("%1: %2 of %3 px wide").arg(who).arg(widget->width()).arg(needed);
        }
        if (const int needed = needed_height(*widget); needed > widget->height() + 1) {
            found << QStringLiteral("%1: %2 of %3 px high").arg(who).arg(widget->height()).arg(needed);
        }
        if (is_cut_off(*widget)) {
            found << who + QStringLiteral(": reaches out of what holds it");
        }
    }
    return found;
}

bool is_blank(const QImage& picture) {
    constexpr double blank_share = 0.995;
    if (picture.isNull()) {
        return true;
    }
    const QImage image = picture.convertToFormat(QImage::Format_RGB32);
    std::unordered_map<QRgb, int> counts;
    int seen = 0;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2) {
            ++counts[image.pixel(x, y)];
            ++seen;
        }
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most->second > blank_share * seen;
}

int paints_at_rest(QWidget& window) {
    constexpr int rounds = 50;
    PaintCounter counter;
    window.installEventFilter(&counter);
    for (int round = 0; round < rounds; ++round) {
        QCoreApplication::processEvents();
    }
    window.removeEventFilter(&counter);
    return counter.count;
}

}  // namespace wattmast::ui::test
