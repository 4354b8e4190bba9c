// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What somebody does who watches a fleet: looks at the pages, opens sites, zooms, filters.
#pragma once

#include <QObject>
#include <cstddef>

#include "ui/engine_bridge.h"
#include "ui/shell/main_window.h"
#include "ui/shell/session.h"

class QTimer;

namespace wattmast::ui::test {

/// Does the next thing of its round every four seconds, from start() on. GUI thread.
class Person : public QObject {
    Q_OBJECT

public:
    Person(EngineBridge& bridge, Session& session, MainWindow& window);

    void start();
    [[nodiscard]] std::size_t steps() const { return step_; }

private:
    void act();
    void take(std::size_t step);
    void open_site();
    void zoom(int notches);
    void filter_sites(const QString& text);

    EngineBridge& bridge_;
    Session& session_;
    MainWindow& window_;
    QTimer* timer_;
    std::size_t step_ = 0;
};

}  // namespace wattmast::ui::test
