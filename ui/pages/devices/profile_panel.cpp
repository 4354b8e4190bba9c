// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/profile_panel.h"

#include <QVBoxLayout>

#include "ui/format/names.h"
#include "ui/pages/devices/add/profile_point_model.h"
#include "ui/pages/devices/add/profile_words.h"
#include "ui/pages/property_grid.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {
namespace {

void add(std::vector<Property>& facts, const QString& name, const std::string& value) {
    if (!value.empty()) {
        facts.push_back({name, to_qt(value)});
    }
}

}  // namespace

ProfilePanel::ProfilePanel(QWidget* parent)
    : QWidget(parent), panel_(new Panel), facts_(new PropertyGrid), model_(new ProfilePointModel(this)) {
    auto* table = new DataTable;
    table->setItemDelegate(new CellDelegate(table));
    table->setModel(model_);
    table->set_column_width(ProfilePointModel::point, 200);
    table->set_column_width(ProfilePointModel::unit, 54);
    table->set_column_width(ProfilePointModel::nature, 130);
    table->set_column_width(ProfilePointModel::place, 170);
    table->set_column_width(ProfilePointModel::scale, 80);
    table->setColumnHidden(ProfilePointModel::stored, true);
    table->set_stretch_column(ProfilePointModel::place);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s3);
    auto* facts_room = new QWidget;
    auto* facts_layout = new QVBoxLayout(facts_room);
    facts_layout->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, 0);
    facts_layout->addWidget(facts_);
    column->addWidget(facts_room);
    column->addWidget(table, 1);
    panel_->set_header_line(true);
    panel_->set_content(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel_);
    retranslate();
}

void ProfilePanel::show_profile(const std::optional<ProfileView>& profile) {
    shown_ = profile;
    retranslate();
}

void ProfilePanel::retranslate() {
    panel_->set_title(tr("Profile"));
    panel_->findChild<DataTable*>()->setAccessibleName(tr("Points"));
    if (!shown_) {
        panel_->set_subtitle({});
        panel_->show_empty({tr("No profile is known yet"),
                            tr("The one that fits is found when the device answers for the first time."),
                            {},
                            {}});
        return;
    }
    panel_->set_subtitle(profile_name(shown_->head.vendor, shown_->head.model));
    std::vector<Property> facts;
    add(facts, tr("Id"), shown_->head.id);
    add(facts, tr("Source"), shown_->facts.document);
    add(facts, tr("Edition"), shown_->facts.edition);
    add(facts, tr("Page"), shown_->facts.page);
    facts.push_back({tr("Checked"), shown_->facts.seen_on_hardware ? tr("against the real device")
                                                                   : tr("from documents; not against a real device")});
    add(facts, tr("Not confirmed"), shown_->facts.unconfirmed);
    add(facts, tr("Watch out for"), shown_->facts.note);
    add(facts, tr("File"), shown_->file);
    facts_->set_properties(facts);
    std::vector<PlannedPoint> points;
    for (const ProfilePoint& point : shown_->points) {
        const std::string scale = point.scale.to_string();
        points.push_back({point.key, point.where, scale == "1" ? std::string() : scale, std::nullopt});
    }
    model_->set_points(std::move(points));
    panel_->show_content();
}

void ProfilePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
