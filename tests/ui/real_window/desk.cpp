// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "desk.h"

#include <QTest>
#include <algorithm>
#include <stdexcept>

#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/pages.h"

namespace wattmast::ui::test {

std::string program(const char* name) {
    return qEnvironmentVariable("WATTMAST_BIN").toStdString() + "/" + name;
}

DemoFleet::DemoFleet(int days)
    : simulator_({program("wattmastctl"), "simulate", "--demo", "--inventory", inventory().string(), "--history",
                  database().string(), "--days", std::to_string(days)},
                 folder_.path()) {
    if (!wattmast::test::wait_for_file(inventory(), std::chrono::seconds{120})) {
        throw std::runtime_error("the simulator did not start: " + simulator_.standard_error());
    }
}

std::unique_ptr<Engine> open_engine(const DemoFleet& fleet) {
    EngineOptions options;
    options.database = fleet.database();
    options.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
    Result<std::unique_ptr<Engine>> opened = Engine::open(options);
    if (!opened) {
        throw std::runtime_error(opened.error().detail);
    }
    std::unique_ptr<Engine> engine = std::move(opened).value();
    if (const Result<void> imported = engine->import_inventory(fleet.inventory()); !imported) {
        throw std::runtime_error(imported.error().detail);
    }
    return engine;
}

Desk::Desk(QSize size, int days) : fleet(days) {
    Format::set_current(Format(Format::current().language(), session.zone()));
    add_pages(window, {bridge, session});
    QObject::connect(&window, &MainWindow::language_chosen, &window, &install_language);
    QObject::connect(&window, &MainWindow::appearance_chosen, &window,
                     [](Appearance appearance) { Theme::instance().set_appearance(appearance); });
    window.resize(size);
    window.show();
}

NavRailItem* Desk::rail_item(PageId page) const {
    for (NavRailItem* item : window.findChildren<NavRailItem*>()) {
        if (item->page() == page) {
            return item;
        }
    }
    return nullptr;
}

bool Desk::is_filled(PageId page, int patience_ms) const {
    return QTest::qWaitFor(
        [&] {
            return std::ranges::all_of(window.page(page)->findChildren<PlotView*>(), [](PlotView* chart) {
                return !chart->isVisible() || chart->spec().lines().empty() || chart->data() != nullptr;
            });
        },
        patience_ms);
}

}  // namespace wattmast::ui::test
