// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rows of the channel form that say when and how often somebody is told, and in which language.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/notify/channel.h"
#include "ui/pages/alarms/channel_check.h"

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace wattmast::ui {

class DelayField;
class FormRow;
class QuietCombo;
class SegmentedControl;

class ChannelPaceFields : public QWidget {
    Q_OBJECT

public:
    explicit ChannelPaceFields(QWidget* parent = nullptr);

    /// @param zone IANA name, proposed for quiet hours where the channel has none
    void show_channel(const NotifyChannel& channel, const std::string& zone);
    void put_into(NotifyChannel& channel) const;
    void show_faults(const std::vector<ChannelFault>& faults);
    void set_editable(bool editable);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void name_fields();
    void connect_fields();
    void show_quiet();
    [[nodiscard]] std::optional<QuietHours> quiet() const;

    bool filling_ = false;

    SegmentedControl* language_;
    QCheckBox* cleared_;
    DelayField* repeat_;
    QCheckBox* has_quiet_;
    QTimeEdit* begin_;
    QTimeEdit* end_;
    QuietCombo* zone_;
    SegmentedControl* urgent_;
    DelayField* settle_;
    QSpinBox* per_hour_;
    FormRow *language_row_, *cleared_row_, *repeat_row_, *has_quiet_row_, *hours_row_, *zone_row_, *urgent_row_;
    FormRow *settle_row_, *per_hour_row_;
};

}  // namespace wattmast::ui
