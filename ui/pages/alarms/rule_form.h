// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The form of one rule.
#pragma once

#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "model/alarm.h"
#include "model/catalog.h"
#include "ui/pages/alarms/rule_check.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace wattmast::ui {

class AdviceField;
class DelayField;
class FormRow;
class LimitField;
class SegmentedControl;

/// Shows what the condition has and nothing else. Of a rule that Wattmast brings, name, condition, subject and place
/// are fixed.
class RuleForm : public QWidget {
    Q_OBJECT

public:
    explicit RuleForm(QWidget* parent = nullptr);

    void show_rule(const AlarmRule& rule, std::shared_ptr<const Catalog> catalog);
    /// As entered.
    [[nodiscard]] AlarmRule rule() const;
    /// Also those of what cannot be read as a number or is no site.
    [[nodiscard]] std::vector<RuleFault> faults() const;
    /// Shows the faults at their fields.
    void show_faults();
    void set_read_only(bool read_only);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    FormRow* add(QVBoxLayout& column, QWidget* control);
    void build_places(QVBoxLayout& column);
    void connect_fields();
    void fill_choices();
    void fill_places();
    void show_condition();
    [[nodiscard]] AlarmCondition condition() const;
    [[nodiscard]] AlarmScope scope() const;
    void set_scope(const AlarmScope& scope);

    AlarmRule rule_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    bool filling_ = false;
    bool read_only_ = false;

    QCheckBox* enabled_;
    QLineEdit* name_;
    SegmentedControl* severity_;
    QComboBox* condition_;
    QComboBox* subject_;
    LimitField* raise_;
    LimitField* clear_;
    DelayField* raise_after_;
    DelayField* clear_after_;
    QComboBox* area_;
    QComboBox* site_kind_;
    QComboBox* tag_;
    QLineEdit* site_;
    QLineEdit* device_;
    QLineEdit* instance_;
    QLineEdit* channels_;
    AdviceField* advice_;
    FormRow *enabled_row_, *name_row_, *severity_row_, *condition_row_, *subject_row_, *raise_row_, *clear_row_;
    FormRow *raise_after_row_, *clear_after_row_, *area_row_, *site_kind_row_, *tag_row_, *site_row_, *device_row_;
    FormRow *instance_row_, *channels_row_, *advice_row_;
};

}  // namespace wattmast::ui
