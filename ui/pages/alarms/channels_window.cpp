// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channels_window.h"

#include <QPushButton>
#include <QTimer>
#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/alarm_texts.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/channel_client.h"
#include "ui/pages/alarms/channel_credential_dialog.h"
#include "ui/pages/alarms/channel_form.h"
#include "ui/pages/alarms/channel_receiver_fields.h"
#include "ui/pages/alarms/channel_table_model.h"
#include "ui/pages/alarms/channel_texts.h"
#include "ui/shell/session.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

namespace {

NoticeLanguage notice_language(Language language) {
    switch (language) {
        case Language::english:
            break;
        case Language::chinese:
            return NoticeLanguage::chinese;
        case Language::vietnamese:
            return NoticeLanguage::vietnamese;
    }
    return NoticeLanguage::english;
}

constexpr std::chrono::seconds read_every{5};

CredentialEditor::Usual usual_for(ChannelKind kind) {
    switch (kind) {
        case ChannelKind::email:
            return CredentialEditor::Usual::login;
        case ChannelKind::webhook:
            return CredentialEditor::Usual::token;
        case ChannelKind::snmp:
            return CredentialEditor::Usual::community;
    }
    return CredentialEditor::Usual::login;
}

}  // namespace

ChannelsWindow::ChannelsWindow(const PageContext& context, ChannelClient& client, AlarmClient& rules,
                               CredentialActions credentials, QWidget* parent)
    : ChannelsWindow(context, client, rules, std::move(credentials), new ChannelTableModel, new ChannelForm, parent) {}

ChannelsWindow::ChannelsWindow(const PageContext& context, ChannelClient& client, AlarmClient& rules,
                               CredentialActions credentials, ChannelTableModel* model, ChannelForm* form,
                               QWidget* parent)
    : EditorWindow(*model, form, parent),
      context_(context),
      client_(client),
      rules_(rules),
      credential_actions_(std::move(credentials)),
      credentials_(new CredentialDesk(credential_actions_, this)),
      model_(model),
      form_(form),
      test_message_(new MessageStrip),
      again_(new QTimer(this)) {
    model_->setParent(this);
    test_message_->hide();
    add_strip(test_message_);
    const int widths[] = {100, 74, 130, 170, 150, 90};
    for (int column = 0; column < ChannelTableModel::column_count; ++column) {
        table_->set_column_width(column, widths[column]);
    }
    table_->set_stretch_column(ChannelTableModel::alarms);
    build_usual_buttons();
    add_button(test_, [this] { send_test(); });
    build_last_buttons();
    again_->setInterval(read_every);
    connect(again_, &QTimer::timeout, &client_, &ChannelClient::read);
    connect(credentials_, &CredentialDesk::read_done, this, &ChannelsWindow::take_credentials);
    connect(form_, &ChannelForm::edited, this, [this] {
        set_changes(Changes::made);
        show_actions();
    });
    connect(form_->receiver(), &ChannelReceiverFields::credential_requested, this, &ChannelsWindow::ask_for_credential);
    connect_client();
    retranslate();
}

void ChannelsWindow::connect_client() {
    connect(&client_, &ChannelClient::changed, this, &ChannelsWindow::take_channels);
    connect(&client_, &ChannelClient::saved, this, [this](const QString& name) {
        wanted_ = name.toStdString();
        show_channel(form_->channel(), false);
        end_saving(true);
    });
    connect(&client_, &ChannelClient::removed, this, [this] {
        hide_answer();
        end_saving(true);
    });
    connect(&client_, &ChannelClient::failed, this, [this](const QString& headline, const Failure& failure) {
        message_->show_failure(headline, failure);
        end_saving(false);
    });
    connect(&client_, &ChannelClient::tested, this, &ChannelsWindow::take_answer);
    connect(test_message_, &MessageStrip::action_requested, &client_, &ChannelClient::give_up_test);
    connect(test_message_, &MessageStrip::closed, test_message_, &QWidget::hide);
    connect(list_panel_->overlay(), &StateOverlay::action_requested, this, [this] {
        if (client_.failure()) {
            client_.read();
        } else {
            begin_new();
        }
    });
}

// ---- Which channel ----

void ChannelsWindow::open() {
    show();
    raise();
    activateWindow();
    show_list_state();
    client_.read();
    rules_.read_rules();
    if (!credentials_->is_busy()) {
        credentials_->read();
    }
    again_->start();
}

void ChannelsWindow::hideEvent(QHideEvent* event) {
    again_->stop();
    EditorWindow::hideEvent(event);
}

