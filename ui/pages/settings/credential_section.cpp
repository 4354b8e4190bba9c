// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/credential_section.h"

#include <QItemSelectionModel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/settings/credential_editor.h"
#include "ui/pages/settings/credential_table_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int name_width = 150;
constexpr int place_width = 200;
constexpr int list_height = 220;

/// What a person can change is in the file or in the keyring.
bool can_change(const KeptCredential& credential) {
    return credential.place != CredentialPlace::systemd;
}

CredentialPlace other_place(CredentialPlace place) {
    return place == CredentialPlace::keyring ? CredentialPlace::file : CredentialPlace::keyring;
}

/// Whether every place could be looked into.
bool is_complete(const CredentialOverview& overview) {
    return !overview.file_failure && !overview.keyring_failure && overview.keyring != KeyringState::locked;
}

bool has_keyring(const CredentialOverview& overview) {
    return !overview.keyring_failure && overview.keyring != KeyringState::none;
}

/// Locked, silent or refusing.
bool is_keyring_shut(const CredentialOverview& overview) {
    return overview.keyring_failure || overview.keyring == KeyringState::locked;
}

bool is_keyring_open(const CredentialOverview& overview) {
    return !overview.keyring_failure && overview.keyring == KeyringState::open;
}

}  // namespace

CredentialSection::CredentialSection(EngineBridge& bridge, CredentialActions actions, QWidget* parent)
    : QWidget(parent),
      bridge_(bridge),
      desk_(new CredentialDesk(std::move(actions), this)),
      keyring_(new MessageStrip),
      file_(new MessageStrip),
      outcome_(new MessageStrip),
      restart_(new MessageStrip) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    column->addWidget(build_heading());
    for (MessageStrip* strip : {restart_, outcome_, file_, keyring_}) {
        column->addWidget(strip);
    }
    column->addWidget(build_panels());
    outcome_->set_closable(true);
    connect(keyring_, &MessageStrip::action_requested, this, [this] {
        if (!desk_->is_busy()) {
            desk_->apply({CredentialChange::Kind::unlock, {}, CredentialPlace::keyring, {}});
        }
    });
    connect(restart_, &MessageStrip::action_requested, this, [this] {
        is_starting_ = true;
        show_restart();
        Q_EMIT collector_restart_requested();
    });
    connect(desk_, &CredentialDesk::started, this, [this] {
        list_panel_->start_loading();
        show_actions();
    });
    connect(desk_, &CredentialDesk::read_done, this, &CredentialSection::take);
    connect(desk_, &CredentialDesk::applied, this, &CredentialSection::take_result);
    connect(editor_, &CredentialEditor::save_requested, desk_, &CredentialDesk::apply);
    connect(editor_, &CredentialEditor::cancelled, this, &CredentialSection::stop_changing);
    connect(&bridge_, &EngineBridge::collector_status_changed, this, &CredentialSection::show_restart);
    retranslate();
}

QWidget* CredentialSection::build_heading() {
    auto* heading = new QWidget;
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(space::s3);
    title_ = new RoleLabel(TextRole::title, Color::text_primary);
    title_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    text_ = new WrappedLabel(TextRole::table, Color::text_muted);
    row->addWidget(title_);
    row->addWidget(text_, 1, Qt::AlignBottom);
    return heading;
}

QWidget* CredentialSection::build_panels() {
    list_panel_ = new Panel;
    build_list();
    editor_panel_ = new Panel;
    editor_ = new CredentialEditor;
    editor_panel_->set_content(editor_);
    // Below it the editor has no room for words beside its fields.
    constexpr int least = 900;
    return new SideBySide({list_panel_, 60}, {editor_panel_, 40}, least);
}

void CredentialSection::build_list() {
    model_ = new CredentialTableModel(this);
    table_ = new DataTable;
    table_->setModel(model_);
    table_->setSortingEnabled(false);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->set_column_width(CredentialTableModel::name, name_width);
    table_->set_column_width(CredentialTableModel::place, place_width);
    table_->set_stretch_column(CredentialTableModel::parameters);
    table_->setMinimumHeight(list_height);
    change_ = new QPushButton;
    move_ = new QPushButton;
    remove_ = new QPushButton;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(1, 0, 1, size::panel_pad);
    column->setSpacing(space::s3);
    column->addWidget(table_, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(size::panel_pad, 0, size::panel_pad, 0);
    buttons->setSpacing(space::s2);
    buttons->addWidget(remove_);
    buttons->addStretch(1);
    buttons->addWidget(move_);
    buttons->addWidget(change_);
    column->addLayout(buttons);
    list_panel_->set_content(content);
    connect(table_, &DataTable::row_opened, this, &CredentialSection::change_selected);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CredentialSection::show_actions);
    connect(change_, &QPushButton::clicked, this, &CredentialSection::change_selected);
    connect(move_, &QPushButton::clicked, this, &CredentialSection::move_selected);
    connect(remove_, &QPushButton::clicked, this, &CredentialSection::remove_selected);
}

