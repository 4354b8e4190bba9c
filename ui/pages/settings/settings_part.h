// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One section of the settings.
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace wattmast::ui {

struct SettingsPart {
    QString id;  ///< "storage", as in `--page settings:storage`.
    std::function<QString()> name;
    QWidget* widget = nullptr;  ///< Retranslates itself.
    std::function<void()> enter = [] {};
    std::function<void()> leave = [] {};
    bool is_tall = false;  ///< Takes all of the page's height: it scrolls in itself.
};

}  // namespace wattmast::ui
