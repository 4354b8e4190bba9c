// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The parts of the settings that are not the page: what goes, key figures, fields, the backup command.
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>

#include "support/ui_test_main.h"
#include "ui/format/format.h"
#include "ui/look.h"
#include "ui/pages/settings/backup_panel.h"
#include "ui/pages/settings/keep_time_field.h"
#include "ui/pages/settings/retention_change.h"
#include "ui/pages/settings/retention_text.h"
#include "ui/pages/settings/storage_kpis.h"
#include "ui/pages/settings/storage_levels.h"

using namespace wattmast;
using namespace wattmast::ui;

namespace {

UtcTime at(std::string_view text) {
    return parse_iso8601(text).value();
}

const UtcTime now = at("2026-11-12T06:32:08Z");

StorageUse use_since(std::optional<UtcTime> raw, std::optional<UtcTime> quarters) {
    StorageUse use;
    use.oldest_raw = raw;
    use.oldest_quarter = quarters;
    return use;
}

StorageForecast forecast() {
    StorageForecast made;
    made.now.total = 9'450'000;
    made.now.oldest_raw = at("2026-11-06");
    made.now.rate = StorageUse::Rate{7, 1, 2, 3, 4};
    made.free_bytes = 76'600'000'000;
    made.growth = StorageGrowth{};
    made.growth->bytes_a_day = 232'000;
    made.growth->in_one_year = 93'700'000;
    made.growth->settled_at = at("2032-12-26");
    made.growth->settled_bytes = 545'000'000;
    made.growth->settled_bytes_a_day = 121'000;
    return made;
}

QStringList texts(const std::vector<Kpi>& kpis) {
    QStringList lines;
    for (const Kpi& kpi : kpis) {
        lines << kpi.value.text() + QStringLiteral(" | ") + kpi.note;
    }
    return lines;
}

}  // namespace

class SettingsPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    // ---- What saving removes ----
    void shorter_times_remove_what_is_older() {
        const RetentionPolicy before;
        const RetentionPolicy after{KeepTime::of_months(12), KeepTime::of_years(2)};
        const auto change = retention_change(before, after, use_since(at("2025-01-03"), at("2021-02-05")), now);
        QVERIFY(change.is_shorter);
        QVERIFY(change.samples_before == at("2025-11-12"));
        QVERIFY(change.quarter_hours_before == at("2024-11-12"));
        QVERIFY(change.oldest == at("2021-02-05"));
    }

    void shorter_times_remove_nothing_from_a_young_file() {
        const RetentionPolicy after{KeepTime::of_months(12), KeepTime::of_years(6)};
        const auto change = retention_change(RetentionPolicy{}, after, use_since(at("2026-01-03"), {}), now);
        QVERIFY(change.is_shorter);
        QVERIFY(!change.removes());
        QVERIFY(!retention_change(RetentionPolicy{}, after, use_since({}, {}), now).removes());
        QVERIFY2(retention_change(RetentionPolicy{}, after, std::nullopt, now).removes(), "nobody knows what is there");
    }

    void longer_times_remove_nothing() {
        const RetentionPolicy after{KeepTime::for_ever(), KeepTime::for_ever()};
        const auto change = retention_change(RetentionPolicy{}, after, use_since(at("2001-01-03"), {}), now);
        QVERIFY(!change.is_shorter);
        QVERIFY(!change.removes());
    }

    void samples_that_are_over_both_times_count_for_the_quarter_hours() {
        const RetentionPolicy before{KeepTime::for_ever(), KeepTime::for_ever()};
        const RetentionPolicy after{KeepTime::of_days(40), KeepTime::of_days(50)};
        const auto change = retention_change(before, after, use_since(at("2026-01-03"), {}), now);
        QVERIFY(change.samples_before == at("2026-10-03"));
        QVERIFY(change.quarter_hours_before == at("2026-09-23"));
    }

    void stored_times_that_are_not_known_protect_nothing() {
        const auto change = retention_change(std::nullopt, RetentionPolicy{}, use_since(at("2020-01-03"), {}), now);
        QVERIFY(change.samples_before == at("2024-10-12"));
    }

    // ---- Key figures ----
    void every_figure_of_a_forecast_is_shown() {
        QCOMPARE(texts(storage_kpis(forecast(), {}, {}, now)),
                 (QStringList{QStringLiteral("9.45\u00a0MB | samples since 6 Nov 2026"),
                              QStringLiteral("232\u00a0kB a day | mean of the last 7 days"),
                              QStringLiteral("93.7\u00a0MB | 12 Nov 2027"),
                              QStringLiteral("545\u00a0MB | 26 Dec 2032, then 121\u00a0kB a day"),
                              QStringLiteral(">\u00a050\u00a0years | 76.6\u00a0GB free")}));
        QVERIFY(!storage_message(forecast(), now));
    }

    void what_is_not_known_is_a_dash_with_a_reason() {
        const QString dash = Format::no_value() + QStringLiteral(" | ");
        StorageForecast young = forecast();
        young.growth.reset();
        const QStringList shown = texts(storage_kpis(young, {}, {}, now));
        QCOMPARE(shown[1], dash + QStringLiteral("no whole day stored yet"));
        QCOMPARE(shown[4], dash + QStringLiteral("76.6\u00a0GB free, growth not known"));
        QVERIFY(storage_message(young, now)->headline == QStringLiteral("There is no forecast yet."));
        for (const QString& text : texts(storage_kpis(std::nullopt, {}, QStringLiteral("locked"), now))) {
            QCOMPARE(text, dash + QStringLiteral("locked"));
        }
        StorageForecast no_disk = forecast();
        no_disk.free_bytes.reset();
        QCOMPARE(texts(storage_kpis(no_disk, {}, {}, now))[4], dash + QStringLiteral("the free room is not known"));
        StorageForecast endless = forecast();
        endless.growth->settled_at.reset();
        endless.growth->settled_bytes.reset();
        const RetentionPolicy quarters_for_ever{KeepTime::of_years(2), KeepTime::for_ever()};
        const RetentionPolicy all_for_ever{KeepTime::for_ever(), KeepTime::for_ever()};
        QCOMPARE(texts(storage_kpis(endless, quarters_for_ever, {}, now))[3],
                 dash + QStringLiteral("never: quarter hours are kept for ever"));
        QCOMPARE(texts(storage_kpis(endless, all_for_ever, {}, now))[3],
                 dash + QStringLiteral("never: samples are kept for ever"));
    }

    void a_disk_that_is_soon_full_warns_data() {
        QTest::addColumn<QString>("full_at");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("severity");
        QTest::addColumn<int>("kind");
        const int error = static_cast<int>(MessageStrip::Kind::error);
        const int warning = static_cast<int>(MessageStrip::Kind::warning);
        QTest::newRow("now") << "2026-11-12"
                             << "0\u00a0days" << 1 << error;
        QTest::newRow("tomorrow") << "2026-11-14"
                                  << "1\u00a0day" << 1 << error;
        QTest::newRow("weeks") << "2026-12-10"
                               << "27\u00a0days" << 1 << error;
        QTest::newRow("months") << "2027-03-15"
                                << "4\u00a0months" << 2 << warning;
        QTest::newRow("a year") << "2027-11-15"
                                << "12\u00a0months" << 0 << 0;
        QTest::newRow("years") << "2030-02-14"
                               << "3.3\u00a0years" << 0 << 0;
    }
    void a_disk_that_is_soon_full_warns() {
        QFETCH(QString, full_at);
        QFETCH(QString, value);
        QFETCH(int, severity);
        QFETCH(int, kind);
        StorageForecast filling = forecast();
        filling.growth->full_at = at(full_at.toStdString());
        const Kpi kpi = storage_kpis(filling, {}, {}, now)[4];
        QCOMPARE(kpi.value.text(), value);
        QCOMPARE(kpi.note_severity ? static_cast<int>(*kpi.note_severity) : 0, severity);
        QCOMPARE(kpi.state == Kpi::State::alarm, severity == 1);
        const auto message = storage_message(filling, now);
        QCOMPARE(message ? static_cast<int>(message->kind) : 0, kind);
    }

    void the_parts_of_a_file_are_all_of_it() {
        StorageUse use = use_since(at("2026-11-06"), at("2021-02-05"));
        use.chunks = 1;
        use.hot = 2;
        use.quarter_hours = 4;
        use.hours = 8;
        use.days = 16;
        use.rest = 32;
        use.free = 64;
        std::uint64_t sum = 0;
        for (const StoragePart& part : parts_of(use)) {
            sum += part.bytes;
        }
        QCOMPARE(sum, std::uint64_t{127});
        QCOMPARE(parts_of(use)[2].note, QStringLiteral("since 5 Feb 2021"));
    }

    // ---- The field ----
    void a_field_shows_what_it_is_given() {
        KeepTimeField field(KeepTime::of_months(25));
        QSignalSpy edited(&field, &KeepTimeField::edited);
        for (const KeepTime time : {KeepTime::of_days(400), KeepTime::of_months(25), KeepTime::of_years(6),
                                    KeepTime::for_ever(), KeepTime::of_days(100'000), KeepTime::of_months(99'999)}) {
            field.set_time(time);
            QVERIFY2(field.time() == time, time.to_string().c_str());
        }
        QCOMPARE(edited.size(), 0);
    }

    void another_unit_keeps_the_length() {
        KeepTimeField field(KeepTime::of_months(25));
        auto* unit = field.findChild<QComboBox*>();
        auto* count = field.findChild<QSpinBox*>();
        QSignalSpy edited(&field, &KeepTimeField::edited);
        unit->setCurrentIndex(0);
        QVERIFY(field.time() == KeepTime::of_days(761));
        unit->setCurrentIndex(2);
        QVERIFY2(field.time() == KeepTime::of_years(3), "never shorter");
        unit->setCurrentIndex(1);
        QVERIFY(field.time() == KeepTime::of_months(36));
        unit->setCurrentIndex(3);
        QVERIFY(field.time().is_for_ever());
        QVERIFY(!count->isVisibleTo(&field));
        unit->setCurrentIndex(1);
        QVERIFY2(field.time() == KeepTime::of_months(25), "the usual time");
        QCOMPARE(edited.size(), 5);
    }

    void a_field_leaves_the_wheel_to_the_page() {
        KeepTimeField field(KeepTime::of_months(25));
        field.show();
        auto* count = field.findChild<QSpinBox*>();
        count->setFocus();
        QWheelEvent wheel(QPointF(5, 5), count->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(count, &wheel);
        QVERIFY(!wheel.isAccepted());
        QVERIFY(field.time() == KeepTime::of_months(25));
    }

    // ---- Words ----
    void times_have_plurals() {
        QCOMPARE(RetentionText::time(KeepTime::of_days(1)), QStringLiteral("1 day"));
        QCOMPARE(RetentionText::time(KeepTime::of_months(25)), QStringLiteral("25 months"));
        QCOMPARE(RetentionText::time(KeepTime::of_months(12)), QStringLiteral("1 year"));
        install_language(Language::chinese);
        QCOMPARE(RetentionText::time(KeepTime::of_years(6)), QStringLiteral("6 年"));
    }

    void retiring_is_told_as_it_stands() {
        RetentionState state;
        QCOMPARE(RetentionText::state(state, now), QString());
        state.done.samples = 1'204'000;
        QCOMPARE(RetentionText::state(state, now),
                 QStringLiteral(
                     "Data over its time is being retired. 1,204,000 samples became quarter hours since the start."));
        state.done.is_done = true;
        state.done.samples = 0;
        state.retired_at = now - std::chrono::minutes{18};
        QCOMPARE(RetentionText::state(state, now), QStringLiteral("Nothing is over its time; looked at 06:14."));
        QCOMPARE(RetentionText::state(state, now + std::chrono::days{1}),
                 QStringLiteral("Nothing is over its time; looked at 12 Nov 06:14."));
        state.done.kept = {"device 3, 2026-01-02: checksum"};
        QVERIFY(RetentionText::state(state, now).endsWith(QStringLiteral("1 day stays because it is damaged.")));
        QCOMPARE(RetentionText::detail(state), QStringLiteral("device 3, 2026-01-02: checksum"));
        state.failure = fail(Errc::store_full, "ENOSPC");
        QVERIFY(RetentionText::state(state, now).startsWith(QStringLiteral("Nothing is retired at present")));
        QVERIFY(RetentionText::detail(state).endsWith(QStringLiteral("store_full: ENOSPC")));
    }

    void the_backup_command_can_be_pasted() {
        QCOMPARE(backup_command("/data/fleet.wattmast", now),
                 QStringLiteral("wattmastctl backup --db /data/fleet.wattmast --to /data/fleet-2026-11-12.wattmast"));
        QCOMPARE(backup_command("/my data/Chen's.db", now),
                 QStringLiteral("wattmastctl backup --db '/my data/Chen'\\''s.db' --to "
                                "'/my data/Chen'\\''s-2026-11-12.db'"));
    }
};

WATTMAST_UI_TEST(SettingsPartsTest)
#include "settings_parts_test.moc"
