// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/wrapping_row.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace wattmast::ui {

WrappingRow::WrappingRow(int gap) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(gap);
}

WrappingRow::~WrappingRow() {
    for (const QLayoutItem* item : items_) {
        delete item;
    }
}

QLayoutItem* WrappingRow::itemAt(int index) const {
    return index >= 0 && index < count() ? items_[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* WrappingRow::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        items_.erase(items_.begin() + index);
    }
    return item;
}

QSize WrappingRow::sizeHint() const {
    QSize all;
    for (const QLayoutItem* item : items_) {
        if (!item->isEmpty()) {
            const QSize one = item->sizeHint();
            all = {all.width() + (all.width() > 0 ? spacing() : 0) + one.width(), std::max(all.height(), one.height())};
        }
    }
    return all;
}

QSize WrappingRow::minimumSize() const {
    QSize least;
    for (const QLayoutItem* item : items_) {
        least = item->isEmpty() ? least : least.expandedTo(item->minimumSize());
    }
    return least;
}

void WrappingRow::setGeometry(const QRect& room) {
    QLayout::setGeometry(room);
    static_cast<void>(place(room, Move::yes));
}

int WrappingRow::place(const QRect& room, Move move) const {
    int x = 0;
    int y = 0;
    int line = 0;
    for (QLayoutItem* item : items_) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize one = item->sizeHint();
        if (x > 0 && x + one.width() > room.width()) {
            x = 0;
            y += line + spacing();
            line = 0;
        }
        if (move == Move::yes) {
            const QRect left_to_right({room.x() + x, room.y() + y},
                                      one.boundedTo({std::max(room.width(), 1), one.height()}));
            item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), room, left_to_right));
        }
        x += one.width() + spacing();
        line = std::max(line, one.height());
    }
    return y + line;
}

}  // namespace wattmast::ui
