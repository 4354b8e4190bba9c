// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/channel_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/names.h"
#include "ui/pages/alarms/channel_pace_fields.h"
#include "ui/pages/alarms/channel_receiver_fields.h"
#include "ui/pages/alarms/form_fields.h"
#include "ui/pages/alarms/scope_fields.h"
#include "ui/pages/settings/form_row.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

ChannelForm::ChannelForm(QWidget* parent)
    : QWidget(parent),
      status_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      enabled_(new QCheckBox),
      name_(form_line("name")),
      receiver_(new ChannelReceiverFields),
      takes_(new SegmentedControl),
      floor_(new SegmentedControl),
      scope_(new ScopeFields),
      pace_(new ChannelPaceFields),
      enabled_row_(new FormRow(enabled_)),
      name_row_(new FormRow(name_)),
      takes_row_(new FormRow(takes_)),
      floor_row_(new FormRow(floor_)) {
    enabled_->setObjectName(QStringLiteral("enabled"));
    takes_->setObjectName(QStringLiteral("takes"));
    floor_->setObjectName(QStringLiteral("floor"));
    status_->setContentsMargins(size::panel_pad, space::s1, size::panel_pad, space::s3);
    status_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    scope_->set_instance_shown(false);
    QVBoxLayout* column = form_column(this);
    for (QWidget* part : std::initializer_list<QWidget*>{status_, enabled_row_, name_row_, receiver_, takes_row_,
                                                         floor_row_, scope_, pace_}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    connect_fields();
    retranslate();
}

void ChannelForm::connect_fields() {
    const auto changed = [this] {
        if (!filling_) {
            Q_EMIT edited();
        }
    };
    connect(enabled_, &QCheckBox::toggled, this, changed);
    connect(name_, &QLineEdit::textChanged, this, changed);
    connect(receiver_, &ChannelReceiverFields::edited, this, changed);
    connect(takes_, &SegmentedControl::chosen, this, changed);
    connect(floor_, &SegmentedControl::chosen, this, changed);
    connect(scope_, &ScopeFields::edited, this, changed);
    connect(pace_, &ChannelPaceFields::edited, this, changed);
}

void ChannelForm::show_channel(const NotifyChannel& channel, Kept kept, std::shared_ptr<const Catalog> catalog,
                               const std::string& zone) {
    filling_ = true;
    channel_ = channel;
    kept_ = kept;
    enabled_->setChecked(channel.is_enabled);
    name_->setText(to_qt(channel.name));
    name_->setReadOnly(kept == Kept::yes);
    receiver_->show_channel(channel);
    takes_->set_current(static_cast<int>(channel.takes) - 1);
    floor_->set_current(static_cast<int>(channel.floor) - 1);
    scope_->set_scope(channel.scope, std::move(catalog));
    pace_->show_channel(channel, zone);
    name_row_->set_fault({});
    filling_ = false;
    if (kept == Kept::yes && !receiver_->secret().empty()) {
        receiver_->show_faults(faults());  // It was stored before such URLs were refused.
    }
}

void ChannelForm::show_failure(const Failure& delivery) {
    if (const auto address = receiver_->address()) {
        receiver_->show_faults(faults_of(delivery, *address));
    }
}

void ChannelForm::set_status(const QString& status) {
    if (status_->text() != status) {
        status_->setText(status);  // What is marked in it stays.
    }
    status_->setVisible(!status.isEmpty());
}

NotifyChannel ChannelForm::channel() const {
    NotifyChannel channel = channel_;
    channel.is_enabled = enabled_->isChecked();
    channel.name = text_of(*name_);
    receiver_->put_into(channel);
    channel.takes = static_cast<NotifyChannel::Takes>(takes_->current() + 1);
    channel.floor = static_cast<Severity>(floor_->current() + 1);
    // The instance has no field here, and stays as it was set elsewhere.
    channel.scope = scope_->scope();
    channel.scope.instance = channel_.scope.instance;
    pace_->put_into(channel);
    return channel;
}

std::vector<ChannelFault> ChannelForm::faults() const {
    const NotifyChannel now = channel();
    std::vector<ChannelFault> faults = faults_of(now, receiver_->address());
    if (kept_ == Kept::no && std::ranges::find(taken_, now.name) != taken_.end()) {
        faults.push_back({ChannelField::name, tr("There is a channel of this name. Choose it in the list to change "
                                                 "it.")});
    }
    if (const QString fault = scope_->fault(); !fault.isEmpty()) {
        faults.push_back({ChannelField::site, fault});
    }
    return faults;
}

void ChannelForm::show_faults() {
    const std::vector<ChannelFault> all = faults();
    const auto text_for = [&](ChannelField field) {
        const auto found = std::ranges::find(all, field, &ChannelFault::field);
        return found == all.end() ? QString() : found->text;
    };
    name_row_->set_fault(text_for(ChannelField::name));
    scope_->show_fault(text_for(ChannelField::site));
    receiver_->show_faults(all);
    pace_->show_faults(all);
}

void ChannelForm::set_read_only(bool read_only) {
    for (QWidget* field : std::initializer_list<QWidget*>{enabled_, name_, takes_, floor_}) {
        field->setEnabled(!read_only);
    }
    receiver_->set_editable(!read_only);
    scope_->set_editable(!read_only);
    pace_->set_editable(!read_only);
}

void ChannelForm::retranslate() {
    const bool was_filling = std::exchange(filling_, true);
    takes_->set_choices({tr("Rules that name it"), tr("Every rule")});
    floor_->set_choices({label_of(Severity::critical), label_of(Severity::major), label_of(Severity::minor),
                         label_of(Severity::warning)});
    enabled_->setText(tr("Tells alarms"));
    enabled_row_->set_texts(tr("State"), tr("Off: it is kept and told nothing."));
    name_row_->set_texts(tr("Name"), tr("Rules name it; it cannot be changed later."));
    takes_row_->set_texts(tr("Alarms of"), {});
    floor_row_->set_texts(tr("Least urgent"), tr("This and what is more urgent is told."));
    receiver_->retranslate();
    scope_->retranslate();
    pace_->retranslate();
    filling_ = was_filling;
}

}  // namespace wattmast::ui
