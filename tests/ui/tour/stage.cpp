// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "stage.h"

#include <fstream>
#include <stdexcept>

#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/pages.h"

namespace wattmast::ui::test {
namespace {

UtcTime system_now() {
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

}  // namespace

std::unique_ptr<Engine> open_engine(const std::filesystem::path& database, Access access) {
    EngineOptions options;
    options.database = database;
    options.access = access;
    options.resources = std::filesystem::path(WATTMAST_SOURCE_DIR) / "resources";
    Result<std::unique_ptr<Engine>> opened = Engine::open(options);
    if (!opened) {
        throw std::runtime_error(opened.error().detail);
    }
    return std::move(opened).value();
}

Stage::Stage(std::unique_ptr<Engine> opened, QSize size) : engine(std::move(opened)) {
    Format::set_current(Format(Format::current().language(), session.zone()));
    add_pages(window, {bridge, session});
    habits = std::make_unique<WindowHabits>(window, bridge, session);
    QObject::connect(&window, &MainWindow::language_chosen, &window, &install_language);
    QObject::connect(&window, &MainWindow::appearance_chosen, &window,
                     [](Appearance appearance) { Theme::instance().set_appearance(appearance); });
    window.resize(size);
    window.show();
}

Stage::~Stage() {
    engine->stop_collector();
}

BusyWorkers::BusyWorkers(Engine& engine) {
    const std::shared_future<void> end = end_.get_future().share();
    for (unsigned i = 0; i < engine.options().workers; ++i) {
        engine.post([end](const Queries&) { end.wait(); });
    }
}

BusyWorkers::~BusyWorkers() {
    end_.set_value();
}

ClockAhead::ClockAhead(EngineBridge& bridge, Duration ahead) : bridge_(bridge) {
    bridge_.set_clock([ahead] { return system_now() + ahead; });
}

ClockAhead::~ClockAhead() {
    bridge_.set_clock(system_now);
}

void damage(const std::filesystem::path& database) {
    constexpr std::streamoff first = 64 * 1024;
    std::fstream file(database, std::ios::binary | std::ios::in | std::ios::out);
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(database));
    const std::string junk(static_cast<std::size_t>(std::max<std::streamoff>(0, size - first)), '\x5a');
    file.seekp(first);
    if (!file.write(junk.data(), static_cast<std::streamsize>(junk.size()))) {
        throw std::runtime_error("cannot write into " + database.string());
    }
}

}  // namespace wattmast::ui::test
