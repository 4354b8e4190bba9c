// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Recording what happened to a meter.
#pragma once

#include <QDialog>
#include <QTimer>
#include <map>
#include <optional>

#include "app/meter_life.h"
#include "ui/request_ticket.h"
#include "ui/shell/page_base.h"

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wattmast::ui {

class FormRow;
class MessageStrip;
class QuietCombo;
class WrappedLabel;

/// Site, meter, event, time, the register at its end and at its begin, who and why. The readings on either side, and
/// what is booked across the event, are looked up on a worker while one types. Faults are shown after the first
/// attempt; nothing is recorded before the button. An event that is on record can be withdrawn instead. Texts are those
/// of the language at its opening.
class MeterEventDialog : public QDialog {
    Q_OBJECT

public:
    /// @param site Not assigned: to be typed. @param preset What is known already: meter, time, kind and values.
    MeterEventDialog(PageContext context, SiteId site, const std::optional<MeterEvent>& preset,
                     QWidget* parent = nullptr);

    /// What was found last for what stands in the form now; empty: it is being looked up.
    [[nodiscard]] const std::optional<MeterEventPlan>& plan() const { return plan_; }
    /// What is said under a field; empty: nothing is wrong.
    [[nodiscard]] QString fault_of(MeterEventField field) const;

    void accept() override;

Q_SIGNALS:
    void recorded();

private:
    void build_fields(QVBoxLayout& column, SiteId site, const MeterEvent& preset);
    void build_end(QVBoxLayout& column);
    FormRow* add_row(QVBoxLayout& column, MeterEventField field, QWidget* control);
    QLineEdit* add_line(QVBoxLayout& column, MeterEventField field, const char* name);
    void offer_meters(DeviceId wanted);
    void show_kind();
    void edited();
    void look();
    void show_plan(const Result<MeterEventPlan>& plan);
    void show_effect();
    void show_faults();
    void finish(const Result<MeterEvent>& event);
    [[nodiscard]] MeterEventOrder order() const;
    [[nodiscard]] MeterEventKind kind() const;
    [[nodiscard]] MeterEventValues values_asked() const;
    /// Of the form as it stands, with values that are no numbers.
    [[nodiscard]] std::map<MeterEventField, QString> faults() const;

    PageContext context_;
    bool was_tried_ = false;  ///< Faults are shown from then on.
    RequestTicket looking_;
    RequestTicket recording_;
    QTimer rest_;  ///< After typing.
    std::optional<MeterEventPlan> plan_;
    std::map<MeterEventField, FormRow*> rows_;
    QLineEdit* site_ = nullptr;
    QuietCombo* meter_ = nullptr;
    QuietCombo* event_ = nullptr;
    QDateTimeEdit* at_ = nullptr;
    QCheckBox* withdraw_ = nullptr;  ///< Where there is an event of that meter, kind and time.
    FormRow* withdraw_row_ = nullptr;
    QLineEdit* final_ = nullptr;
    QLineEdit* first_ = nullptr;
    QLineEdit* ratio_ = nullptr;
    QLineEdit* who_ = nullptr;
    QLineEdit* why_ = nullptr;
    MessageStrip* effect_ = nullptr;
    MessageStrip* strip_ = nullptr;
    QPushButton* record_ = nullptr;
};

/// What is wrong with a field, in the language of the screen.
[[nodiscard]] QString label_of(const MeterEventFault& fault);

}  // namespace wattmast::ui
