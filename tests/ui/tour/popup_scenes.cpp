// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include <QMenu>
#include <QToolButton>

#include "scenes.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarms_page.h"
#include "ui/pages/alarms/rules_window.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/shared/chart_annotations.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/shell/compare_button.h"
#include "ui/shell/jobs/job_entry.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/palette/command_palette.h"
#include "ui/shell/palette/palette_model.h"
#include "ui/shell/scope_breadcrumb.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"

namespace wattmast::ui::test {
namespace {

void type_into_palette(Guide& guide, const QString& query, const QString& name) {
    guide.opened_by([&] { guide.key(QStringLiteral("ctrl+k")); },
                    [&](QWidget& palette) {
                        auto* model = guide.stage().window.command_palette()->model();
                        guide.type(query);
                        guide.wait_for([&] { return model->rowCount() > 0 && model->choosable(0, 1) >= 0; },
                                       QStringLiteral("something found for ") + query);
                        guide.picture(name, &palette);
                    });
}

Scene with_key(const char* name, const char* key) {
    const QString of_picture = QString::fromLatin1(name);
    return {{of_picture}, [of_picture, key = QString::fromLatin1(key)](Guide& guide) {
                guide.go_to(PageId::overview);
                guide.popup(of_picture, [&] { guide.key(key); });
            }};
}

template <typename Open>
Scene from_bar(const char* name, Open open) {
    const QString of_picture = QString::fromLatin1(name);
    return {{of_picture}, [of_picture, open](Guide& guide) {
                guide.go_to(PageId::overview);
                guide.popup(of_picture, [&] { open(*guide.stage().window.top_bar()); });
            }};
}

template <typename Open>
Scene from_explore(const char* name, Open open) {
    const QString of_picture = QString::fromLatin1(name);
    return {{of_picture}, [of_picture, open](Guide& guide) {
                auto& explore = guide.page<ExplorePage>(PageId::explore);
                guide.popup(of_picture, [&] { open(explore); });
            }};
}

/// With its first alarm chosen.
template <typename Open>
Scene from_alarms(const char* name, Open open) {
    const QString of_picture = QString::fromLatin1(name);
    return {{of_picture}, [of_picture, open](Guide& guide) {
                auto& alarms = guide.page<AlarmsPage>(PageId::alarms);
                guide.wait_for([&] { return alarms.table()->model()->rowCount() > 0; }, QStringLiteral("an alarm"));
                const auto board = guide.stage().engine->alarms()->board();
                alarms.show_alarm(board->active.front().id);
                guide.wait_for([&] { return !alarms.table()->chosen().empty(); }, QStringLiteral("a chosen alarm"));
                guide.popup(of_picture, [&] { open(alarms); });
            }};
}

void open_menu_of_the_bar(TopBar& bar) {
    const auto buttons = bar.findChildren<QToolButton*>(Qt::FindDirectChildrenOnly);
    require(!buttons.isEmpty(), QStringLiteral("the top bar has no menu"));
    buttons.last()->showMenu();
}

/// An import that is at 62 % and an export that is done, as the status bar and the list show them.
void show_jobs(Guide& guide) {
    guide.go_to(PageId::overview);
    JobList& jobs = JobList::of(guide.stage().bridge);
    const auto words = [](const char* context, const char* text) { return QCoreApplication::translate(context, text); };
    jobs.begin({[words] { return words("wattmast::ui::SitesPage", "Export of sites"); }, {}, {}})
        .done({}, QString::fromStdString((guide.folder() / "sites.csv").string()));
    JobHandle running = jobs.begin(
        {[words] { return words("wattmast::ui::HistoryJob", "Import of %1").arg(QStringLiteral("load-2026-10.csv")); },
         [&running] { running.cancelled(); },
         {}});
    running.progress(0.62);
    JobEntry* entry = guide.stage().window.status()->jobs();
    guide.picture_now(QStringLiteral("job-running"));
    guide.popup(QStringLiteral("jobs"), [&] { guide.click_on(*entry); });
    running.done();
    jobs.clear_finished();
}

}  // namespace

std::vector<Scene> popup_scenes() {
    return {
        with_key("palette", "ctrl+k"),
        {{QStringLiteral("palette-query")},
         [](Guide& guide) { type_into_palette(guide, QStringLiteral("pudong"), QStringLiteral("palette-query")); }},
        {{QStringLiteral("palette-initials")},
         [](Guide& guide) {
             // Overview: "ov", and zǒng lǎn.
             type_into_palette(guide, guide.is_chinese() ? QStringLiteral("zl") : QStringLiteral("ov"),
                               QStringLiteral("palette-initials"));
         }},
        with_key("range-picker", "ctrl+t"),
        from_bar("compare-menu", [](TopBar& bar) { bar.compare()->open_menu(); }),
        from_bar("compare-own-start", [](TopBar& bar) { bar.compare()->ask_for_start(); }),
        from_bar("scope", [](TopBar& bar) { bar.scope()->open_popup(); }),
        from_bar("menu", open_menu_of_the_bar),
        {{QStringLiteral("job-running"), QStringLiteral("jobs")}, show_jobs},
        from_explore("explore-export", [](ExplorePage& page) { page.toolbar()->open_export_menu(); }),
        from_explore("export-file",
                     [](ExplorePage& page) { page.chart_export()->menu()->actions().constFirst()->trigger(); }),
        from_explore("chart-table", [](ExplorePage& page) { page.chart_export()->show_table(); }),
        from_explore("annotation",
                     [](ExplorePage& page) {
                         const TimeRange shown = page.chart()->range();
                         page.annotations()->add_at(shown.begin + shown.length() / 2);
                     }),
        from_explore("annotations", [](ExplorePage& page) { page.annotations()->show_list(); }),
        from_alarms("alarm-acknowledge", [](AlarmsPage& page) { page.acknowledge(); }),
        from_alarms("alarm-shelve", [](AlarmsPage& page) { page.ask_to_shelve(); }),
        from_alarms("alarm-rules", [](AlarmsPage& page) { page.rules_window()->open({}); }),
        from_alarms("alarms-export", [](AlarmsPage& page) { page.ask_to_export(); }),
    };
}

}  // namespace wattmast::ui::test
