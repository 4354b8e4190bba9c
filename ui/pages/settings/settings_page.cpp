// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/settings_page.h"

#include "ui/pages/settings/credential_section.h"
#include "ui/pages/settings/desktop_panel.h"
#include "ui/pages/settings/general_panel.h"
#include "ui/pages/settings/storage_section.h"
#include "ui/shell/session.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

SettingsPage::SettingsPage(PageContext context, QWidget* parent)
    : PageBase(parent),
      storage_(new StorageSection(context.bridge)),
      credentials_(new CredentialSection(context.bridge)),
      general_title_(new RoleLabel(TextRole::title, Color::text_primary)),
      general_(new GeneralPanel),
      desktop_(new DesktopPanel) {
    auto* column = new QVBoxLayout(body());
    column->setContentsMargins(space::s4, space::s3, space::s4, space::s4);
    column->setSpacing(size::gutter);
    column->addWidget(storage_);
    column->addSpacing(space::s2);
    column->addWidget(credentials_);
    column->addSpacing(space::s2);
    column->addWidget(general_title_);
    column->addWidget(general_);
    column->addWidget(desktop_);
    column->addStretch(1);
    connect(credentials_, &CredentialSection::collector_restart_requested, this,
            &SettingsPage::collector_restart_requested);
    connect(general_, &GeneralPanel::language_chosen, this, &SettingsPage::language_chosen);
    connect(general_, &GeneralPanel::appearance_chosen, this, &SettingsPage::appearance_chosen);
    connect(desktop_, &DesktopPanel::tray_chosen, this, &SettingsPage::tray_chosen);
    connect(&context.session, &Session::zone_changed, this, &SettingsPage::retranslate);
    retranslate();
}

void SettingsPage::enter() {
    storage_->enter();
    credentials_->enter();
}

void SettingsPage::leave() {
    storage_->leave();
}

void SettingsPage::collector_start_done() {
    credentials_->collector_start_done();
}

void SettingsPage::retranslate() {
    general_title_->set_text(tr("General"));
    storage_->retranslate();
    credentials_->retranslate();
}

}  // namespace wattmast::ui
