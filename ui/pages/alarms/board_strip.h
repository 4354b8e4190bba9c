// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Says on pages that show alarms beside other things that these cannot be read or written.
#pragma once

#include "ui/engine_bridge.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

/// Hidden while alarms are watched, and where the engine raises none. Cannot be closed: what a page then counts is not
/// what there is.
class BoardStrip : public MessageStrip {
    Q_OBJECT

public:
    explicit BoardStrip(EngineBridge& bridge, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_board();

    EngineBridge& bridge_;
};

}  // namespace wattmast::ui
