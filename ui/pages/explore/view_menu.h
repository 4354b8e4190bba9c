// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The menu of Explore's saved views.
#pragma once

#include <QMenu>

#include "ui/shell/saved_views.h"

namespace wattmast::ui {

/// Lists the views of Explore anew each time it opens; saving asks for a name, removing asks for none. GUI thread.
class ViewMenu : public QMenu {
    Q_OBJECT

public:
    explicit ViewMenu(QWidget* parent = nullptr);

    /// Keeps `state` under a name, in place of one of that name.
    void save(const QString& name, const QJsonObject& state);

Q_SIGNALS:
    /// A name was typed for what is shown now: answer with save().
    void save_requested(const QString& name);
    void view_chosen(const wattmast::ui::SavedView& view);
    void reset_requested();

private:
    void fill();
    void ask_for_name();
};

}  // namespace wattmast::ui
