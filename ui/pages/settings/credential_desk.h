// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Looks into the credentials file and the desktop keyring, and changes them, while the window goes on.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/credential_places.h"

namespace wattmast::ui {

/// What a person asked for. Of `add` and `change`, the parameters; of `move`, the place it goes to.
struct CredentialChange {
    enum class Kind : std::uint8_t { add = 1, change = 2, move = 3, remove = 4, unlock = 5 };

    Kind kind = Kind::unlock;
    std::string name;
    CredentialPlace place = CredentialPlace::file;
    std::vector<CredentialParameter> parameters;
};

/// What does it, on another thread; a test gives its own.
struct CredentialActions {
    std::function<CredentialOverview(const KeyringPatience&)> overview;
    std::function<Result<void>(const CredentialChange&, const KeyringPatience&)> apply;
};
/// Those of app/credential_places.h, with credentials_file().
[[nodiscard]] CredentialActions real_credential_actions();

/// GUI thread; one thing at a time, in the order asked for, on a thread of its own.
class CredentialDesk : public QObject {
    Q_OBJECT

public:
    explicit CredentialDesk(CredentialActions actions, QObject* parent = nullptr);
    /// Gives up what runs, also a dialog of the keyring, and waits for that.
    ~CredentialDesk() override;

    void read();
    void apply(const CredentialChange& change);
    [[nodiscard]] bool is_busy() const { return running_ > 0; }

Q_SIGNALS:
    void started();
    /// After read(), and after apply() with what became of it.
    void read_done(const wattmast::CredentialOverview& overview);
    void applied(const wattmast::ui::CredentialChange& change, const wattmast::Result<void>& result,
                 const wattmast::CredentialOverview& overview);

private:
    void run(std::optional<CredentialChange> change);

    const CredentialActions actions_;
    std::stop_source stop_;
    QThreadPool pool_;
    int running_ = 0;
};

}  // namespace wattmast::ui
