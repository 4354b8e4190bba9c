// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/settings_page.h"

#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/pages/settings/credential_section.h"
#include "ui/pages/settings/desktop_panel.h"
#include "ui/pages/settings/general_panel.h"
#include "ui/pages/settings/section_list.h"
#include "ui/pages/settings/storage_section.h"
#include "ui/shell/session.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

SettingsPage::SettingsPage(PageContext context, QWidget* parent)
    : PageBase(parent),
      context_(context),
      list_(new SectionList(this)),
      column_(new QVBoxLayout(body())),
      storage_(new StorageSection(context.bridge)),
      credentials_(new CredentialSection(context.bridge)),
      general_title_(new RoleLabel(TextRole::title, Color::text_primary)),
      look_(new QWidget),
      general_(new GeneralPanel),
      desktop_(new DesktopPanel) {
    column_->setContentsMargins(space::s4, space::s3, space::s4, space::s4);
    column_->setSpacing(size::gutter);
    column_->addStretch(1);
    auto* look = new QVBoxLayout(look_);
    look->setContentsMargins(0, 0, 0, 0);
    look->setSpacing(size::gutter);
    look->addWidget(general_title_);
    look->addWidget(general_);
    look->addWidget(desktop_);
    add_part({.id = QStringLiteral("general"), .name = [] { return tr("General"); }, .widget = look_});
    add_part({.id = QStringLiteral("storage"),
              .name = [] { return tr("Storage"); },
              .widget = storage_,
              .enter = [this] { storage_->enter(); },
              .leave = [this] { storage_->leave(); }});
    add_part({.id = QStringLiteral("credentials"),
              .name = [] { return tr("Credentials"); },
              .widget = credentials_,
              .enter = [this] { credentials_->enter(); }});
    connect(list_, &SectionList::section_chosen, this, [this](const QString& id) { context_.session.set_section(id); });
    connect(&context.session, &Session::section_changed, this, &SettingsPage::show_section);
    connect(credentials_, &CredentialSection::collector_restart_requested, this,
            &SettingsPage::collector_restart_requested);
    connect(general_, &GeneralPanel::language_chosen, this, &SettingsPage::language_chosen);
    connect(general_, &GeneralPanel::appearance_chosen, this, &SettingsPage::appearance_chosen);
    connect(desktop_, &DesktopPanel::tray_chosen, this, &SettingsPage::tray_chosen);
    connect(&context.session, &Session::zone_changed, this, &SettingsPage::retranslate);
    retranslate();
    show_section();
}

void SettingsPage::add_part(SettingsPart part, const QString& before) {
    part.widget->hide();
    // A tall one has the height of the page; others stand at its top, over the stretch at the end.
    column_->insertWidget(column_->count() - 1, part.widget, part.is_tall ? 1 : 0);
    parts_.insert(std::ranges::find(parts_, before, &SettingsPart::id), std::move(part));
    list_parts();
    show_section();
}

void SettingsPage::list_parts() {
    std::vector<SectionList::Section> sections;
    for (const SettingsPart& part : parts_) {
        sections.push_back({part.id, part.name()});
    }
    list_->set_sections(sections);
    place_list();
}

/// In the margin of the viewport, so that it stays where it is.
void SettingsPage::place_list() {
    const int width = list_->wanted_width();
    setViewportMargins(width + space::s4, 0, 0, 0);
    list_->setGeometry(space::s4, space::s3, width, height() - 2 * space::s3);
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    PageBase::resizeEvent(event);
    place_list();
}

const SettingsPart* SettingsPage::shown() const {
    const auto found = std::ranges::find(parts_, shown_, &SettingsPart::id);
    return found == parts_.end() ? nullptr : &*found;
}

QString SettingsPage::section() const {
    return shown_;
}

void SettingsPage::show_section() {
    const QString& wanted = context_.session.place().section;
    const auto found = std::ranges::find(parts_, wanted, &SettingsPart::id);
    const SettingsPart& next = found == parts_.end() ? parts_.front() : *found;
    list_->choose(next.id);
    if (next.id == shown_) {
        return;
    }
    if (const SettingsPart* before = shown()) {
        before->widget->hide();
        if (in_front_) {
            before->leave();
        }
    }
    shown_ = next.id;
    column_->setStretch(column_->count() - 1, next.is_tall ? 0 : 1);
    next.widget->show();
    verticalScrollBar()->setValue(0);
    if (in_front_) {
        next.enter();
    }
}

void SettingsPage::enter() {
    in_front_ = true;
    if (const SettingsPart* part = shown()) {
        part->enter();
    }
}

void SettingsPage::leave() {
    in_front_ = false;
    if (const SettingsPart* part = shown()) {
        part->leave();
    }
}

void SettingsPage::collector_start_done() {
    credentials_->collector_start_done();
}

void SettingsPage::retranslate() {
    general_title_->set_text(tr("General"));
    list_->setAccessibleName(tr("Sections of the settings"));
    storage_->retranslate();
    credentials_->retranslate();
    list_parts();
}

}  // namespace wattmast::ui
