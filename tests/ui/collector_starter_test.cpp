// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/collector_starter.h"

#include <QSemaphore>
#include <QThread>

#include "support/fake_engine.h"
#include "support/ui_test_main.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

constexpr int patience_ms = 10000;

/// An engine that starts when the test says so.
struct Desk {
    ui::test::FakeEngine engine;
    QSemaphore asked;
    QSemaphore may_answer;
    Result<void> answer;
    QThread* thread = nullptr;
    std::vector<Result<void>> done;

    Desk() {
        engine.on_start_collector = [this] {
            thread = QThread::currentThread();
            asked.release();
            may_answer.acquire();
            return answer;
        };
    }
    void follow(CollectorStarter& starter) {
        QObject::connect(&starter, &CollectorStarter::done, &starter,
                         [this](const Result<void>& result) { done.push_back(result); });
    }
};

}  // namespace

class CollectorStarterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_window_goes_on_while_credentials_are_read() {
        Desk desk;
        CollectorStarter starter(desk.engine);
        desk.follow(starter);
        starter.start();
        desk.asked.acquire();
        QVERIFY(desk.thread != QThread::currentThread());
        starter.start();  // One at a time.
        desk.may_answer.release();
        QTRY_COMPARE_WITH_TIMEOUT(desk.done.size(), std::size_t{1}, patience_ms);
        QVERIFY(desk.done[0].has_value());
        QCOMPARE(desk.asked.available(), 0);
    }

    void what_stands_in_the_way_is_said_and_it_can_be_tried_again() {
        Desk desk;
        desk.answer = fail(Errc::file_failed, "chmod 600");
        CollectorStarter starter(desk.engine);
        desk.follow(starter);
        for (std::size_t attempt = 1; attempt <= 2; ++attempt) {
            starter.start();
            desk.asked.acquire();
            desk.may_answer.release();
            QTRY_COMPARE_WITH_TIMEOUT(desk.done.size(), attempt, patience_ms);
        }
        QCOMPARE(desk.done[1].error().detail, std::string("chmod 600"));
    }

    void the_end_waits_for_a_start_that_runs() {
        Desk desk;
        {
            CollectorStarter starter(desk.engine);
            starter.start();
            desk.asked.acquire();
            desk.may_answer.release();
        }
        QCOMPARE(desk.may_answer.available(), 0);
    }
};

WATTMAST_UI_TEST(CollectorStarterTest)
#include "collector_starter_test.moc"