void ChannelsWindow::take_channels() {
    model_->set_channels(client_.channels(), context_.bridge.catalog(), context_.bridge.now());
    std::vector<std::string> names;
    for (const ChannelStatus& status : client_.channels()) {
        names.push_back(status.channel.name);
    }
    form_->set_taken(std::move(names));
    show_list_state();
    if (!has_changes()) {
        const int row = std::max(0, model_->row_of(wanted_.empty() ? shown_.name : wanted_));
        wanted_.clear();
        if (model_->rowCount() > 0) {
            choose_row(row);
        } else {
            show_channel({}, true);
        }
    }
    show_status();
    show_actions();
}

void ChannelsWindow::show_list_state() {
    list_panel_->set_subtitle(tr("%n channels", nullptr, model_->rowCount()));
    if (const auto& failure = client_.failure()) {
        list_panel_->show_error({tr("The channels could not be read"), explanation_of(failure->code), tr("Try again"),
                                 technical_detail(*failure)});
    } else if (client_.is_read() && model_->rowCount() == 0) {
        list_panel_->show_empty({tr("Nobody is told of alarms yet"),
                                 tr("A channel tells people or programs outside: by e-mail, webhook or SNMP."),
                                 client_.can_write() ? tr("New channel") : QString(),
                                 {}});
    } else {
        list_panel_->show_content();
    }
}

void ChannelsWindow::show_row(int row) {
    if (row < 0 || row >= model_->rowCount()) {
        return;
    }
    // What is read again every few seconds is written into no field that shows it already.
    if (const NotifyChannel& channel = model_->status(row).channel; is_new_ || channel != shown_) {
        hide_answer();
        show_channel(channel, false);
    }
}

/// What a test message came to is not about another channel; of one that is on its way it is still awaited.
void ChannelsWindow::hide_answer() {
    if (!client_.is_testing()) {
        test_message_->hide();
    }
}

void ChannelsWindow::show_channel(const NotifyChannel& channel, bool is_new) {
    shown_ = channel;
    is_new_ = is_new;
    form_->show_channel(channel, is_new ? ChannelForm::Kept::no : ChannelForm::Kept::yes, context_.bridge.catalog(),
                        QString::fromUtf8(context_.session.zone().id()).toStdString());
    set_changes(Changes::none);
    show_status();
    show_actions();
}

void ChannelsWindow::show_status() {
    const int row = is_new_ ? -1 : model_->row_of(shown_.name);
    form_->set_status(row < 0 ? QString() : status_text(model_->status(row), context_.bridge.now()));
}

void ChannelsWindow::begin_new() {
    if (has_changes() || is_saving() || !client_.can_write()) {
        return;
    }
    hide_answer();
    NotifyChannel channel;
    channel.takes = NotifyChannel::Takes::every_rule;
    channel.floor = Severity::major;
    channel.language = notice_language(Format::current().language());
    show_channel(channel, true);
    set_changes(Changes::begun);
    show_actions();
}

/// Of a new one: back to the channel that is chosen in the list.
void ChannelsWindow::revert() {
    set_changes(Changes::none);
    if (is_new_ && model_->rowCount() > 0) {
        show_row(std::max(0, table_->currentIndex().row()));
    } else {
        show_channel(is_new_ ? NotifyChannel() : shown_, is_new_);
    }
}

// ---- What is done with it ----

void ChannelsWindow::save() {
    form_->show_faults();
    show_first_fault();
    if (!form_->faults().empty() || !client_.can_write() || is_saving()) {
        return;
    }
    begin_saving();
    if (is_new_) {
        client_.add(form_->channel());
    } else {
        client_.change(form_->channel());
    }
}

QString ChannelsWindow::rules_that_name(const std::string& channel) const {
    QStringList names;
    for (const AlarmRule& rule : rules_.rules()) {
        if (std::ranges::find(rule.channels, channel) != rule.channels.end()) {
            names << name_of(rule);
        }
    }
    return Format::listed(names);
}

void ChannelsWindow::remove() {
    if (is_new_ || !client_.can_write() || is_saving()) {
        return;
    }
    const QString rules = rules_that_name(shown_.name);
    QString then = tr("It is told nothing more, not even what waits for it now.");
    if (!rules.isEmpty()) {
        //: Behind another sentence. %1: names of rules. 中文：以下规则指定了它：%1。
        then += QLatin1Char('\n') + tr("These rules name it: %1.").arg(rules);
    }
    if (may_remove(this, tr("Remove the channel “%1”?").arg(to_qt(shown_.name)), then, tr("Remove channel"))) {
        begin_saving();
        client_.remove(shown_.name);
    }
}

void ChannelsWindow::send_test() {
    form_->show_faults();
    if (!form_->faults().empty() || client_.is_testing()) {
        return;
    }
    const NotifyChannel channel = form_->channel();
    tested_ = channel;
    answer_.reset();
    client_.send_test(channel);
    show_test();
    show_actions();
}

