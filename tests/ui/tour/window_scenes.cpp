// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <fstream>

#include "scenes.h"
#include "ui/pages/history/history_importer.h"
#include "ui/pages/history/history_window.h"
#include "ui/wall/wall_reader.h"
#include "ui/wall/wall_window.h"

namespace wattmast::ui::test {
namespace {

constexpr std::array wall_names{"wall-fleet", "wall-region", "wall-map", "wall-carbon"};

QString name_of(const char* name) {
    return QString::fromLatin1(name);
}

/// A day of quarters of an hour as another system might have written them, with a clock that leaves one out.
std::filesystem::path old_file(Guide& guide) {
    constexpr int quarters = 96;
    const std::filesystem::path file = guide.folder() / "power-2026-10-01.csv";
    std::ofstream out(file);
    out << "Time;Mains power [kW];Mains energy [kWh];Room [C];Remark\n";
    for (int i = 0; i < quarters; ++i) {
        const double power = 4.2 + (i % 24) * 0.05;
        if (i != 40) {
            out << "2026-10-01 " << (i / 4 < 10 ? "0" : "") << i / 4 << ':' << (i % 4 == 0 ? "00" : "")
                << (i % 4 == 0 ? "" : std::to_string(i % 4 * 15)) << ';' << power << ';' << 5120.5 + i * 1.1 << ';'
                << 24 + i % 5 << ";\n";
        }
    }
    return file;
}

void import_history(Guide& guide) {
    guide.go_to(PageId::devices);
    guide.opened_by([&] { guide.key(name_of("ctrl+i")); },
                    [&](QWidget& opened) {
                        auto& history = dynamic_cast<HistoryWindow&>(opened);
                        guide.picture(name_of("history-import"), &opened);
                        history.open_file(QString::fromStdString(old_file(guide).string()));
                        guide.wait_for([&] { return history.importer().rows() != nullptr; }, name_of("the first rows"));
                        guide.wait_for([&] { return !history.importer().is_looking(); }, name_of("a look at the file"));
                        guide.picture(name_of("history-import-file"), &opened);
                    });
}

void see_wall(Guide& guide) {
    guide.opened_by([&] { guide.key(name_of("F11")); },
                    [&](QWidget& opened) {
                        auto& wall = dynamic_cast<WallWindow&>(opened);
                        for (const WallPage page : all_wall_pages) {
                            guide.wait_for(
                                [&] {
                                    wall.show_page(page);
                                    return wall.page() == page;
                                },
                                name_of("a page of the wall"));
                            guide.picture(name_of(wall_names.at(static_cast<std::size_t>(page) - 1)), &opened);
                        }
                        // As if nothing had come for twenty minutes.
                        wall.show_page(WallPage::fleet);
                        const ClockAhead ahead(guide.stage().bridge, std::chrono::minutes{20});
                        guide.wait_for([&] { return wall.reader().view().is_stale; }, name_of("a stale wall"));
                        guide.picture(name_of("wall-stale"), &opened);
                    });
}

Scene with_key(const char* name, PageId page, const char* key) {
    return {{name_of(name)}, [name, page, key](Guide& guide) {
                guide.go_to(page);
                guide.popup(name_of(name), [&] { guide.key(name_of(key)); });
            }};
}

}  // namespace

std::vector<Scene> window_scenes() {
    QStringList walls;
    for (const char* name : wall_names) {
        walls << name_of(name);
    }
    return {
        {{name_of("history-import"), name_of("history-import-file")}, import_history},
        with_key("help", PageId::explore, "F1"),
        with_key("keyboard-map", PageId::overview, "ctrl+shift+slash"),
        {walls + QStringList{name_of("wall-stale")}, see_wall},
    };
}

}  // namespace wattmast::ui::test
