// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/credential_desk.h"

#include <utility>

namespace wattmast::ui {
namespace {

Result<void> apply_to_places(const CredentialChange& change, const KeyringPatience& patience) {
    const std::filesystem::path file = credentials_file();
    switch (change.kind) {
        case CredentialChange::Kind::add: {
            const auto text = text_of_parameters(change.parameters, {});
            return text ? keep_credential(change.name, change.place, *text, Existing::refuse, file, patience)
                        : text.error();
        }
        case CredentialChange::Kind::change:
            return change_credential(change.name, change.place, change.parameters, file, patience);
        case CredentialChange::Kind::move:
            return move_credential(change.name, change.place, file, patience);
        case CredentialChange::Kind::remove:
            return remove_credential(change.name, change.place, file, patience);
        case CredentialChange::Kind::unlock:
            return unlock_keyring(patience);
    }
    return {};
}

}  // namespace

CredentialActions real_credential_actions() {
    return {[](const KeyringPatience& patience) { return credential_overview(credentials_file(), patience); },
            apply_to_places};
}

CredentialDesk::CredentialDesk(CredentialActions actions, QObject* parent)
    : QObject(parent), actions_(std::move(actions)) {
    pool_.setMaxThreadCount(1);
}

CredentialDesk::~CredentialDesk() {
    stop_.request_stop();
    pool_.clear();
    pool_.waitForDone();
}

void CredentialDesk::read() {
    run(std::nullopt);
}

void CredentialDesk::apply(const CredentialChange& change) {
    run(change);
}

void CredentialDesk::run(std::optional<CredentialChange> change) {
    ++running_;
    Q_EMIT started();
    pool_.start([this, change = std::move(change)] {
        KeyringPatience patience;
        patience.stop = stop_.get_token();
        const Result<void> result = change ? actions_.apply(*change, patience) : Result<void>();
        const CredentialOverview overview = actions_.overview(patience);
        QMetaObject::invokeMethod(
            this,
            [this, change, result, overview] {
                --running_;
                if (change) {
                    Q_EMIT applied(*change, result, overview);
                } else {
                    Q_EMIT read_done(overview);
                }
            },
            Qt::QueuedConnection);
    });
}

}  // namespace wattmast::ui
