// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What Explore leaves alone: files off the GUI thread, the catalogue while hidden, notes where nothing may be written.
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <thread>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/charts/plot_overlay.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/look.h"
#include "ui/pages/explore/explore_page.h"
#include "ui/pages/explore/explore_toolbar.h"
#include "ui/pages/shared/annotation_editor.h"
#include "ui/pages/shared/chart_annotations.h"
#include "ui/pages/shared/chart_export.h"
#include "ui/widgets/message_strip.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

class ExploreMannersTest : public QObject {
    Q_OBJECT

private:
    /// Runs what waits, on a thread of its own as the engine does, until nothing does.
    static void run_elsewhere(MadeUpFleet& fleet) {
        while (fleet.engine.waiting() > 0) {
            std::thread worker([&fleet] { fleet.engine.run_all(); });
            worker.join();
            settle();
        }
    }
    static void start(MadeUpFleet& fleet, ExplorePage& page) {
        page.resize(1524, 926);
        page.chart()->set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        page.show();
        page.enter();
        settle();
        run_elsewhere(fleet);
    }

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void files_are_packed_by_a_worker_and_each_one_is_told() {
        MadeUpFleet fleet(Jobs::when_told);
        ExplorePage page({fleet.bridge, fleet.session});
        start(fleet, page);
        QVERIFY(page.chart()->data() != nullptr);
        const QTemporaryDir folder;
        ChartExport& chart_export = *page.chart_export();
        QSignalSpy written(&chart_export, &ChartExport::written);
        const std::array kinds{ExportKind::png_3x, ExportKind::svg, ExportKind::csv};
        for (const ExportKind kind : kinds) {
            QVERIFY(chart_export.write(kind, folder.filePath(chart_export.proposed_name(kind))));
        }
        settle();
        QCOMPARE(chart_export.writing(), kinds.size());
        QVERIFY2(QDir(folder.path()).isEmpty(), "nothing is written on the thread of the window");
        run_elsewhere(fleet);
        QCOMPARE(written.count(), 3);
        QCOMPARE(chart_export.writing(), std::size_t{0});
        const QImage picture(folder.filePath(chart_export.proposed_name(ExportKind::png_3x)));
        QCOMPARE(picture.width(), 3 * page.chart()->width());
        QSignalSpy failed(&chart_export, &ChartExport::failed);
        QVERIFY(chart_export.write(ExportKind::csv, folder.filePath(QStringLiteral("none/a.csv"))));
        run_elsewhere(fleet);
        QCOMPARE(failed.count(), 1);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("none"))));
    }

    void a_catalogue_that_comes_while_hidden_is_taken_when_it_is_seen() {
        MadeUpFleet fleet;
        ExplorePage page({fleet.bridge, fleet.session});
        start(fleet, page);
        const auto before = page.selection().series();
        QVERIFY(!before.empty());
        page.leave();
        fleet.engine.master_data = std::make_shared<const Catalog>();
        Q_EMIT fleet.bridge.catalog_changed();
        settle();
        QVERIFY(page.selection().series() == before);
        page.enter();
        settle();
        QVERIFY(page.selection().series().empty());
    }

    void where_nothing_may_be_written_nothing_can_be_noted() {
        MadeUpFleet fleet;
        fleet.engine.open_read_only();
        ExplorePage page({fleet.bridge, fleet.session});
        start(fleet, page);
        const QString why = page.annotations()->why_not();
        QVERIFY(!why.isEmpty());
        int disabled = 0;
        for (const QMenu* menu : page.findChildren<QMenu*>()) {
            for (const QAction* action : menu->actions()) {
                if (action->text() == QStringLiteral("Add annotation…")) {
                    QVERIFY(!action->isEnabled());
                    QCOMPARE(action->toolTip(), why);
                    QVERIFY(menu->toolTipsVisible());
                    ++disabled;
                }
            }
        }
        QCOMPARE(disabled, 1);
        page.annotations()->add_at(fleet.now);
        QVERIFY(page.annotations()->editor() == nullptr);
        QVERIFY(page.annotations()->strip()->isVisible());
        page.annotations()->strip()->hide();
    }

    void ages_of_values_follow_the_language() {
        install_language(Language::chinese);
        ChartData data;
        const UtcTime end = made_up_now();
        data.range = {end - std::chrono::hours{1}, end};
        ChartLine line;
        line.columns = {{end - std::chrono::minutes{20}, 1, 1, 1}};
        line.gaps = {{end - std::chrono::minutes{13}, end}};
        data.lines = {line};
        const auto age = shared_age(data);
        QVERIFY(age.has_value());
        QVERIFY2(!age->contains(QLatin1String("old")) && age->contains(QStringLiteral("13")), qPrintable(*age));
    }
};

WATTMAST_UI_TEST(ExploreMannersTest)
#include "explore_manners_test.moc"
