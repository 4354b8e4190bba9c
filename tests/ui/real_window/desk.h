// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The demo's fleet in a process of its own, and the main window on its database, wired as main.cpp wires it.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "support/process.h"
#include "support/temporary_folder.h"
#include "ui/charts/plot_view.h"
#include "ui/engine_bridge.h"
#include "ui/shell/main_window.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/session.h"

namespace wattmast::ui::test {

/// A program of the build, in the folder WATTMAST_BIN.
[[nodiscard]] std::string program(const char* name);

/// With so many days of history. Throws where the simulator does not start.
class DemoFleet {
public:
    explicit DemoFleet(int days = 3);
    [[nodiscard]] std::filesystem::path inventory() const { return folder_.path() / "inventory.toml"; }
    [[nodiscard]] std::filesystem::path database() const { return folder_.path() / "demo.wattmast"; }

private:
    wattmast::test::TemporaryFolder folder_;
    wattmast::test::Program simulator_;
};

/// Throws where the database or the inventory is refused.
[[nodiscard]] std::unique_ptr<Engine> open_engine(const DemoFleet& fleet);

struct Desk {
    DemoFleet fleet;
    std::unique_ptr<Engine> engine = open_engine(fleet);
    EngineBridge bridge{*engine};
    Session session{bridge.now(), QTimeZone("Asia/Shanghai")};
    MainWindow window{bridge, session};

    explicit Desk(QSize size = {1600, 960}, int days = 3);
    ~Desk() { engine->stop_collector(); }

    [[nodiscard]] NavRailItem* rail_item(PageId page) const;
    static bool is_chart_drawn(const PlotView* chart) { return chart->data() != nullptr && chart->isVisible(); }
    /// Waits until the charts of a page, as far as it has any, show values.
    [[nodiscard]] bool is_filled(PageId page, int patience_ms) const;
};

}  // namespace wattmast::ui::test
