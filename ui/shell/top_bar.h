// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Scope, time range, live, comparison, search, language and appearance.
#pragma once

#include <QWidget>

#include "ui/format/language.h"
#include "ui/shell/session.h"
#include "ui/theme/theme.h"

class QActionGroup;
class QMenu;
class QToolButton;

namespace wattmast::ui {

class CompareButton;
class LiveToggle;
class PaletteField;
class ScopeBreadcrumb;
class TimeRangeButton;

class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(Session& session, QWidget* parent = nullptr);
    /// Above the choices of the menu.
    void set_commands(QList<QAction*> commands);
    /// Before the field of the search. Takes ownership.
    void add_widget(QWidget* widget);
    [[nodiscard]] ScopeBreadcrumb* scope() const { return scope_; }
    [[nodiscard]] TimeRangeButton* time_range() const { return range_; }
    [[nodiscard]] LiveToggle* live() const { return live_; }
    [[nodiscard]] CompareButton* compare() const { return compare_; }
    [[nodiscard]] PaletteField* search() const { return search_; }

Q_SIGNALS:
    /// Empty: as the system.
    void language_chosen(std::optional<wattmast::ui::Language> language);
    void appearance_chosen(wattmast::ui::Appearance appearance);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build_menu();

    ScopeBreadcrumb* scope_;
    TimeRangeButton* range_;
    LiveToggle* live_;
    CompareButton* compare_;
    PaletteField* search_;
    QToolButton* view_;
    QMenu* menu_;
    QList<QAction*> commands_;
};

}  // namespace wattmast::ui
