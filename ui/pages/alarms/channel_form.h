// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The form of one notification channel.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

#include "app/notify/channel.h"
#include "model/catalog.h"
#include "ui/pages/alarms/channel_check.h"

class QCheckBox;
class QLineEdit;

namespace wattmast::ui {

class ChannelPaceFields;
class ChannelReceiverFields;
class FormRow;
class ScopeFields;
class SegmentedControl;
class WrappedLabel;

/// The name of a channel that is kept cannot be changed, because rules name it.
class ChannelForm : public QWidget {
    Q_OBJECT

public:
    /// Of the channel that is shown.
    enum class Kept : std::uint8_t { no = 1, yes = 2 };

    explicit ChannelForm(QWidget* parent = nullptr);

    /// @param zone Proposed for quiet hours
    void show_channel(const NotifyChannel& channel, Kept kept, std::shared_ptr<const Catalog> catalog,
                      const std::string& zone);
    /// How telling it goes, above the fields; empty: nothing is known.
    void set_status(const QString& status);
    /// As entered.
    [[nodiscard]] NotifyChannel channel() const;
    [[nodiscard]] std::vector<ChannelFault> faults() const;
    /// Shows the faults at their fields.
    void show_faults();
    /// What a test message of what the form says came to, as far as it is about a field.
    void show_failure(const Failure& delivery);
    /// Names that a new channel may not have.
    void set_taken(std::vector<std::string> names) { taken_ = std::move(names); }
    void set_read_only(bool read_only);
    [[nodiscard]] ChannelReceiverFields* receiver() const { return receiver_; }
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void connect_fields();

    NotifyChannel channel_;
    Kept kept_ = Kept::no;
    std::vector<std::string> taken_;
    bool filling_ = false;

    WrappedLabel* status_;
    QCheckBox* enabled_;
    QLineEdit* name_;
    ChannelReceiverFields* receiver_;
    SegmentedControl* takes_;
    SegmentedControl* floor_;
    ScopeFields* scope_;
    ChannelPaceFields* pace_;
    FormRow *enabled_row_, *name_row_, *takes_row_, *floor_row_;
};

}  // namespace wattmast::ui
