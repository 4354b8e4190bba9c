// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a person may set: the storage of this database, credentials, and how the program looks.
#pragma once

#include <optional>

#include "ui/format/language.h"
#include "ui/shell/page_base.h"
#include "ui/theme/theme.h"

namespace wattmast::ui {

class CredentialSection;
class DesktopPanel;
class GeneralPanel;
class RoleLabel;
class StorageSection;

class SettingsPage : public PageBase {
    Q_OBJECT

public:
    explicit SettingsPage(PageContext context, QWidget* parent = nullptr);

    void enter() override;
    void leave() override;
    /// Answers collector_restart_requested().
    void collector_start_done();

Q_SIGNALS:
    /// Empty: as the system.
    void language_chosen(std::optional<wattmast::ui::Language> language);
    void appearance_chosen(wattmast::ui::Appearance appearance);
    void collector_restart_requested();
    void tray_chosen(bool shown);

protected:
    void retranslate() override;

private:
    StorageSection* storage_;
    CredentialSection* credentials_;
    RoleLabel* general_title_;
    GeneralPanel* general_;
    DesktopPanel* desktop_;
};

}  // namespace wattmast::ui
