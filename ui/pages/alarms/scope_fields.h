// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of a form that say where something holds: region, kind of site, tag, site, device, instance.
#pragma once

#include <QWidget>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "model/alarm.h"
#include "model/catalog.h"
#include "model/catalog_mark.h"

class QLineEdit;

namespace wattmast::ui {

class FormRow;
class QuietCombo;

class ScopeFields : public QWidget {
    Q_OBJECT

public:
    explicit ScopeFields(QWidget* parent = nullptr);

    void set_scope(const AlarmScope& scope, std::shared_ptr<const Catalog> catalog);
    /// As entered; without instance where that is not shown.
    [[nodiscard]] AlarmScope scope() const;
    /// Of site and device, in words; empty: they are there, or none is entered.
    [[nodiscard]] QString fault() const;
    void show_fault(const QString& fault);
    void set_instance_shown(bool shown);
    void set_editable(bool editable);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void fill_places(const AlarmScope& scope);

    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    CatalogMark read_;  ///< Whose areas and tags these are; 17,000 sites take a while.
    std::set<std::vector<std::string>> areas_;
    std::set<std::string> tags_;
    bool filling_ = false;
    bool has_instance_ = true;

    QuietCombo* area_;
    QuietCombo* site_kind_;
    QuietCombo* tag_;
    QLineEdit* site_;
    QLineEdit* device_;
    QLineEdit* instance_;
    FormRow *area_row_, *site_kind_row_, *tag_row_, *site_row_, *device_row_, *instance_row_;
};

}  // namespace wattmast::ui