/// Under way, or what it came to.
void ChannelsWindow::show_test() {
    const QString receiver = receiver_text(tested_);
    test_message_->set_closable(answer_.has_value());
    if (!answer_) {
        test_message_->show_message(MessageStrip::Kind::info, tr("A test message is on its way."),
                                    tr("To %1; the answer may take up to two minutes.").arg(receiver), tr("Give up"));
    } else if (answer_->failure) {
        const Failure& why = answer_->failure->why;
        test_message_->show_failure(tr("The test message was not delivered."), delivery_failure_text(why), why);
    } else if (is_trap(tested_)) {
        test_message_->show_message(MessageStrip::Kind::info, tr("The test message was sent."),
                                    tr("Nobody says whether a trap arrives: look at %1.").arg(receiver));
    } else if (!answer_->remark.empty()) {
        test_message_->show_message(MessageStrip::Kind::warning, tr("The test message arrived in part."),
                                    in_part_text(answer_->remark));
    } else {
        test_message_->show_message(MessageStrip::Kind::success, tr("The test message was delivered."),
                                    tr("%1 took it.").arg(receiver));
    }
}

void ChannelsWindow::take_answer(const NotifyChannel& channel, const Delivery& delivery) {
    answer_ = delivery;
    show_test();
    if (delivery.failure && form_->channel() == channel) {
        form_->show_failure(delivery.failure->why);
        show_first_fault();
    }
    show_actions();
}

// ---- Credentials ----

void ChannelsWindow::take_credentials(const CredentialOverview& overview) {
    taken_credentials_.clear();
    for (const KeptCredential& credential : overview.credentials) {
        taken_credentials_.push_back(credential.name);
    }
    has_keyring_ = !overview.keyring_failure && overview.keyring != KeyringState::none;
    form_->receiver()->set_credentials(taken_credentials_);
}

void ChannelsWindow::ask_for_credential() {
    const std::string secret = form_->receiver()->secret();
    const auto usual =
        secret.empty() ? usual_for(form_->receiver()->kind()) : CredentialEditor::Usual::secret_of_webhook;
    ChannelCredentialDialog dialog(credential_actions_, usual, taken_credentials_, has_keyring_, this);
    if (!secret.empty()) {
        dialog.editor()->set_parameters({{"path_secret", secret}});
    }
    if (dialog.exec() == QDialog::Accepted) {
        if (!secret.empty()) {
            form_->receiver()->take_secret_out();
        }
        taken_credentials_.push_back(dialog.name());
        form_->receiver()->set_credentials(taken_credentials_);
        form_->receiver()->choose_credential(dialog.name());
    }
}

// ---- What is shown ----

QString ChannelsWindow::unsaved_question() const {
    return is_new_ ? tr("Save the new channel?") : tr("Save the changes of the channel “%1”?").arg(to_qt(shown_.name));
}

void ChannelsWindow::show_actions() {
    const bool can_write = client_.can_write();
    const bool is_shown = !is_new_ || has_changes();
    const QString why = can_write ? QString() : tr("The database is open for reading only.");
    form_->setVisible(is_shown);
    form_->set_read_only(!can_write || is_saving());
    table_->setEnabled(!has_changes() && !is_saving());
    add_->setEnabled(can_write && !has_changes() && !is_saving());
    remove_->setEnabled(can_write && !is_new_ && !is_saving());
    test_->setEnabled(is_shown && !client_.is_testing());
    save_->setEnabled(can_write && has_changes() && !is_saving());
    revert_->setEnabled(has_changes() && !is_saving());
    for (QPushButton* button : {add_, remove_, save_}) {
        button->setToolTip(why);
    }
    test_->setToolTip(client_.is_testing() ? tr("A test message is on its way.")
                                           : tr("Sends a message that says that it is a test to what the form says"));
    form_panel_->set_title(!is_shown ? tr("Channel") : is_new_ ? tr("New channel") : to_qt(shown_.name));
    form_panel_->set_subtitle(is_saving() ? writing_text() : has_changes() ? tr("not saved") : QString());
}

void ChannelsWindow::retranslate() {
    setWindowTitle(tr("Notification channels"));
    list_panel_->set_title(tr("Notification channels"));
    add_->setText(tr("New channel"));
    remove_->setText(tr("Remove"));
    test_->setText(tr("Send a test message"));
    revert_->setText(tr("Revert"));
    save_->setText(tr("Save channel"));
    close_->setText(tr("Close"));
    model_->retranslate();
    if (!test_message_->isHidden()) {
        show_test();
    }
    form_->retranslate();
    show_list_state();
    show_status();
    show_actions();
}

}  // namespace wattmast::ui
