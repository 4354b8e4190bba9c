// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people do with alarms: choose, acknowledge, shelve, note, export.
#include <QCryptographicHash>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>
#include <unordered_set>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/alarm_csv.h"
#include "ui/pages/alarms/alarm_detail_panel.h"
#include "ui/pages/alarms/alarm_dialogs.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarm_toolbar.h"
#include "ui/pages/alarms/alarms_page.h"
#include "ui/pages/alarms/channel_client.h"
#include "ui/pages/alarms/channels_window.h"
#include "ui/pages/alarms/rule_form.h"
#include "ui/pages/alarms/rules_window.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/person.h"
#include "ui/shell/session.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

namespace {

Result<void> write_file(const QString& path, const std::string& text) {
    QSaveFile file(path);
    const auto bytes = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), bytes) != bytes || !file.commit()) {
        return fail(Errc::file_failed, path.toStdString() + ": " + file.errorString().toStdString());
    }
    return {};
}

/// Of each database its own: numbers of alarms are.
QString pins_key(const std::filesystem::path& database) {
    const QByteArray path = QByteArray::fromStdString(database.string());
    return QStringLiteral("alarms/pinned/") +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha1).toHex());
}

std::unordered_set<AlarmId> kept_pins(const std::filesystem::path& database) {
    std::unordered_set<AlarmId> pins;
    for (const QString& id : QSettings().value(pins_key(database)).toStringList()) {
        pins.insert(AlarmId(id.toLongLong()));
    }
    return pins;
}

void keep_pins(const std::unordered_set<AlarmId>& pins, const std::filesystem::path& database) {
    QStringList ids;
    for (const AlarmId id : pins) {
        ids << QString::number(id.number());
    }
    if (ids.isEmpty()) {
        QSettings().remove(pins_key(database));
    } else {
        QSettings().setValue(pins_key(database), ids);
    }
}

}  // namespace

// ---- Choosing ----

void AlarmsPage::show_severity(std::optional<Severity> severity) {
    AlarmFilter filter = toolbar_->filter();
    filter.view = AlarmView::active;
    filter.text.clear();
    filter.severities = {!severity, !severity, !severity, !severity};
    if (severity) {
        filter.severities[index_of(*severity)] = true;
    }
    toolbar_->set_filter(filter);
}

void AlarmsPage::show_alarm(AlarmId alarm) {
    wanted_ = alarm;
    looked_for_ = {};
    select_pending();
    if (!wanted_.is_assigned()) {
        return;
    }
    // Not in the view: the one where it is, with all severities.
    const auto board = client_->board();
    const auto found = std::ranges::find(board->active, alarm, &Alarm::id);
    AlarmFilter filter = toolbar_->filter();
    filter.text.clear();
    filter.severities = {true, true, true, true};
    filter.view = found == board->active.end()               ? AlarmView::history
                  : found->is_shelved(context_.bridge.now()) ? AlarmView::shelved
                                                             : AlarmView::active;
    const bool was_history = shows_history();
    toolbar_->set_filter(filter);
    select_pending();
    if (was_history && shows_history()) {
        look_for_wanted();  // Else when the history has been read.
    }
}

/// In the history, once it is read: where the alarm is not in it, it is asked when and where it was.
void AlarmsPage::look_for_wanted() {
    if (!wanted_.is_assigned() || !in_front_ || !history_is_read_) {
        return;
    }
    client_->request_alarm(wanted_ticket_, wanted_, [this](const Result<AlarmHistory>& found) {
        if (found) {
            lead_to_past(found->alarm);
            return;
        }
        wanted_ = {};
        message_->show_failure(tr("The alarm could not be found."), found.error());
    });
}

void AlarmsPage::lead_to_past(const Alarm& alarm) {
    constexpr Duration around = std::chrono::hours{12};
    constexpr Duration close_around = std::chrono::minutes{30};
    if (looked_for_ == alarm.id) {
        wanted_ = {};
        message_->show_message(
            MessageStrip::Kind::info, tr("The alarm is not in the list."),
            tr("It was raised %1, among more alarms than the list holds.").arg(Format::current().clock(alarm.raised)));
        return;
    }
    looked_for_ = alarm.id;
    const Catalog& catalog = *context_.bridge.catalog();
    const Site* site = catalog.site(alarm.site);
    const bool is_outside =
        site != nullptr ? !context_.session.scope().contains(*site) : context_.session.scope() != Scope{};
    if (is_outside) {
        context_.session.set_scope({});
    }
    // Inside of the range and not in the list: there are more than it holds.
    const Duration margin = context_.session.range().contains(alarm.raised) && !is_outside ? close_around : around;
    context_.session.set_live(LiveState::off);
    context_.session.set_range(RangeChoice::fixed({alarm.raised - margin, alarm.raised + margin}));
    message_->show_message(
        MessageStrip::Kind::info, tr("The alarm is over."),
        tr("The list goes to the time when it was raised, %1.").arg(Format::current().clock(alarm.raised)));
}