void CredentialSection::enter() {
    if (!desk_->is_busy()) {
        desk_->read();
    }
}

void CredentialSection::collector_start_done() {
    is_starting_ = false;
    show_restart();
}

void CredentialSection::take(const CredentialOverview& overview) {
    const auto chosen = selected();
    // Unlocked here or elsewhere: what it keeps can be used now.
    if (overview_ && is_keyring_shut(*overview_) && is_keyring_open(overview)) {
        changed_at_ = bridge_.now();
    }
    overview_ = overview;
    model_->set_credentials(overview.credentials);
    for (int row = 0; chosen && row < model_->rowCount(); ++row) {
        if (model_->at(row).name == chosen->name) {
            table_->selectRow(row);
        }
    }
    std::vector<std::string> names;
    for (const KeptCredential& credential : overview.credentials) {
        names.push_back(credential.name);
    }
    editor_->set_taken(std::move(names));
    editor_->set_has_keyring(has_keyring(overview));
    show_all();
}

void CredentialSection::take_result(const CredentialChange& change, const Result<void>& result,
                                    const CredentialOverview& overview) {
    using Kind = CredentialChange::Kind;
    if (result && change.kind != Kind::move) {
        changed_at_ = bridge_.now();
    }
    // What was being changed is kept, elsewhere now, or gone.
    const bool is_edited = editor_->changed() ? editor_->changed()->name == change.name : change.kind == Kind::add;
    if (result && is_edited) {
        editor_->begin_new();
    }
    take(overview);
    show_outcome(change, result);
}

std::optional<KeptCredential> CredentialSection::selected() const {
    const QModelIndexList rows = table_->selectionModel()->selectedRows();
    return rows.size() == 1 ? std::optional(model_->at(rows.first().row())) : std::nullopt;
}

void CredentialSection::change_selected() {
    const auto chosen = selected();
    if (chosen && can_change(*chosen) && !desk_->is_busy()) {
        editor_->begin_change(*chosen);
        show_all();
    }
}

void CredentialSection::stop_changing() {
    editor_->begin_new();
    show_all();
    table_->setFocus(Qt::OtherFocusReason);
}

void CredentialSection::move_selected() {
    if (const auto chosen = selected()) {
        table_->setFocus(Qt::OtherFocusReason);  // The buttons are disabled now.
        desk_->apply({CredentialChange::Kind::move, chosen->name, other_place(chosen->place), {}});
    }
}

void CredentialSection::remove_selected() {
    if (const auto chosen = selected(); chosen && may_remove(*chosen)) {
        table_->setFocus(Qt::OtherFocusReason);
        desk_->apply({CredentialChange::Kind::remove, chosen->name, chosen->place, {}});
    }
}

