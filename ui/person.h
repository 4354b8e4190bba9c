// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Who is at this screen, for what is kept with a name.
#pragma once

#include <QString>

namespace wattmast::ui {

/// What was entered last; else the full name that the system has for the user, else the user's name. GUI thread.
[[nodiscard]] QString person_name();
/// Whether somebody has entered it, so that nothing need be asked.
[[nodiscard]] bool is_person_known();
/// Remembered for the next time; an empty one is not.
void set_person_name(const QString& name);

}  // namespace wattmast::ui