// ---- Pins ----

void AlarmsPage::set_pinned(AlarmId alarm, bool pinned) {
    std::unordered_set<AlarmId> all = model_->pinned();
    if (pinned) {
        all.insert(alarm);
    } else {
        all.erase(alarm);
    }
    keep_pins(all, context_.bridge.options().database);
    model_->set_pinned(std::move(all));
    detail_->set_pinned(pinned);
}

/// Pins are kept for the next start, and end with their alarms.
void AlarmsPage::forget_pins_of_past() {
    const auto board = client_->board();
    std::unordered_set<AlarmId> all = pins_are_read_ ? model_->pinned() : kept_pins(context_.bridge.options().database);
    if (board->at == UtcTime{} || (board->failure && board->active.empty())) {
        return;  // Nothing is known, or not yet.
    }
    const bool was_read = std::exchange(pins_are_read_, true);
    const std::size_t before = all.size();
    std::erase_if(all,
                  [&](AlarmId id) { return std::ranges::find(board->active, id, &Alarm::id) == board->active.end(); });
    if (was_read && all.size() != before) {
        keep_pins(all, context_.bridge.options().database);
    }
    model_->set_pinned(std::move(all));
    if (const auto& shown = detail_->alarm()) {
        detail_->set_pinned(model_->pinned().contains(shown->id));
    }
}

void AlarmsPage::select_pending() {
    if (wanted_.is_assigned() && table_->show_alarm(wanted_)) {
        wanted_ = {};
        detail_is_open_ = true;
        place_panels();
        table_->setFocus(Qt::OtherFocusReason);
    }
}

void AlarmsPage::focus_filter() {
    toolbar_->focus_text();
}

// ---- What may be done ----

std::vector<AlarmId> AlarmsPage::writable(const std::vector<AlarmId>& alarms, AlarmView view) const {
    std::vector<AlarmId> result;
    const UtcTime now = context_.bridge.now();
    for (const AlarmId id : alarms) {
        const Alarm* alarm = model_->find(id);
        if (alarm == nullptr && detail_->alarm() && detail_->alarm()->id == id) {
            alarm = &*detail_->alarm();
        }
        if (alarm != nullptr && is_in_view(*alarm, view, now)) {
            result.push_back(id);
        }
    }
    return result;
}

void AlarmsPage::show_actions() {
    const bool can_write = client_->can_write();
    const std::vector<AlarmId> chosen = table_->chosen();
    const bool unshelves = model_->filter().view == AlarmView::shelved;
    acknowledge_->setVisible(!unshelves);
    acknowledge_->setEnabled(can_write && !writable(chosen, AlarmView::unacknowledged).empty());
    shelve_->setEnabled(can_write && !writable(chosen, unshelves ? AlarmView::shelved : AlarmView::active).empty());
    shelve_->setText(unshelves ? tr("Unshelve…") : tr("Shelve…"));
    const QString why = tr("The database is open for reading only.");
    acknowledge_->setToolTip(can_write ? tr("Acknowledge the chosen alarms (Space; with a note Shift+Space)") : why);
    shelve_->setToolTip(!can_write  ? why
                        : unshelves ? tr("The chosen alarms come back into the list")
                                    : tr("Out of the list for a time (Ctrl+Shift+S)"));
    QString title;
    switch (model_->filter().view) {
        case AlarmView::active:
            title = tr("Active alarms");
            break;
        case AlarmView::unacknowledged:
            title = tr("Unacknowledged alarms");
            break;
        case AlarmView::shelved:
            title = tr("Shelved alarms");
            break;
        case AlarmView::history:
            title = tr("History of alarms");
            break;
    }
    list_panel_->set_title(title);
    table_->setAccessibleName(title);
    list_panel_->set_subtitle(model_->filter().view == AlarmView::history ? tr("newest first")
                                                                          : tr("by severity, new ones first"));
}

QString AlarmsPage::headline(const std::vector<AlarmId>& alarms) const {
    const Alarm* alarm = alarms.empty() ? nullptr : model_->find(alarms.front());
    if (alarm == nullptr && detail_->alarm()) {
        alarm = &*detail_->alarm();
    }
    const auto catalog = context_.bridge.catalog();
    return alarm == nullptr
               ? QString()
               : Format::listed({headline_of(*alarm, *catalog, client_->rules_by_id()), place_of(*alarm, *catalog)});
}

// ---- Dialogs ----

void AlarmsPage::acknowledge() {
    if (!is_person_known()) {
        ask_to_acknowledge(table_->chosen());
        return;
    }
    std::vector<AlarmId> alarms = writable(table_->chosen(), AlarmView::unacknowledged);
    if (!alarms.empty() && client_->can_write()) {
        client_->acknowledge(std::move(alarms), person_name(), {});
    }
}

