// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Writes pictures of the alarm screens into a folder: alarm_gallery FOLDER
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include "made_up_alarms.h"
#include "made_up_fleet.h"
#include "support/fake_notify_desk.h"
#include "support/long_texts.h"
#include "ui/look.h"
#include "ui/pages/alarms/alarm_detail_panel.h"
#include "ui/pages/alarms/alarm_dialogs.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarm_toolbar.h"
#include "ui/pages/alarms/alarms_page.h"
#include "ui/pages/alarms/channel_credential_dialog.h"
#include "ui/pages/alarms/channel_form.h"
#include "ui/pages/alarms/channels_window.h"
#include "ui/pages/alarms/rules_window.h"
#include "ui/pages/pages.h"
#include "ui/person.h"
#include "ui/shell/focus_ring.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/segmented_control.h"

namespace {

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

FleetNow fleet_of(const Catalog& catalog) {
    FleetNow now;
    now.at = made_up_now();
    for (const Site& site : catalog.sites) {
        now.sites.push_back(made_up_detail(catalog, site.id).now);
    }
    return now;
}

std::vector<ChannelStatus> made_up_channels(UtcTime now) {
    std::vector<ChannelStatus> statuses(4);
    NotifyChannel& mail = statuses[1].channel;
    mail.name = "noc";
    mail.address = "smtps://mail.example.com?credential=mail";
    mail.from = "wattmast@example.com";
    mail.to = {"noc@example.com", "ops.east@example.com"};
    mail.floor = Severity::major;
    mail.takes = NotifyChannel::Takes::every_rule;
    mail.scope.area = {"Yangtze Delta"};
    mail.quiet = QuietHours{std::chrono::hours{22}, std::chrono::hours{7}, "Asia/Shanghai", Severity::critical};
    statuses[1].last_told = {now - std::chrono::minutes{74}, ""};
    statuses[1].last_failed = {now - std::chrono::minutes{3},
                               fail(Errc::link_failed, "mail.example.com:465: connection refused")};
    statuses[1].is_retrying = true;
    statuses[1].waiting = 3;
    statuses[0].channel.name = "itsm";
    statuses[0].channel.address = "https://itsm.example.com/alarms?credential=itsm";
    statuses[0].last_told = {now - std::chrono::minutes{4}, ""};
    statuses[2].channel.name = "oss";
    statuses[2].channel.address = "snmp-trap://10.21.0.9?credential=oss";
    statuses[2].last_told = {now - std::chrono::minutes{4}, ""};
    statuses[2].channel.floor = Severity::critical;
    statuses[3].channel.name = "spare";
    statuses[3].channel.address = "http://127.0.0.1:8080/in";
    statuses[3].channel.is_enabled = false;
    return statuses;
}

struct Stage {
    explicit Stage(const QDir& where) : folder(where) {
        channels.statuses = made_up_channels(fleet.now);
        desk.notify_desk = &channels;
        fill_with_alarms(desk, *fleet.engine.master_data, fleet.now);
        fleet.engine.alarm_desk = &desk;
        fleet.engine.answers.fleet_now = fleet_of(*fleet.engine.master_data);
        window = std::make_unique<MainWindow>(fleet.bridge, fleet.session);
        add_pages(*window, {fleet.bridge, fleet.session});
        page = dynamic_cast<AlarmsPage*>(window->page(PageId::alarms));
        window->resize(1600, 1000);
        fleet.session.set_page(PageId::alarms);
        window->show();
        wait();
    }
    static void wait() {
        for (int i = 0; i < 40; ++i) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }
    void choose(int row) const {
        page->table()->setCurrentIndex(page->alarms().index(row, GroupedAlarmModel::site));
        wait();
    }
    void save(QWidget& widget, const char* name) const {
        wait();
        widget.grab().save(folder.filePath(QLatin1String(name)));
    }

