// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop/new_site_defaults.h"

#include <QSettings>
#include <QTimeZone>

namespace wattmast::ui {
namespace {

constexpr QLatin1String zone_key("defaults/time_zone");
constexpr QLatin1String region_key("defaults/factor_region");

}  // namespace

NewSiteDefaults NewSiteDefaults::stored() {
    const QSettings settings;
    const QString system = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const QString zone = settings.value(zone_key, system).toString();
    return {QTimeZone(zone.toUtf8()).isValid() ? zone : system, settings.value(region_key).toString()};
}

void NewSiteDefaults::store() const {
    QSettings settings;
    settings.setValue(zone_key, time_zone);
    settings.setValue(region_key, factor_region);
}

}  // namespace wattmast::ui
