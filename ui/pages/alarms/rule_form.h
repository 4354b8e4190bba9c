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

namespace wattmast::ui {

class AdviceField;
class DelayField;
class FormRow;
class LimitField;
class ScopeFields;
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
    /// Names of the channels that there are, to choose from.
    void set_channels(const QStringList& names);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void connect_fields();
    void fill_choices();
    void show_condition();
    void show_channels();
    [[nodiscard]] AlarmCondition condition() const;

    AlarmRule rule_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    QStringList known_channels_;
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
    QCheckBox* only_on_battery_;
    ScopeFields* scope_;
    QLineEdit* channels_;
    AdviceField* advice_;
    FormRow *enabled_row_, *name_row_, *severity_row_, *condition_row_, *subject_row_, *raise_row_, *clear_row_;
    FormRow *raise_after_row_, *clear_after_row_, *only_on_battery_row_, *channels_row_, *advice_row_;
};

}  // namespace wattmast::ui
