// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The small forms of the alarm screens: acknowledge with a note, add a note, shelve.
#pragma once

#include <QDialog>
#include <optional>

#include "units/utc_time.h"

class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace wattmast::ui {

class RoleLabel;
class SegmentedControl;
class WrappedLabel;

/// A sentence, a text, who says so, Cancel and one button that repeats the verb. The name is that of person_name() and
/// is remembered when the button is pressed.
class NoteDialog : public QDialog {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        acknowledge = 1,  ///< The note may be empty.
        note = 2,         ///< It may not.
        unshelve = 3,     ///< Nothing but the name.
    };

    /// `count`: alarms that it is about; `about`: the headline where it is one.
    NoteDialog(Kind kind, int count, const QString& about, QWidget* parent);

    [[nodiscard]] QString who() const;
    [[nodiscard]] QString note() const;
    /// What is still missing, as shown below the fields; empty: nothing.
    [[nodiscard]] QString fault() const;

    void accept() override;

private:
    void check();

    Kind kind_;
    QLineEdit* note_;
    QLineEdit* who_;
    WrappedLabel* fault_;
    QPushButton* ok_;
};

/// Reason and end are required: 1 h, 8 h, 1 day, 7 days, or an own end at most 90 days off. The choice is remembered.
class ShelveDialog : public QDialog {
    Q_OBJECT

public:
    /// `now` is where the lengths begin; times are shown in the display zone.
    ShelveDialog(int count, const QString& about, UtcTime now, QWidget* parent);

    [[nodiscard]] QString who() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] UtcTime until() const;
    [[nodiscard]] QString fault() const;

    void accept() override;

private:
    void check();
    void show_end();

    UtcTime now_;
    QLineEdit* reason_;
    SegmentedControl* length_;
    QDateTimeEdit* end_;
    RoleLabel* end_text_;
    QLineEdit* who_;
    WrappedLabel* fault_;
    QPushButton* ok_;
};

}  // namespace wattmast::ui
