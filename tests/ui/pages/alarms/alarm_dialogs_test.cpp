// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_dialogs.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

#include "made_up_fleet.h"
#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/person.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;
using namespace std::chrono_literals;

class AlarmDialogsTest : public QObject {
    Q_OBJECT

private:
    UtcTime now_ = made_up_now();

    static QLineEdit& field(const QDialog& dialog, const char* name) {
        return *dialog.findChild<QLineEdit*>(QLatin1String(name));
    }
    static bool can_accept(const QDialog& dialog) {
        return dialog.findChild<QPushButton*>(QStringLiteral("ok"))->isEnabled();
    }

private Q_SLOTS:
    void init() {
        QSettings().clear();
        set_person_name(QStringLiteral("W. Lin"));
        Format::set_current(Format(Language::english, QTimeZone("Asia/Shanghai")));
    }

    void acknowledging_needs_a_name_only() {
        const NoteDialog dialog(NoteDialog::Kind::acknowledge, 2, {}, nullptr);
        QCOMPARE(dialog.who(), QStringLiteral("W. Lin"));
        QVERIFY(can_accept(dialog) && dialog.fault().isEmpty());
        field(dialog, "who").setText(QStringLiteral("  "));
        QVERIFY(!can_accept(dialog) && !dialog.fault().isEmpty());
    }

    void a_dialog_is_as_wide_in_chinese_as_in_english() {
        install_language(Language::chinese);
        NoteDialog dialog(NoteDialog::Kind::acknowledge, 1, QStringLiteral("市电中断"), nullptr);
        dialog.show();
        QVERIFY2(dialog.width() >= 440, qPrintable(QString::number(dialog.width())));
        install_language(Language::english);
    }

    void a_note_needs_words() {
        const NoteDialog dialog(NoteDialog::Kind::note, 1, QStringLiteral("Mains failure"), nullptr);
        QVERIFY(!can_accept(dialog));
        field(dialog, "note").setText(QStringLiteral("ticket 26-20417"));
        QVERIFY(can_accept(dialog));
        QCOMPARE(dialog.note(), QStringLiteral("ticket 26-20417"));
    }

    void the_name_is_remembered_when_it_is_used() {
        NoteDialog dialog(NoteDialog::Kind::unshelve, 1, QStringLiteral("Mains failure"), nullptr);
        field(dialog, "who").setText(QStringLiteral("M. Chen"));
        QCOMPARE(person_name(), QStringLiteral("W. Lin"));
        dialog.accept();
        QCOMPARE(person_name(), QStringLiteral("M. Chen"));
    }

    void the_system_knows_a_name_where_none_was_entered() {
        QSettings().clear();
        QVERIFY(!is_person_known());
        QVERIFY(!person_name().isEmpty());
        QSettings().setValue(QStringLiteral("history/who"), QStringLiteral("of the import"));
        QCOMPARE(person_name(), QStringLiteral("of the import"));
    }

    void shelving_needs_a_reason() {
        const ShelveDialog dialog(1, QStringLiteral("Mains failure"), now_, nullptr);
        QVERIFY(!can_accept(dialog));
        field(dialog, "reason").setText(QStringLiteral("works"));
        QVERIFY(can_accept(dialog));
        QCOMPARE(dialog.reason(), QStringLiteral("works"));
    }

    void the_lengths_are_an_hour_a_shift_a_day_and_a_week() {
        ShelveDialog dialog(1, {}, now_, nullptr);
        auto* length = dialog.findChild<SegmentedControl*>();
        const std::vector<Duration> expected{1h, 8h, 24h, 168h};
        for (int i = 0; i < 4; ++i) {
            length->set_current(i);
            QCOMPARE(dialog.until(), now_ + expected[static_cast<std::size_t>(i)]);
        }
    }

    void an_own_end_lies_ahead_and_within_ninety_days_in_the_display_zone() {
        ShelveDialog dialog(1, {}, now_, nullptr);
        field(dialog, "reason").setText(QStringLiteral("works"));
        dialog.findChild<SegmentedControl*>()->set_current(4);
        auto* end = dialog.findChild<QDateTimeEdit*>(QStringLiteral("end"));
        const auto set_end = [&](UtcTime at) {
            const QDateTime local = Format::current().local(at);
            end->setDateTime(QDateTime(local.date(), QTime(local.time().hour(), local.time().minute()), Qt::UTC));
        };
        set_end(now_ - 1h);
        QVERIFY(!can_accept(dialog) && dialog.fault().contains(QStringLiteral("past")));
        set_end(now_ + 24h * 91);
        QVERIFY(!can_accept(dialog) && dialog.fault().contains(QStringLiteral("90 days")));
        set_end(now_ + 24h * 30);
        QVERIFY(can_accept(dialog));
        QCOMPARE(std::chrono::floor<std::chrono::minutes>(dialog.until()),
                 std::chrono::floor<std::chrono::minutes>(now_ + 24h * 30));
    }

    void the_length_is_remembered() {
        {
            ShelveDialog dialog(1, {}, now_, nullptr);
            field(dialog, "reason").setText(QStringLiteral("works"));
            dialog.findChild<SegmentedControl*>()->set_current(2);
            dialog.accept();
            QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        }
        QCOMPARE(ShelveDialog(1, {}, now_, nullptr).until(), now_ + 24h);
    }
};

WATTMAST_UI_TEST(AlarmDialogsTest)
#include "alarm_dialogs_test.moc"
