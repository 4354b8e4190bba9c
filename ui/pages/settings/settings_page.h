// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a person may set, in sections: how the program looks, the storage of this database, credentials, and what other
// parts of the program add.
#pragma once

#include <optional>
#include <vector>

#include "ui/format/language.h"
#include "ui/pages/settings/settings_part.h"
#include "ui/shell/page_base.h"
#include "ui/theme/theme.h"

class QVBoxLayout;

namespace wattmast::ui {

class CredentialSection;
class DesktopPanel;
class GeneralPanel;
class RoleLabel;
class SectionList;
class StorageSection;

/// One section is shown at a time, that of Session::place(); the list of them stays at the left while it scrolls.
class SettingsPage : public PageBase {
    Q_OBJECT

public:
    explicit SettingsPage(PageContext context, QWidget* parent = nullptr);

    void enter() override;
    void leave() override;
    /// Adds a section before the one named, or at the end. Takes ownership of its widget.
    void add_part(SettingsPart part, const QString& before = {});
    [[nodiscard]] const std::vector<SettingsPart>& parts() const { return parts_; }
    /// The id of the one that is shown.
    [[nodiscard]] QString section() const;
    /// Answers collector_restart_requested().
    void collector_start_done();

Q_SIGNALS:
    /// Empty: as the system.
    void language_chosen(std::optional<wattmast::ui::Language> language);
    void appearance_chosen(wattmast::ui::Appearance appearance);
    void collector_restart_requested();
    void tray_chosen(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void retranslate() override;

private:
    void list_parts();
    void place_list();
    /// That of the session, or the first where it names none that is here.
    void show_section();
    [[nodiscard]] const SettingsPart* shown() const;

    PageContext context_;
    bool in_front_ = false;
    std::vector<SettingsPart> parts_;
    QString shown_;
    SectionList* list_;
    QVBoxLayout* column_;
    StorageSection* storage_;
    CredentialSection* credentials_;
    RoleLabel* general_title_;
    QWidget* look_;
    GeneralPanel* general_;
    DesktopPanel* desktop_;
};

}  // namespace wattmast::ui
