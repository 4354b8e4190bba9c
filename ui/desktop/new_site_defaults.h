// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is proposed for sites that a person adds.
#pragma once

#include <QString>

namespace wattmast::ui {

/// Chosen at the first run, in QSettings; proposals only: a site has what is stored with it. GUI thread.
struct NewSiteDefaults {
    QString time_zone;      ///< IANA name; that of the system unless chosen.
    QString factor_region;  ///< "CN"; empty: none is proposed.

    [[nodiscard]] static NewSiteDefaults stored();
    void store() const;
};

}  // namespace wattmast::ui
