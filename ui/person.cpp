// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/person.h"

#include <pwd.h>
#include <unistd.h>

#include <QSettings>
#include <array>

namespace wattmast::ui {

namespace {

constexpr auto person_key = "person/name";
constexpr auto importer_key = "history/who";  ///< Where the import of histories keeps it.

QString entered_name() {
    const QSettings settings;
    for (const char* key : {person_key, importer_key}) {
        const QString name = settings.value(QLatin1String(key)).toString().trimmed();
        if (!name.isEmpty()) {
            return name;
        }
    }
    return {};
}

QString system_name() {
    std::array<char, 4096> text{};
    passwd entry{};
    passwd* found = nullptr;
    if (getpwuid_r(getuid(), &entry, text.data(), text.size(), &found) != 0 || found == nullptr) {
        return {};
    }
    // The first part of the GECOS field is the full name; room and telephone follow after commas.
    const QString full = QString::fromLocal8Bit(entry.pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(entry.pw_name) : full;
}

}  // namespace

QString person_name() {
    const QString entered = entered_name();
    return entered.isEmpty() ? system_name() : entered;
}

bool is_person_known() {
    return !entered_name().isEmpty();
}

void set_person_name(const QString& name) {
    if (!name.trimmed().isEmpty()) {
        QSettings().setValue(QLatin1String(person_key), name.trimmed());
    }
}

}  // namespace wattmast::ui
