// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What becomes of edits and test messages while something is written, and when the window or the program closes.
#include <QScrollArea>
#include <QScrollBar>

#include "channels_bench.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/pages/alarms/channel_test_run.h"
#include "ui/pages/alarms/channel_texts.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

namespace {

/// Workers that do nothing until the test lets them.
struct BusyBench : ChannelsBench {
    BusyBench() : ChannelsBench(Database::writable, Jobs::when_told) {}
    QSpinBox& edit(int per_hour) {
        choose("noc");
        auto& spin = field<QSpinBox>("per_hour");
        spin.setValue(per_hour);
        return spin;
    }
};

/// As answer(), in the dialog that comes some time; `then` runs before the button is pressed.
void answer_later(const QString& button, QString& said, std::function<void()> then = {}) {
    auto* look = new QTimer(qApp);
    look->start(1ms);
    QObject::connect(look, &QTimer::timeout, look, [look, button, &said, then = std::move(then)] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (box == nullptr) {
            return;
        }
        look->deleteLater();
        look->stop();
        said = box->text();
        if (then) {
            then();
        }
        for (QAbstractButton* candidate : box->buttons()) {
            if (candidate->text() == button) {
                candidate->click();
            }
        }
    });
}

}  // namespace

class ChannelsSavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_being_saved_cannot_be_edited_meanwhile() {
        BusyBench bench;
        QSpinBox& per_hour = bench.edit(9);
        bench.window->save();
        QVERIFY2(!per_hour.isEnabled(), "an edit would be lost with the answer");
        QVERIFY(!bench.button(QStringLiteral("Revert"))->isEnabled());
        QVERIFY(!bench.button(QStringLiteral("Remove"))->isEnabled());
        QVERIFY(bench.says(QStringLiteral("is being written …")));
        bench.window->begin_new();
        QCOMPARE(per_hour.value(), 9);
        bench.run_all();
        QVERIFY(per_hour.isEnabled());
        QVERIFY(!bench.window->has_changes());
        QCOMPARE(bench.desk.statuses[1].channel.per_hour, 9U);
    }

    void the_form_stays_where_it_is_while_it_is_written() {
        BusyBench bench;
        bench.window->resize(1000, 420);
        bench.edit(9);
        bench.field<QLineEdit>("host").setFocus();
        settle();
        const auto* area = qobject_cast<QScrollArea*>(bench.window->form()->parentWidget()->parentWidget());
        QVERIFY(area != nullptr);
        const int before = area->verticalScrollBar()->value();
        bench.window->save();
        settle();
        QCOMPARE(area->verticalScrollBar()->value(), before);
        bench.run_all();
        QCOMPARE(area->verticalScrollBar()->value(), before);
    }

    void edits_stay_where_a_removal_fails() {
        BusyBench bench;
        bench.edit(9);
        bench.desk.write_failure = fail(Errc::store_full, "no space");
        QString said;
        answer(QStringLiteral("Remove channel"), said);
        bench.window->remove();
        QVERIFY(bench.window->has_changes());
        bench.run_all();
        QVERIFY(bench.says(QStringLiteral("The channel was not removed.")));
        QVERIFY(bench.window->has_changes());
        QCOMPARE(bench.field<QSpinBox>("per_hour").value(), 9);
        bench.desk.write_failure.reset();
        answer(QStringLiteral("Remove channel"), said);
        bench.window->remove();
        QVERIFY(bench.fleet.engine.run_next());
        settle();
        QVERIFY2(!bench.window->has_changes(), "before the others are read again");
        QCOMPARE(bench.window->table()->model()->rowCount(), 2);
        QCOMPARE(bench.window->form()->channel().name, std::string("itsm"));
    }

    void a_poll_does_not_take_the_answer_from_the_one_before() {
        BusyBench bench;
        bench.client->read();
        const std::size_t waiting = bench.fleet.engine.waiting();
        bench.client->read();
        QCOMPARE(bench.fleet.engine.waiting(), waiting);
        // What was asked before a write may be older than it: that one is asked anew.
        bench.edit(9);
        bench.window->save();
        bench.run_all();
        QCOMPARE(bench.client->channels()[1].channel.per_hour, 9U);
    }

    void further_parameters_stay_with_their_kind() {
        const ChannelsBench bench;
        bench.choose("oss");
        auto& kind = bench.field<SegmentedControl>("kind");
        kind.set_current(0);
        bench.field<QLineEdit>("to").setText(QStringLiteral("ops@example.org"));
        QVERIFY2(bench.window->form()->channel().address.find("version") == std::string::npos,
                 "no mail server has one");
        kind.set_current(2);
        QCOMPARE(bench.window->form()->channel().address, snmp().address);
    }

    void what_nobody_acknowledges_was_sent_and_some_arrive_in_part() {
        ChannelStatus status;
        status.channel = snmp();
        QVERIFY(status_text(status, made_up_now()).contains(QStringLiteral("was sent yet")));
        status.last_told = {made_up_now() - 1h, ""};
        QCOMPARE(state_of(status), ChannelState::sent);
        QVERIFY(status_text(status, made_up_now()).contains(QStringLiteral("nobody says whether a trap arrives")));
        status.channel = mail();
        QCOMPARE(state_of(status), ChannelState::well);
        status.last_told->remark = "not for noc@example.org: 550 no such user";
        QCOMPARE(state_of(status), ChannelState::partly);
        QVERIFY(status_text(status, made_up_now())
                    .endsWith(QStringLiteral("Not everybody got it: not for noc@example.org: 550 no such user.")));
        ChannelsBench bench;
        bench.choose("noc");
        bench.desk.answer.remark = "not taken for noc@example.org: 550 no such user";
        bench.window->send_test();
        QVERIFY(QTest::qWaitFor([&] { return bench.says(QStringLiteral("The test message arrived in part.")); }));
        QVERIFY(bench.says(QStringLiteral("noc@example.org: 550 no such user")));
    }

    void a_test_message_under_way_stays_in_sight_while_others_are_told() {
        ChannelsBench bench;
        bench.desk.waits = true;
        bench.choose("noc");
        bench.window->send_test();
        bench.desk.write_failure = fail(Errc::store_full, "no space");
        bench.field<QSpinBox>("per_hour").setValue(9);
        bench.window->save();
        settle();
        QVERIFY(bench.says(QStringLiteral("The channel was not saved.")));
        QVERIFY(bench.says(QStringLiteral("A test message is on its way.")));
        bench.desk.write_failure.reset();
        bench.window->save();
        settle();
        QVERIFY(!bench.says(QStringLiteral("The channel was not saved.")));
        QVERIFY(bench.says(QStringLiteral("A test message is on its way.")));
        Q_EMIT bench.window->test_message()->action_requested();
        QVERIFY2(bench.says(QStringLiteral("It was given up.")), "at once");
        bench.choose("itsm");
        QVERIFY2(!bench.window->test_message()->isVisible(), "it was not about that one");
    }

    void the_end_of_the_program_does_not_wait_for_a_test_message() {
        const auto heard = std::make_shared<std::atomic<bool>>(false);
        {
            ChannelsBench bench;
            bench.desk.deaf_until = heard;
            bench.choose("noc");
            bench.window->send_test();
            QVERIFY(bench.client->is_testing());
            // Its client, its desk and its engine go: else this test would not go on.
        }
        QVERIFY(!ChannelTestRun::have_all_ended(0ms));
        *heard = true;
        heard->notify_all();
        QVERIFY(ChannelTestRun::have_all_ended(60s));
    }

    void closing_does_not_hold_who_does_not_want_to_wait() {
        BusyBench bench;
        bench.edit(9);
        QString asked;
        QString said;
        answer(QStringLiteral("Save"), asked);
        answer_later(QStringLiteral("Do not close"), said);
        bench.window->reject();
        QCOMPARE(said, QStringLiteral("It is still being written."));
        QVERIFY(bench.window->isVisible());
        answer_later(QStringLiteral("Close without waiting"), said);
        bench.window->reject();
        QVERIFY(!bench.window->isVisible());
        bench.run_all();
        QCOMPARE(bench.desk.statuses[1].channel.per_hour, 9U);
        QVERIFY(!bench.window->has_changes());
    }

    void closing_goes_on_when_the_database_is_free_again() {
        BusyBench bench;
        bench.edit(9);
        QString asked;
        QString said;
        answer(QStringLiteral("Save"), asked);
        answer_later({}, said, [&] { bench.fleet.engine.run_all(); });
        bench.window->reject();
        QCOMPARE(said, QStringLiteral("It is still being written."));
        QVERIFY(!bench.window->isVisible());
        QCOMPARE(bench.desk.writes, 1);
    }

    void what_is_discarded_stays_until_the_close_goes_ahead() {
        ChannelsBench bench;
        bench.choose("noc");
        bench.field<QSpinBox>("per_hour").setValue(9);
        QString said;
        answer(QStringLiteral("Discard changes"), said);
        QVERIFY(bench.window->may_close());
        QVERIFY2(bench.window->has_changes(), "another window may keep the program");
        QCOMPARE(bench.field<QSpinBox>("per_hour").value(), 9);
        answer(QStringLiteral("Go on editing"), said);
        QVERIFY(!bench.window->may_close());
        bench.window->close_goes_ahead();
        QVERIFY2(bench.window->has_changes(), "the newest answer counts");
        answer(QStringLiteral("Discard changes"), said);
        QVERIFY(bench.window->may_close());
        bench.window->close_goes_ahead();
        QVERIFY(!bench.window->has_changes());
        QCOMPARE(bench.field<QSpinBox>("per_hour").value(), 6);
    }
};

WATTMAST_UI_TEST(ChannelsSavingTest)
#include "channels_saving_test.moc"
