// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Open, save and remove named states of the Sites page.
#pragma once

#include <QMenu>

#include "ui/pages/sites/sites_state.h"

namespace wattmast::ui {

/// Filled anew each time it opens, so that views that were saved elsewhere are in it.
class SavedViewMenu : public QMenu {
    Q_OBJECT

public:
    using Current = std::function<SitesState()>;
    explicit SavedViewMenu(Current current, QWidget* parent = nullptr);
    /// Without asking. Replaces one of that name; a blank name does nothing.
    void save(const QString& name);
    void fill();

Q_SIGNALS:
    void opened(const wattmast::ui::SitesState& state);

private:
    void ask_and_save();

    Current current_;
};

}  // namespace wattmast::ui