    QDir folder;
    MadeUpFleet fleet;
    FakeAlarmDesk desk;
    FakeNotifyDesk channels;
    std::unique_ptr<MainWindow> window;
    AlarmsPage* page = nullptr;
};

int row_with(const AlarmsPage& page, AlarmCondition condition) {
    for (int row = 0; row < page.alarms().rowCount(); ++row) {
        if (page.alarms().shown_alarm(row).condition == condition) {
            return row;
        }
    }
    return 0;
}

/// A URL that is a secret, refused, and the dialog that keeps it.
void see_secret_url(const Stage& stage, ChannelsWindow& channels, const char* form, const char* dialog) {
    channels.begin_new();
    channels.form()->findChild<SegmentedControl*>(QStringLiteral("kind"))->set_current(1);
    channels.form()->findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("robot"));
    channels.form()
        ->findChild<QLineEdit*>(QStringLiteral("url"))
        ->setText(QStringLiteral("https://hooks.slack.com/services/T000/B000/XXXX"));
    channels.save();
    stage.save(channels, form);
    QTimer::singleShot(200, qApp, [&] {
        QWidget* shown = QApplication::activeModalWidget();
        shown->grab().save(stage.folder.filePath(QLatin1String(dialog)));
        shown->close();
    });
    channels.ask_for_credential();
    channels.revert();
}

/// Every text 40 % longer.
void long_texts(Stage& stage) {
    LongTexts longer;
    QCoreApplication::installTranslator(&longer);
    stage.choose(row_with(*stage.page, AlarmCondition::mains_failure));
    stage.save(*stage.window, "alarms-long.png");
    QCoreApplication::removeTranslator(&longer);
}

void light_english(Stage& stage) {
    stage.choose(row_with(*stage.page, AlarmCondition::deviation));
    stage.save(*stage.window, "alarms-light.png");
    stage.choose(row_with(*stage.page, AlarmCondition::above));
    stage.save(*stage.window, "alarm-above-light.png");
    for (int row = 0; row < stage.page->alarms().rowCount(); ++row) {
        if (stage.page->alarms().is_group(row) && stage.page->alarms().shown_alarm(row).members == 6) {
            stage.choose(row);
            stage.page->alarms().set_open(row, true);
        }
    }
    stage.save(*stage.window, "alarm-group-light.png");
    for (const Alarm& alarm : stage.desk.alarms) {
        if (alarm.condition == AlarmCondition::deviation && alarm.group.is_assigned()) {
            stage.page->show_alarm(alarm.id);
        }
    }
    Q_EMIT stage.page->detail()->pin_requested(true);
    stage.choose(stage.page->alarms().rowCount() - 1);
    Q_EMIT stage.page->detail()->pin_requested(true);
    stage.save(*stage.window, "alarm-pinned-light.png");
    for (const Alarm& alarm : stage.desk.alarms) {
        if (alarm.condition == AlarmCondition::deviation && alarm.group.is_assigned()) {
            stage.page->show_alarm(alarm.id);
        }
    }
    stage.save(*stage.window, "alarm-expected-light.png");
    ShelveDialog shelve(3, {}, stage.fleet.now, stage.window.get());
    shelve.show();
    stage.save(shelve, "shelve-light.png");
    NoteDialog note(NoteDialog::Kind::acknowledge, 1, QStringLiteral("Mains failure, SZ-IP-0211/M1"),
                    stage.window.get());
    note.show();
    stage.save(note, "acknowledge-light.png");
    RulesWindow* rules = stage.page->rules_window();
    rules->open(AlarmRuleId(4));
    stage.save(*rules, "rules-light.png");
    rules->begin_new();
    rules->save();
    stage.save(*rules, "rules-new-light.png");
    rules->revert();
    rules->hide();
    ChannelsWindow* channels = stage.page->channels_window();
    channels->open();
    stage.wait();
    channels->table()->setCurrentIndex(channels->table()->model()->index(1, 0));
    stage.save(*channels, "channels-light.png");
    channels->form()->parentWidget()->parentWidget()->findChild<QScrollBar*>()->setValue(520);
    stage.save(*channels, "channels-lower-light.png");
    channels->begin_new();
    channels->save();
    stage.save(*channels, "channels-new-light.png");
    channels->revert();
    see_secret_url(stage, *channels, "channels-secret-light.png", "credential-secret-light.png");
    stage.channels.answer = Delivery::failed(
        fail(Errc::device_refused, "mail.example.com:465 does not accept the login (535 5.7.8 authentication failed)"),
        Lasting::permanent);
    channels->send_test();
    stage.wait();
    stage.save(*channels, "channels-test-light.png");
    channels->hide();
    stage.page->toolbar()->set_filter({AlarmView::history, {true, true, true, true}, {}, {}});
    stage.save(*stage.window, "alarms-history-light.png");
    stage.page->toolbar()->set_filter({AlarmView::active, {true, true, true, true}, QStringLiteral("nothing"), {}});
    stage.save(*stage.window, "alarms-none-light.png");
    stage.page->toolbar()->set_filter({AlarmView::active, {true, true, true, false}, {}, {}});
    stage.fleet.session.set_page(PageId::overview);
    stage.save(*stage.window, "overview-alarms-light.png");
    stage.fleet.session.set_page(PageId::site);
    stage.save(*stage.window, "site-alarms-light.png");
    stage.fleet.session.set_page(PageId::alarms);
}

