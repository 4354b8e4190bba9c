// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/recent_choices.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <algorithm>

namespace wattmast::ui {
namespace {

constexpr QLatin1String settings_key("palette/recent");
constexpr QLatin1String group_name("group");
constexpr QLatin1String key_name("key");
constexpr QLatin1String title_name("title");
constexpr QLatin1String subtitle_name("subtitle");
constexpr QLatin1String note_name("note");

IconId icon_of(PaletteGroup group) {
    switch (group) {
        case PaletteGroup::sites:
            return IconId::sites;
        case PaletteGroup::areas:
            return IconId::site_link;
        case PaletteGroup::points:
            return IconId::explore;
        case PaletteGroup::views:
            return IconId::star;
        case PaletteGroup::pages:
        case PaletteGroup::commands:
        case PaletteGroup::recent:
            break;
    }
    return IconId::chevron_right;
}

}  // namespace

RecentChoices::RecentChoices() {
    const QJsonArray stored = QJsonDocument::fromJson(QSettings().value(settings_key).toByteArray()).array();
    for (const QJsonValue value : stored) {
        const QJsonObject object = value.toObject();
        const int group = object.value(group_name).toInt();
        QStringList key;
        const QJsonArray parts = object.value(key_name).toArray();
        for (const QJsonValue part : parts) {
            key << part.toString();
        }
        if (key.size() > 1 && group > static_cast<int>(PaletteGroup::recent) &&
            group <= static_cast<int>(PaletteGroup::commands)) {
            const auto known = static_cast<PaletteGroup>(group);
            entries_.push_back({known, key, object.value(title_name).toString(), object.value(subtitle_name).toString(),
                                object.value(note_name).toString(), icon_of(known), 0});
        }
    }
}

void RecentChoices::add(const PaletteEntry& entry) {
    std::erase_if(entries_, [&entry](const PaletteEntry& other) { return other.key == entry.key; });
    entries_.insert(entries_.begin(), entry);
    entries_.resize(std::min(entries_.size(), most));
    store();
}

void RecentChoices::remove(const QStringList& key) {
    if (std::erase_if(entries_, [&key](const PaletteEntry& other) { return other.key == key; }) > 0) {
        store();
    }
}

void RecentChoices::store() const {
    QJsonArray stored;
    for (const PaletteEntry& entry : entries_) {
        stored.append(QJsonObject{{group_name, static_cast<int>(entry.group)},
                                  {key_name, QJsonArray::fromStringList(entry.key)},
                                  {title_name, entry.title},
                                  {subtitle_name, entry.subtitle},
                                  {note_name, entry.note}});
    }
    QSettings().setValue(settings_key, QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

}  // namespace wattmast::ui
