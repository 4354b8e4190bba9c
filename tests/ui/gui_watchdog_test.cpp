// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/gui_watchdog.h"

#include <numeric>

#include "support/ui_test_main.h"

using namespace wattmast::ui::test;
using namespace std::chrono_literals;

class GuiWatchdogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sees_a_stall_and_how_long_it_was() {
        GuiWatchdog dog;
        QTRY_VERIFY(dog.watch().probes > 0);
        const std::uint64_t stalls_before = dog.watch().stalls;
        // The thread posts its next probe within 20 ms and then finds nobody at home.
        const auto end = std::chrono::steady_clock::now() + 300ms;
        while (std::chrono::steady_clock::now() < end) {
        }
        QTRY_VERIFY(dog.watch().stalls > stalls_before);
        QVERIFY(dog.watch().longest >= 150ms);
        QVERIFY(!dog.watch().first.empty());
        QVERIFY(dog.watch().first.front().wait >= GuiWatch::stall_from);
        QVERIFY(dog.watch().first.back().cpu > 10ms);  // How much more depends on the machine's other work.
        const auto& counts = dog.watch().by_length;
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}), dog.watch().probes);
    }

    void ends_while_a_probe_is_under_way() {
        for (int i = 0; i < 50; ++i) {
            const GuiWatchdog dog;
            QTest::qWait(i % 3 == 0 ? 21 : 0);
        }
        QCoreApplication::processEvents();
    }
};

WATTMAST_UI_TEST(GuiWatchdogTest)
#include "gui_watchdog_test.moc"