void AlarmsPage::ask_to_acknowledge(std::vector<AlarmId> alarms) {
    alarms = writable(alarms, AlarmView::unacknowledged);
    if (alarms.empty() || !client_->can_write()) {
        return;
    }
    NoteDialog dialog(NoteDialog::Kind::acknowledge, static_cast<int>(alarms.size()), headline(alarms), this);
    if (dialog.exec() == QDialog::Accepted) {
        client_->acknowledge(std::move(alarms), dialog.who(), dialog.note());
    }
}

void AlarmsPage::ask_to_shelve() {
    if (model_->filter().view == AlarmView::shelved) {
        ask_to_unshelve(table_->chosen());
    } else {
        ask_to_shelve(table_->chosen());
    }
}

void AlarmsPage::ask_to_shelve(std::vector<AlarmId> alarms) {
    alarms = writable(alarms, AlarmView::active);
    if (alarms.empty() || !client_->can_write()) {
        return;
    }
    ShelveDialog dialog(static_cast<int>(alarms.size()), headline(alarms), context_.bridge.now(), this);
    if (dialog.exec() == QDialog::Accepted) {
        client_->shelve(std::move(alarms), dialog.who(), dialog.reason(), dialog.until());
    }
}

void AlarmsPage::ask_to_unshelve(std::vector<AlarmId> alarms) {
    alarms = writable(alarms, AlarmView::shelved);
    if (alarms.empty() || !client_->can_write()) {
        return;
    }
    NoteDialog dialog(NoteDialog::Kind::unshelve, static_cast<int>(alarms.size()), headline(alarms), this);
    if (dialog.exec() == QDialog::Accepted) {
        client_->unshelve(std::move(alarms), dialog.who());
    }
}

void AlarmsPage::ask_for_note() {
    const auto& alarm = detail_->alarm();
    if (!alarm || !client_->can_write()) {
        return;
    }
    const AlarmId id = alarm->id;
    NoteDialog dialog(NoteDialog::Kind::note, 1, headline({id}), this);
    if (dialog.exec() == QDialog::Accepted) {
        client_->add_note(id, dialog.who(), dialog.note());
    }
}

// ---- Rules and channels ----

RulesWindow* AlarmsPage::rules_window() {
    if (rules_ == nullptr) {
        rules_ = new RulesWindow(context_, *client_, this);
        const auto show_channels = [this] {
            QStringList names;
            for (const ChannelStatus& status : channel_client_->channels()) {
                names << to_qt(status.channel.name);
            }
            rules_->form()->set_channels(names);
        };
        connect(channel_client_, &ChannelClient::changed, rules_, show_channels);
        show_channels();
    }
    return rules_;
}

void AlarmsPage::open_rule(AlarmRuleId rule) {
    rules_window()->open(rule);
    channel_client_->read();
}

ChannelsWindow* AlarmsPage::channels_window() {
    if (channels_ == nullptr) {
        channels_ = new ChannelsWindow(context_, *channel_client_, *client_, real_credential_actions(), this);
    }
    return channels_;
}

bool AlarmsPage::may_close() {
    return (rules_ == nullptr || rules_->may_close()) && (channels_ == nullptr || channels_->may_close());
}

void AlarmsPage::close_goes_ahead() {
    for (EditorWindow* window : std::initializer_list<EditorWindow*>{rules_, channels_}) {
        if (window != nullptr) {
            window->close_goes_ahead();
        }
    }
}

// ---- Export ----

std::string AlarmsPage::csv() const {
    std::vector<Alarm> rows;
    for (int row = 0; row < model_->rowCount(); ++row) {
        rows.push_back(model_->shown_alarm(row));
        const bool is_closed = !model_->index(row, 0).data(GroupedAlarmModel::open_role).toBool();
        if (model_->is_group(row) && is_closed) {
            for (const Alarm* member : model_->members_of(rows.back().id)) {
                rows.push_back(*member);
            }
        }
    }
    return alarms_csv(rows, *model_->catalog(), client_->rules_by_id(), chart_zone(context_.session.zone()),
                      context_.bridge.now());
}

void AlarmsPage::ask_to_export() {
    const QDateTime now = Format::current().local(context_.bridge.now());
    const QString name = QStringLiteral("alarms %1.csv").arg(now.toString(QStringLiteral("yyyy-MM-dd HHmm")));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export alarms"), name, tr("CSV tables (*.csv);;All files (*)"));
    if (!path.isEmpty()) {
        write_csv(path);
    }
}

void AlarmsPage::write_csv(const QString& path) {
    exports_.begin({[] { return tr("Export of alarms"); }, path, FileExports::Cancel::impossible,
                    [path, text = csv()](const Queries&, const std::stop_token&) { return write_file(path, text); },
                    [this, path](const Result<void>& written) {
                        if (written) {
                            message_->show_message(MessageStrip::Kind::success, tr("The alarms were exported."), path);
                        } else {
                            message_->show_failure(tr("The alarms were not exported."), written.error());
                        }
                    }});
}

}  // namespace wattmast::ui
