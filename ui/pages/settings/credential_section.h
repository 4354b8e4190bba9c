// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Named credentials: which there are, where each is kept, and what can be done with them. No secret is ever shown.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/engine_bridge.h"
#include "ui/pages/settings/credential_desk.h"

class QPushButton;

namespace wattmast::ui {

class CredentialEditor;
class CredentialTableModel;
class DataTable;
class MessageStrip;
class Panel;
class RoleLabel;
class WrappedLabel;

class CredentialSection : public QWidget {
    Q_OBJECT

public:
    explicit CredentialSection(EngineBridge& bridge, CredentialActions actions = real_credential_actions(),
                               QWidget* parent = nullptr);

    /// Looks into the places again.
    void enter();
    void retranslate();
    /// What was requested is done or failed, and is offered again where it still makes sense.
    void collector_start_done();

Q_SIGNALS:
    /// Devices are still asked with what was read when collecting started, or are not asked at all. Answered by
    /// collector_start_done().
    void collector_restart_requested();

private:
    QWidget* build_heading();
    QWidget* build_panels();
    void build_list();

    void take(const CredentialOverview& overview);
    void take_result(const CredentialChange& change, const Result<void>& result, const CredentialOverview& overview);
    [[nodiscard]] std::optional<KeptCredential> selected() const;
    void change_selected();
    void move_selected();
    void remove_selected();
    [[nodiscard]] bool may_remove(const KeptCredential& credential);
    void stop_changing();

    void show_all();
    void show_keyring();
    void show_file();
    void show_restart();
    void show_outcome(const CredentialChange& change, const Result<void>& result);
    void show_actions();
    [[nodiscard]] QString why_not(const Failure& failure, const CredentialChange& change) const;

    EngineBridge& bridge_;
    CredentialDesk* desk_;
    std::optional<CredentialOverview> overview_;  ///< Empty: not read yet.
    std::optional<UtcTime> changed_at_;           ///< When something was changed, or unlocked, that devices use.
    bool is_starting_ = false;                    ///< Between a request and its end.

    RoleLabel* title_ = nullptr;
    WrappedLabel* text_ = nullptr;
    MessageStrip* keyring_;
    MessageStrip* file_;
    MessageStrip* outcome_;
    MessageStrip* restart_;
    Panel* list_panel_ = nullptr;
    CredentialTableModel* model_ = nullptr;
    DataTable* table_ = nullptr;
    QPushButton* change_ = nullptr;
    QPushButton* move_ = nullptr;
    QPushButton* remove_ = nullptr;
    Panel* editor_panel_ = nullptr;
    CredentialEditor* editor_ = nullptr;
};

}  // namespace wattmast::ui
