// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What setting up a device says, in the language of the screen.
#pragma once

#include <QString>
#include <QStringList>
#include <string>

#include "app/device_desk.h"

namespace wattmast::ui {

[[nodiscard]] QString label_of(ConnectionKind kind);
/// One sentence: which equipment speaks it.
[[nodiscard]] QString sentence_of(ConnectionKind kind);

[[nodiscard]] QString label_of(DeviceField field);
/// What belongs into a field, with an example; for one that is empty or wrong.
[[nodiscard]] QString fault_text(ConnectionKind kind, DeviceField field);
/// The choices of a field that has few, as shown and as stored; empty: it is typed.
struct FieldChoices {
    QStringList texts;
    QStringList values;
    bool is_open = false;  ///< Others can be typed.
};
[[nodiscard]] FieldChoices choices_of(DeviceField field);

[[nodiscard]] QString label_of(TestPollState state);
/// In the cell of a row: "no such register" for an exception 2.
[[nodiscard]] QString state_text(const TestPollRow& row);
/// "Holding register 101".
[[nodiscard]] QString place_text(const std::string& where);
/// "Voltage L1"
[[nodiscard]] QString name_of(const PointKey& key);

/// “illegal data address” (exception 02)
[[nodiscard]] QString exception_name(int exception);
/// What it means for who sets the device up.
[[nodiscard]] QString exception_meaning(int exception);
/// What happened and what to do, of a reading that failed as a whole; knows Modbus exceptions.
[[nodiscard]] QString explanation_of_test(const Failure& failure);

[[nodiscard]] QString hint_text(const TestPollHint& hint);
[[nodiscard]] bool is_warning(const TestPollHint& hint);

}  // namespace wattmast::ui