bool CredentialSection::may_remove(const KeptCredential& credential) {
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"),
                    tr("Remove the credential “%1”?").arg(to_qt(credential.name)), QMessageBox::NoButton, this);
    box.setInformativeText(
        tr("Its password cannot be brought back. Devices that refer to it are not read any more when "
           "collecting starts again."));
    const QPushButton* remove = box.addButton(tr("Remove it"), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(tr("Keep it"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == remove;
}

void CredentialSection::show_all() {
    if (!desk_->is_busy()) {
        list_panel_->stop_loading();
    }
    editor_panel_->set_title(editor_->changed() ? tr("Change “%1”").arg(to_qt(editor_->changed()->name))
                                                : tr("Add a credential"));
    editor_panel_->set_subtitle(editor_->changed() ? label_of(editor_->changed()->place) : QString());
    if (overview_ && overview_->credentials.empty() && !is_complete(*overview_)) {
        list_panel_->show_empty({tr("Nothing can be listed"),
                                 tr("What the place named above keeps is not known as long as it cannot be read."),
                                 {},
                                 {}});
    } else if (overview_ && overview_->credentials.empty()) {
        list_panel_->show_empty({tr("No credential is kept"),
                                 tr("A password that many devices share is kept once under a name, beside this list, "
                                    "and devices refer to it."),
                                 {},
                                 {}});
    } else {
        list_panel_->show_content();
    }
    show_keyring();
    show_file();
    show_restart();
    show_actions();
}

void CredentialSection::show_keyring() {
    if (!overview_) {
        return;
    }
    if (overview_->keyring_failure) {
        keyring_->show_failure(tr("The desktop keyring cannot be used."),
                               tr("It did not answer in time, or refused. See whether its program asks something, then "
                                  "press F5; or keep credentials in the file."),
                               *overview_->keyring_failure);
        return;
    }
    switch (overview_->keyring) {
        case KeyringState::none:
            keyring_->show_message(MessageStrip::Kind::info, tr("There is no desktop keyring."),
                                   tr("Credentials are kept in a file that you alone can read. For a keyring, install "
                                      "GNOME Keyring, KWallet or KeePassXC and log in again."));
            return;
        case KeyringState::locked:
            keyring_->show_message(MessageStrip::Kind::warning, tr("The desktop keyring is locked."),
                                   tr("What it keeps is not listed, and devices that need it are not read."),
                                   desk_->is_busy() ? QString() : tr("Unlock"));
            return;
        case KeyringState::open:
            keyring_->hide();
            return;
    }
}

void CredentialSection::show_file() {
    if (overview_ && overview_->file_failure) {
        file_->show_failure(tr("The credentials file cannot be read."),
                            tr("Others may read or write it, or it is not what it should be. Devices that need it are "
                               "not read. The technical detail says what to do."),
                            *overview_->file_failure);
    } else {
        file_->hide();
    }
}

void CredentialSection::show_restart() {
    const CollectorStatus status = bridge_.collector_status();
    const bool may_start = !is_starting_ && bridge_.options().access != Access::read_only;
    const bool is_stopped = status.state == CollectorStatus::State::stopped;
    if (may_start && is_stopped) {
        restart_->show_message(MessageStrip::Kind::info, tr("Nothing is collected."),
                               tr("Devices are not read until collecting is started; it takes some seconds."),
                               tr("Start"));
    } else if (may_start && changed_at_ && status.started < *changed_at_) {
        restart_->show_message(MessageStrip::Kind::info,
                               tr("Devices are still read with the credentials of when collecting started."),
                               tr("Start it again to use those of now; it takes some seconds."), tr("Start again"));
    } else {
        restart_->hide();
    }
}

QString CredentialSection::why_not(const Failure& failure, const CredentialChange& change) const {
    const bool is_of_keyring = change.place == CredentialPlace::keyring || change.kind == CredentialChange::Kind::move;
    if (failure.code == Errc::invalid_argument) {
        return change.kind == CredentialChange::Kind::move
                   ? tr("The other place has a different one of this name, or it is gone. Remove the one that is not "
                        "right.")
                   : explanation_of(failure.code);
    }
    if (is_of_keyring && overview_ && overview_->keyring_failure) {
        return tr("The desktop keyring did not answer in time, or refused.");
    }
    if (is_of_keyring && overview_ && overview_->keyring == KeyringState::none) {
        return tr("There is no desktop keyring.");
    }
    if (is_of_keyring && overview_ && overview_->keyring == KeyringState::locked) {
        return tr("The desktop keyring stays locked: its dialog was closed, or could not be shown.");
    }
    return explanation_of(failure.code);
}

void CredentialSection::show_outcome(const CredentialChange& change, const Result<void>& result) {
    using Kind = CredentialChange::Kind;
    const QString name = to_qt(change.name);
    QString done;
    QString failed;
    switch (change.kind) {
        case Kind::add:
        case Kind::change:
            done = tr("“%1” is kept.").arg(name);
            failed = tr("“%1” was not kept.").arg(name);
            break;
        case Kind::move:
            done = tr("“%1” is moved.").arg(name);
            failed = tr("“%1” was not moved.").arg(name);
            break;
        case Kind::remove:
            done = tr("“%1” is removed.").arg(name);
            failed = tr("“%1” was not removed.").arg(name);
            break;
        case Kind::unlock:
            done = tr("The desktop keyring is unlocked.");
            failed = tr("The desktop keyring was not unlocked.");
            break;
    }
    if (result) {
        outcome_->show_message(
            MessageStrip::Kind::success, done,
            change.kind == Kind::add ? tr("Write credential=%1 in the addresses of devices.").arg(name) : QString());
    } else {
        outcome_->show_failure(failed, why_not(result.error(), change), result.error());
    }
}

void CredentialSection::show_actions() {
    const bool is_busy = desk_->is_busy();
    const auto chosen = selected();
    const bool can = chosen && can_change(*chosen) && !is_busy;
    const bool to_keyring = !chosen || other_place(chosen->place) == CredentialPlace::keyring;
    move_->setText(to_keyring ? tr("Move to the keyring") : tr("Move to the file"));
    move_->setEnabled(can && (!to_keyring || (overview_ && has_keyring(*overview_))));
    change_->setEnabled(can);
    remove_->setEnabled(can);
    editor_->set_busy(is_busy);
}

void CredentialSection::retranslate() {
    title_->set_text(tr("Credentials"));
    text_->setText(tr("Passwords under names; many devices can refer to one."));
    list_panel_->set_title(tr("Kept credentials"));
    table_->setAccessibleName(tr("Kept credentials"));
    change_->setText(tr("Change"));
    remove_->setText(tr("Remove"));
    outcome_->hide();
    show_all();
}

}  // namespace wattmast::ui
