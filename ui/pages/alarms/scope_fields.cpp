// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/scope_fields.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/alarms/form_fields.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/settings/form_row.h"

namespace wattmast::ui {

namespace {

constexpr SiteKind all_site_kinds[] = {SiteKind::base_station,     SiteKind::data_centre, SiteKind::tower,
                                       SiteKind::aggregation_room, SiteKind::office,      SiteKind::small_cell};

/// Parts of a path are joined by what no name holds.
const QString path_join = QStringLiteral("\n");

QString path_key(const std::vector<std::string>& area) {
    QStringList parts;
    for (const std::string& part : area) {
        parts << to_qt(part);
    }
    return parts.join(path_join);
}

}  // namespace

ScopeFields::ScopeFields(QWidget* parent)
    : QWidget(parent),
      area_(form_combo("area")),
      site_kind_(form_combo("site_kind")),
      tag_(form_combo("tag")),
      site_(form_line("site")),
      device_(form_line("device")),
      instance_(form_line("instance")) {
    QVBoxLayout* column = form_column(this);
    area_row_ = add_row(*column, area_);
    site_kind_row_ = add_row(*column, site_kind_);
    tag_row_ = add_row(*column, tag_);
    site_row_ = add_row(*column, site_);
    device_row_ = add_row(*column, device_);
    instance_row_ = add_row(*column, instance_);
    const auto changed = [this] {
        if (!filling_) {
            Q_EMIT edited();
        }
    };
    for (QLineEdit* field : {site_, device_, instance_}) {
        connect(field, &QLineEdit::textChanged, this, changed);
    }
    for (QuietCombo* field : {area_, site_kind_, tag_}) {
        connect(field, &QComboBox::currentIndexChanged, this, changed);
    }
    retranslate();
}

void ScopeFields::fill_places(const AlarmScope& scope) {
    if (!read_.is_of(catalog_)) {
        read_ = CatalogMark(catalog_);
        areas_.clear();
        tags_.clear();
        for (const Site& site : catalog_->sites) {
            for (std::size_t depth = site.area.size(); depth >= 1; --depth) {
                const auto last = site.area.begin() + static_cast<std::ptrdiff_t>(depth);
                if (!areas_.insert({site.area.begin(), last}).second) {
                    break;  // Then those around it are there too.
                }
            }
            tags_.insert(site.tags.begin(), site.tags.end());
        }
    }
    // What is not there any more can still be what it says.
    std::set<std::vector<std::string>> areas = areas_;
    std::set<std::string> tags = tags_;
    areas.insert(scope.area);
    areas.erase(std::vector<std::string>());
    tags.insert(scope.tag);
    tags.erase(std::string());
    QStringList names{tr("Every region")};
    QVariantList keys{QString()};
    for (const auto& area : areas) {
        names << QString(2 * (static_cast<qsizetype>(area.size()) - 1), QLatin1Char(' ')) + to_qt(area.back());
        keys << path_key(area);
    }
    area_->set_entries(names, keys);
    names = {tr("With and without any tag")};
    keys = {QString()};
    for (const std::string& tag : tags) {
        names << to_qt(tag);
        keys << to_qt(tag);
    }
    tag_->set_entries(names, keys);
}

void ScopeFields::set_scope(const AlarmScope& scope, std::shared_ptr<const Catalog> catalog) {
    filling_ = true;
    catalog_ = std::move(catalog);
    fill_places(scope);
    area_->setCurrentIndex(std::max(0, area_->findData(path_key(scope.area))));
    site_kind_->setCurrentIndex(
        std::max(0, site_kind_->findData(scope.site_kind ? static_cast<int>(*scope.site_kind) : 0)));
    tag_->setCurrentIndex(std::max(0, tag_->findData(to_qt(scope.tag))));
    const Site* site = catalog_->site(scope.site);
    site_->setText(site != nullptr ? to_qt(site->code) : QString());
    const Device* device = catalog_->device(scope.device);
    device_->setText(device != nullptr ? to_qt(device->name) : QString());
    instance_->setText(to_qt(scope.instance));
    site_row_->set_fault({});
    filling_ = false;
}

AlarmScope ScopeFields::scope() const {
    AlarmScope scope;
    const QString area = area_->currentData().toString();
    if (!area.isEmpty()) {
        for (const QString& part : area.split(path_join)) {
            scope.area.push_back(part.toStdString());
        }
    }
    if (const int kind = site_kind_->currentData().toInt(); kind > 0) {
        scope.site_kind = static_cast<SiteKind>(kind);
    }
    scope.tag = tag_->currentData().toString().toStdString();
    if (const Site* site = catalog_->site_by_code(text_of(*site_))) {
        scope.site = site->id;
        for (const Device* device : catalog_->devices_of(site->id)) {
            if (device->name == text_of(*device_)) {
                scope.device = device->id;
            }
        }
    }
    if (has_instance_) {
        scope.instance = text_of(*instance_);
    }
    return scope;
}

QString ScopeFields::fault() const {
    const AlarmScope now = scope();
    if (!text_of(*site_).empty() && !now.site.is_assigned()) {
        return tr("There is no site with this code.");
    }
    return !text_of(*device_).empty() && !now.device.is_assigned()
               ? tr("The site has no device of this name; a device needs its site.")
               : QString();
}

void ScopeFields::show_fault(const QString& fault) {
    site_row_->set_fault(fault);
}

void ScopeFields::set_instance_shown(bool shown) {
    has_instance_ = shown;
    instance_row_->setVisible(shown);
}

void ScopeFields::set_editable(bool editable) {
    for (QWidget* field : std::initializer_list<QWidget*>{area_, site_kind_, tag_, site_, device_, instance_}) {
        field->setEnabled(editable);
    }
}

void ScopeFields::retranslate() {
    const bool was_filling = std::exchange(filling_, true);
    const AlarmScope kept = scope();
    QStringList names{tr("Every place")};
    QVariantList keys{0};
    for (const SiteKind kind : all_site_kinds) {
        names << label_of(kind);
        keys << static_cast<int>(kind);
    }
    site_kind_->set_entries(names, keys);
    fill_places(kept);
    area_row_->set_texts(tr("Region"), tr("Where it holds; what is chosen from here on holds together."));
    site_kind_row_->set_texts(tr("Kind of site"), {});
    tag_row_->set_texts(tr("Tag"), {});
    site_row_->set_texts(tr("Site"), tr("Its code; empty: every site."));
    device_row_->set_texts(tr("Device"), tr("Its name at that site; empty: every device."));
    instance_row_->set_texts(tr("Instance"), tr("Of points that a device has several of; empty: every one."));
    filling_ = was_filling;
}

}  // namespace wattmast::ui
