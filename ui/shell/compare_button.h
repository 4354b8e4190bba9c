// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// With which earlier time the shown one is compared.
#pragma once

#include <QAbstractButton>

#include "ui/shell/session.h"

class QMenu;

namespace wattmast::ui {

/// "Compare", or what is compared with, highlighted; its menu has the previous day, week, month and year, an own start
/// and off. Sets and shows the session's choice.
class CompareButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit CompareButton(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    void open_menu();
    /// A calendar and a time of day.
    void ask_for_start();
    [[nodiscard]] QMenu* menu() const { return menu_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show_choice();
    void build_menu();

    Session& session_;
    QMenu* menu_;
};

}  // namespace wattmast::ui
