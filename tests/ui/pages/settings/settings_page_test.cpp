// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/settings_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "made_up_fleet.h"
#include "support/message_box.h"
#include "support/ui_test_main.h"
#include "ui/format/failures.h"
#include "ui/look.h"
#include "ui/pages/settings/backup_panel.h"
#include "ui/pages/settings/form_row.h"
#include "ui/pages/settings/general_panel.h"
#include "ui/pages/settings/keep_time_field.h"
#include "ui/pages/settings/retention_form.h"
#include "ui/pages/settings/storage_levels.h"
#include "ui/widgets/kpi_strip.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

enum UnitIndex : int { days, months, years, for_ever };

/// A forecast of which the size in one year tells which policy was asked for: 1 MB for each day that samples are kept.
StorageForecast forecast_of(const RetentionPolicy& policy) {
    StorageForecast made;
    made.now.total = 9'450'000;
    made.now.chunks = 2'420'000;
    made.now.oldest_raw = parse_iso8601("2025-03-06").value();
    made.now.rate = StorageUse::Rate{7, 1, 2, 3, 4};
    made.free_bytes = 76'600'000'000;
    made.growth = StorageGrowth{};
    made.growth->bytes_a_day = 232'000;
    made.growth->in_one_year = static_cast<std::uint64_t>(1e6 * policy.raw.days().value_or(7777));
    return made;
}

struct Desk {
    MadeUpFleet fleet;
    std::vector<RetentionPolicy> asked;
    std::unique_ptr<SettingsPage> page;

    Desk() {
        fleet.engine.answers.on_storage = [this](const RetentionPolicy& policy) -> Result<StorageForecast> {
            asked.push_back(policy);
            return forecast_of(policy);
        };
    }
    void open(const QString& section = QStringLiteral("storage")) {
        page = std::make_unique<SettingsPage>(PageContext{fleet.bridge, fleet.session});
        fleet.session.set_section(section);
        page->resize(1204, 900);
        page->show();
        page->enter();
        settle();
        settle();
    }
    [[nodiscard]] KeepTimeField* field(int level) const { return page->findChildren<KeepTimeField*>().at(level); }
    [[nodiscard]] QSpinBox* count(int level) const { return field(level)->findChild<QSpinBox*>(); }
    [[nodiscard]] QComboBox* unit(int level) const { return field(level)->findChild<QComboBox*>(); }
    [[nodiscard]] QString fault(int level) const {
        return page->findChild<RetentionForm*>()->findChildren<FormRow*>().at(level)->fault();
    }
    [[nodiscard]] const ui::Kpi& kpi(int index) const { return page->findChild<KpiStrip*>()->tile(index)->kpi(); }
    [[nodiscard]] MessageStrip* notice() const { return page->findChild<RetentionForm*>()->notice(); }
    [[nodiscard]] QString notice_text() const { return notice()->isVisible() ? notice()->accessibleName() : QString(); }
    [[nodiscard]] QPushButton* button(const QString& text) const {
        for (QPushButton* candidate : page->findChildren<QPushButton*>()) {
            if (candidate->text() == text) {
                return candidate;
            }
        }
        throw std::logic_error("there is no button " + text.toStdString());
    }
    [[nodiscard]] QPushButton* save() const { return button(QStringLiteral("Save")); }
    /// As a person does: mark everything, type.
    void type(int level, const char* digits) const {
        count(level)->setFocus();
        count(level)->selectAll();
        QTest::keyClicks(count(level), QString::fromLatin1(digits));
    }
    [[nodiscard]] Panel* panel(const QString& title) const {
        for (Panel* candidate : page->findChildren<Panel*>()) {
            if (candidate->title() == title) {
                return candidate;
            }
        }
        throw std::logic_error("there is no panel " + title.toStdString());
    }
    /// Until the forecast for what is in the fields has come.
    [[nodiscard]] bool forecast_comes() const {
        return QTest::qWaitFor([this] {
            settle();
            return kpi(2).state == ui::Kpi::State::normal;
        });
    }
};

}  // namespace

class SettingsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() {
        install_language(Language::english);
        Theme::instance().set_appearance(Appearance::light);
    }

    void it_shows_what_is_stored() {
        Desk desk;
        desk.fleet.engine.answers.policy = RetentionPolicy{KeepTime::of_days(400), KeepTime::for_ever()};
        desk.open();
        QCOMPARE(desk.count(0)->value(), 400);
        QCOMPARE(desk.unit(0)->currentText(), QStringLiteral("days"));
        QCOMPARE(desk.unit(1)->currentText(), QStringLiteral("for ever"));
        QCOMPARE(desk.asked.size(), std::size_t{1});
        QCOMPARE(desk.kpi(0).value.text(), QStringLiteral("9.45\u00a0MB"));
        QCOMPARE(desk.kpi(2).value.text(), QStringLiteral("400\u00a0MB"));
        QCOMPARE(desk.page->findChild<StorageLevels*>()->parts().at(0).bytes, std::uint64_t{2'420'000});
        QVERIFY(!desk.save()->isEnabled());
        QVERIFY(!desk.button(QStringLiteral("Revert"))->isEnabled());
        QVERIFY(desk.button(QStringLiteral("Restore defaults"))->isEnabled());
        QCOMPARE(desk.notice_text(), QString());
    }

    void panels_stand_below_each_other_where_words_have_no_room_beside_their_fields() {
        Desk desk;
        desk.open();
        const auto* form = desk.page->findChild<RetentionForm*>();
        const auto* levels = desk.page->findChild<StorageLevels*>();
        const auto places = [&] {
            settle();
            return std::pair{form->mapTo(desk.page.get(), QPoint()), levels->mapTo(desk.page.get(), QPoint())};
        };
        const auto [wide_form, wide_levels] = places();
        QVERIFY(wide_levels.x() > wide_form.x() + form->width());
        desk.page->resize(880, 460);  // Full HD at 200 %
        const auto [narrow_form, narrow_levels] = places();
        QVERIFY(narrow_levels.y() >= narrow_form.y() + form->height());
        QVERIFY2(form->width() > 500, "most of the page's width is its own");
    }

    void the_forecast_follows_what_is_typed() {
        Desk desk;
        desk.open();
        desk.unit(0)->setCurrentIndex(days);
        desk.type(0, "123");
        QCOMPARE(desk.kpi(2).state, ui::Kpi::State::stale);
        QVERIFY(desk.forecast_comes());
        QCOMPARE(desk.kpi(2).value.text(), QStringLiteral("123\u00a0MB"));
        QCOMPARE(desk.asked.size(), std::size_t{2});
        QVERIFY2(desk.fleet.engine.saved_policies.empty(), "nothing is saved by editing");
        QVERIFY(desk.save()->isEnabled());
        desk.button(QStringLiteral("Revert"))->click();
        QVERIFY(desk.forecast_comes());
        QVERIFY(desk.asked.back() == RetentionPolicy{});
        QVERIFY(!desk.save()->isEnabled());
    }

    void a_contradiction_stands_at_its_field() {
        Desk desk;
        desk.open();
        desk.type(0, "80");
        QVERIFY(desk.fault(1).contains(QStringLiteral("80 months")));
        QCOMPARE(desk.fault(0), QString());
        QVERIFY(desk.count(1)->property("wm_invalid").toBool());
        QVERIFY(!desk.save()->isEnabled());
        QCOMPARE(desk.kpi(2).value.number, Format::no_value());
        QCOMPARE(desk.kpi(2).note, QStringLiteral("the times contradict each other"));
        QCOMPARE(desk.kpi(0).value.text(), QStringLiteral("9.45\u00a0MB"));
        desk.unit(0)->setCurrentIndex(days);
        desk.type(0, "34");
        QVERIFY(desk.fault(0).contains(QStringLiteral("35 days")));
        QVERIFY(!desk.save()->isEnabled());
        desk.type(0, "35");
        QCOMPARE(desk.fault(0), QString());
        QVERIFY(!desk.count(0)->property("wm_invalid").toBool());
        QVERIFY(desk.save()->isEnabled());
        QVERIFY(desk.forecast_comes());
        for (const RetentionPolicy& policy : desk.asked) {
            QVERIFY2(!fault_of(policy), "a contradiction is not asked for");
        }
    }

    void removing_is_said_and_asked_before_it_is_saved() {
        Desk desk;
        desk.open();
        desk.type(0, "12");
        QCOMPARE(desk.notice_text(),
                 QStringLiteral("Saving removes data for good. Samples before 12 Nov 2025 08:00 become quarter hours. "
                                "The file begins on 6 Mar 2025."));
        QString said;
        answer(QStringLiteral("Do not save"), said);
        desk.save()->click();
        QVERIFY2(said.contains(QStringLiteral("Samples before 12 Nov 2025 08:00")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("cannot be undone")));
        settle();
        QVERIFY(desk.fleet.engine.saved_policies.empty());
        QVERIFY(desk.save()->isEnabled());

        answer(QStringLiteral("Save and remove"), said);
        desk.save()->click();
        settle();
        QCOMPARE(desk.fleet.engine.saved_policies.size(), std::size_t{1});
        QVERIFY(desk.fleet.engine.saved_policies.front() ==
                (RetentionPolicy{KeepTime::of_months(12), KeepTime::of_years(6)}));
        QVERIFY(desk.notice_text().startsWith(QStringLiteral("The times are saved.")));
        QVERIFY(!desk.save()->isEnabled());
        desk.type(0, "13");
        QCOMPARE(desk.notice_text(), QString());
    }

    void what_removes_nothing_is_saved_without_asking() {
        Desk desk;
        desk.open();
        desk.type(0, "24");
        QVERIFY(desk.notice_text().startsWith(QStringLiteral("Saving removes nothing now.")));
        desk.save()->click();
        settle();
        QVERIFY(desk.fleet.engine.saved_policies.at(0).raw == KeepTime::of_months(24));
    }

    void defaults_are_offered_and_saved_like_any_times() {
        Desk desk;
        desk.fleet.engine.answers.policy = RetentionPolicy{KeepTime::of_days(36), KeepTime::of_days(37)};
        desk.open();
        desk.button(QStringLiteral("Restore defaults"))->click();
        QCOMPARE(desk.count(0)->value(), 25);
        QCOMPARE(desk.unit(1)->currentText(), QStringLiteral("years"));
        QVERIFY(!desk.button(QStringLiteral("Restore defaults"))->isEnabled());
        QVERIFY(desk.fleet.engine.saved_policies.empty());
        desk.save()->click();
        settle();
        QVERIFY(desk.fleet.engine.saved_policies.at(0) == RetentionPolicy{});
    }

    void a_save_that_fails_is_told_and_what_was_edited_stays() {
        Desk desk;
        desk.fleet.engine.save_answer = fail(Errc::store_full, "ENOSPC in transaction 77");
        desk.open();
        desk.type(0, "30");
        desk.save()->click();
        settle();
        QCOMPARE(desk.notice_text(), QStringLiteral("The times were not saved. ") + explanation_of(Errc::store_full));
        QVERIFY(desk.notice()->toolTip().contains(QStringLiteral("ENOSPC in transaction 77")));
        QCOMPARE(desk.count(0)->value(), 30);
        QVERIFY(desk.save()->isEnabled());
    }

    void reading_only_nothing_can_be_edited() {
        Desk desk;
        desk.fleet.engine.open_read_only();
        desk.fleet.engine.answers.policy = RetentionPolicy{KeepTime::of_days(400), KeepTime::of_years(3)};
        desk.open();
        QVERIFY(!desk.count(0)->isEnabled());
        QVERIFY(!desk.unit(1)->isEnabled());
        QVERIFY(!desk.button(QStringLiteral("Restore defaults"))->isEnabled());
        QVERIFY(desk.notice_text().startsWith(QStringLiteral("The database is open for reading only.")));
        QCOMPARE(desk.kpi(2).value.text(), QStringLiteral("400\u00a0MB"));
    }

    void a_file_that_cannot_be_measured_is_told_with_its_reason() {
        Desk desk;
        desk.fleet.engine.answers.on_storage = [](const RetentionPolicy&) -> Result<StorageForecast> {
            return fail(Errc::store_damaged, "page 77");
        };
        desk.open();
        const Panel* levels = desk.panel(QStringLiteral("In the file"));
        QVERIFY(!levels->content()->isVisible());
        QCOMPARE(levels->overlay()->state().explanation, explanation_of(Errc::store_damaged));
        QCOMPARE(desk.kpi(0).value.number, Format::no_value());
        QVERIFY(!desk.kpi(0).note.isEmpty());
        QVERIFY2(desk.count(0)->isEnabled(), "the times can still be set");
        desk.fleet.engine.answers.on_storage = [](const RetentionPolicy& policy) -> Result<StorageForecast> {
            return forecast_of(policy);
        };
        Q_EMIT levels->overlay()->action_requested();
        settle();
        QVERIFY(levels->content()->isVisible());
        QCOMPARE(desk.kpi(0).value.text(), QStringLiteral("9.45\u00a0MB"));
    }

    void times_that_cannot_be_read_are_told_in_the_panel() {
        Desk desk;
        desk.fleet.engine.answers.policy = fail(Errc::store_locked, "SQLITE_BUSY");
        desk.open();
        const Panel* form = desk.panel(QStringLiteral("How long data is kept"));
        QVERIFY(!form->content()->isVisible());
        QCOMPARE(form->overlay()->state().explanation, explanation_of(Errc::store_locked));
        desk.fleet.engine.answers.policy = RetentionPolicy{};
        Q_EMIT form->overlay()->action_requested();
        settle();
        QVERIFY(form->content()->isVisible());
    }

    void stored_times_that_contradict_each_other_are_mended_by_saving() {
        Desk desk;
        desk.fleet.engine.answers.policy = fail(Errc::invalid_argument, "retention_raw is \"abc\"");
        desk.open();
        QVERIFY(desk.notice_text().startsWith(QStringLiteral("The stored times cannot be understood")));
        QVERIFY(desk.save()->isEnabled());
        QVERIFY(!desk.button(QStringLiteral("Revert"))->isEnabled());
        desk.save()->click();
        settle();
        QVERIFY(desk.fleet.engine.saved_policies.at(0) == RetentionPolicy{});
        QVERIFY(desk.notice_text().startsWith(QStringLiteral("The times are saved.")));
    }

    void what_is_edited_stays_while_another_page_is_in_front() {
        Desk desk;
        desk.open();
        desk.type(0, "31");
        desk.page->leave();
        desk.page->enter();
        settle();
        settle();
        QCOMPARE(desk.count(0)->value(), 31);
        QVERIFY(desk.save()->isEnabled());
        QVERIFY(desk.asked.back().raw == KeepTime::of_months(31));
    }

    void how_retiring_stands_is_in_a_quiet_line() {
        Desk desk;
        desk.fleet.engine.retention = RetentionState{};
        desk.open();
        const auto line = [&desk] {
            QStringList texts;
            for (const QLabel* label : desk.page->findChild<RetentionForm*>()->findChildren<QLabel*>()) {
                texts << (label->isVisible() ? label->text() : QString());
            }
            return texts.join(QLatin1Char('\n'));
        };
        QVERIFY(!line().contains(QStringLiteral("retired")));
        desk.fleet.engine.retention->done.samples = 1'204'000;
        desk.fleet.engine.listener->on_collector_status({});
        settle();
        QVERIFY2(line().contains(QStringLiteral("1,204,000 samples became quarter hours")), qPrintable(line()));
        QCOMPARE(desk.asked.size(), std::size_t{1});
        desk.fleet.engine.retention->done.is_done = true;
        desk.fleet.engine.retention->retired_at = desk.fleet.now;
        desk.fleet.engine.listener->on_collector_status({});
        desk.fleet.engine.listener->on_collector_status({});
        settle();
        QVERIFY2(line().contains(QStringLiteral("looked at 14:32")), qPrintable(line()));
        QCOMPARE(desk.asked.size(), std::size_t{2});
    }

    void the_language_is_changed_and_followed() {
        Desk desk;
        desk.open();
        desk.type(0, "80");
        auto* general = desk.page->findChild<GeneralPanel*>();
        QSignalSpy chosen(desk.page.get(), &SettingsPage::language_chosen);
        QCOMPARE(general->language()->current(), 1);
        general->language()->set_current(2);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen[0][0].value<std::optional<Language>>() == Language::chinese);
        install_language(Language::chinese);
        settle();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(desk.button(QStringLiteral("恢复默认值")) != nullptr);
        QVERIFY(desk.panel(QStringLiteral("数据保留期限")) != nullptr);
        QVERIFY(desk.fault(1).contains(QStringLiteral("80 个月")));
        QCOMPARE(desk.unit(0)->currentText(), QStringLiteral("个月"));
        QCOMPARE(desk.kpi(2).note, QStringLiteral("保留期限相互矛盾"));
        QCOMPARE(desk.count(0)->value(), 80);
        general->language()->set_current(3);
        QVERIFY(chosen.constLast()[0].value<std::optional<Language>>() == Language::vietnamese);
        install_language(Language::vietnamese);
        settle();
        QVERIFY(desk.button(QStringLiteral("Khôi phục mặc định")) != nullptr);
        QCOMPARE(desk.unit(0)->currentText(), QStringLiteral("tháng"));
        // The menu of the top bar does this:
        install_language(std::nullopt);
        settle();
        QCOMPARE(general->language()->current(), 0);
    }

    void the_appearance_is_changed_and_followed() {
        Desk desk;
        desk.open();
        auto* general = desk.page->findChild<GeneralPanel*>();
        QSignalSpy chosen(desk.page.get(), &SettingsPage::appearance_chosen);
        general->appearance()->set_current(2);
        QVERIFY(chosen.at(0)[0].value<Appearance>() == Appearance::dark);
        Theme::instance().set_appearance(Appearance::system);
        QCOMPARE(general->appearance()->current(), 0);
        Theme::instance().set_appearance(Appearance::light);
        QCOMPARE(general->appearance()->current(), 1);
        QCOMPARE(chosen.size(), 1);
    }

    void the_backup_command_is_copied() {
        Desk desk;
        desk.open();
        desk.button(QStringLiteral("Copy"))->click();
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("wattmastctl backup --db /data/fake.wattmast --to /data/fake-2026-11-12.wattmast"));
        QVERIFY(desk.button(QStringLiteral("Copied")) != nullptr);
    }
};

WATTMAST_UI_TEST(SettingsPageTest)
#include "settings_page_test.moc"