void dark_chinese(Stage& stage) {
    Theme::instance().set_appearance(Appearance::dark);
    install_language(Language::chinese);
    stage.choose(row_with(*stage.page, AlarmCondition::mains_failure));
    stage.save(*stage.window, "alarms-zh-dark.png");
    RulesWindow* rules = stage.page->rules_window();
    rules->open(AlarmRuleId(3));
    stage.save(*rules, "rules-zh-dark.png");
    rules->hide();
    ChannelsWindow* channels = stage.page->channels_window();
    channels->open();
    stage.wait();
    channels->table()->setCurrentIndex(channels->table()->model()->index(1, 0));
    stage.save(*channels, "channels-zh-dark.png");
    channels->table()->setCurrentIndex(channels->table()->model()->index(2, 0));
    stage.save(*channels, "channels-sent-zh-dark.png");
    see_secret_url(stage, *channels, "channels-secret-zh-dark.png", "credential-secret-zh-dark.png");
    channels->resize(1200, 700);
    stage.save(*channels, "channels-zh-dark-small.png");
    channels->hide();
    ShelveDialog shelve(1, QStringLiteral("市电中断，SZ-IP-0211/M1"), stage.fleet.now, stage.window.get());
    shelve.show();
    stage.save(shelve, "shelve-zh-dark.png");
    NoteDialog note(NoteDialog::Kind::acknowledge, 1, QStringLiteral("市电中断"), stage.window.get());
    note.show();
    stage.save(note, "acknowledge-zh-dark.png");
    note.hide();
    shelve.hide();
    stage.page->toolbar()->set_filter({AlarmView::shelved, {true, true, true, true}, {}, {}});
    stage.save(*stage.window, "alarms-shelved-zh-dark.png");
    stage.page->toolbar()->set_filter({AlarmView::active, {true, true, true, true}, {}, {}});
    stage.window->resize(1280, 800);
    stage.save(*stage.window, "alarms-zh-dark-1280.png");
    Theme::instance().set_appearance(Appearance::light);
    install_language(Language::english);
    stage.save(*stage.window, "alarms-light-1280.png");
}

}  // namespace

int main(int argc, char** argv) {
    const QTemporaryDir settings;
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    QApplication application(argc, argv);
    install_look(Appearance::light);
    install_language(Language::english);
    set_person_name(QStringLiteral("W. Lin"));
    Stage stage(QDir(QString::fromLocal8Bit(argc > 1 ? argv[1] : ".")));
    light_english(stage);
    long_texts(stage);
    dark_chinese(stage);
    return 0;
}
