// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/board_strip.h"

#include <QEvent>

#include "app/alarm_desk.h"
#include "ui/format/board_failure.h"

namespace wattmast::ui {

BoardStrip::BoardStrip(EngineBridge& bridge, QWidget* parent) : MessageStrip(parent), bridge_(bridge) {
    hide();
    connect(&bridge_, &EngineBridge::alarms_changed, this, &BoardStrip::show_board);
    show_board();
}

void BoardStrip::show_board() {
    const AlarmDesk* desk = bridge_.alarms();
    const auto failure = desk == nullptr ? std::nullopt : desk->board()->failure;
    if (failure) {
        show_failure(tr("%1.", "a headline as a sentence").arg(board_failure_headline()), board_failure_text(*failure),
                     *failure);
    } else {
        hide();
    }
}

void BoardStrip::changeEvent(QEvent* event) {
    MessageStrip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        show_board();
    }
}

}  // namespace wattmast::ui
