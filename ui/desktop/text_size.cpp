// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/text_size.h"

#include <QSettings>
#include <algorithm>

namespace wattmast::ui {
namespace {

constexpr QLatin1String settings_key("view/text_size");
constexpr auto scale_variable = "QT_SCALE_FACTOR";
constexpr int usual = 100;

}  // namespace

int TextSize::chosen() {
    const int stored = QSettings().value(settings_key, usual).toInt();
    return std::ranges::find(steps, stored) == steps.end() ? usual : stored;
}

void TextSize::choose(int percent) {
    QSettings().setValue(settings_key, percent);
}

void TextSize::apply() {
    const int percent = chosen();
    if (percent != usual && qEnvironmentVariableIsEmpty(scale_variable)) {
        qputenv(scale_variable, QByteArray::number(percent / 100.0));
    }
}

}  // namespace wattmast::ui
