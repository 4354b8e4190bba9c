// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/overview/overview_page.h"

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/charts/themed_plot_view.h"
#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/look.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/panel.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

class OverviewPageTest : public QObject {
    Q_OBJECT

private:
    /// Panels that show an error, by its explanation.
    static QStringList explanations(const OverviewPage& page) {
        QStringList texts;
        for (const Panel* panel : page.findChildren<Panel*>()) {
            if (panel->content() != nullptr && !panel->content()->isVisible()) {
                texts += panel->overlay()->state().explanation;
            }
        }
        return texts;
    }

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void a_fleet_that_cannot_be_read_is_told_in_every_panel_and_language() {
        MadeUpFleet fleet(Jobs::at_once);
        OverviewPage page({fleet.bridge, fleet.session});
        page.resize(1524, 926);
        page.show();
        page.chart()->set_timings({std::chrono::milliseconds{0}, std::chrono::milliseconds{0}, std::chrono::hours{1}});
        fleet.engine.answers.fleet_now = fail(Errc::store_damaged, "page 77 does not hold what its checksum says");
        page.enter();
        settle();
        const QString english = explanation_of(Errc::store_damaged);
        QCOMPARE(explanations(page), (QStringList{english, english, english}));
        install_language(Language::chinese);
        settle();
        const QString chinese = explanation_of(Errc::store_damaged);
        QVERIFY(chinese != english);
        QCOMPARE(explanations(page), (QStringList{chinese, chinese, chinese}));
        for (const Panel* panel : page.findChildren<Panel*>()) {
            const QString detail = panel->overlay()->state().detail;
            QVERIFY(detail.isEmpty() ||
                    detail.endsWith(QStringLiteral("page 77 does not hold what its checksum says")));
        }
        for (const KpiTile* tile : page.findChildren<KpiTile*>()) {
            QCOMPARE(tile->kpi().value.text(), Format::no_value());
            QCOMPARE(tile->kpi().note, label_of(Errc::store_damaged));
            QVERIFY(!tile->kpi().label.isEmpty());
        }
        fleet.engine.answers.fleet_now = FleetNow{};
        page.read_again();
        settle();
        QVERIFY(!explanations(page).contains(chinese));
        const KpiTile* last = page.findChildren<KpiTile*>().constLast();
        QCOMPARE(last->kpi().value.number, QStringLiteral("0"));
        fleet.engine.answers.fleet_now = fail(Errc::store_locked, "SQLITE_BUSY");
        page.read_again();
        settle();
        QCOMPARE(last->kpi().value.number, QStringLiteral("0"));
        QCOMPARE(last->kpi().state, Kpi::State::stale);
        QCOMPARE(last->kpi().note, label_of(Errc::store_locked));
    }
};

WATTMAST_UI_TEST(OverviewPageTest)
#include "overview_page_test.moc"
