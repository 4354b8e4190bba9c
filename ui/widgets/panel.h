// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The frame of everything on a page: title, subtitle, tools, content, and the states of DESIGN-UI section 3.
#pragma once

#include <QFrame>
#include <QPointer>
#include <optional>

#include "ui/theme/icons.h"
#include "ui/widgets/state_overlay.h"

class QHBoxLayout;
class QStackedLayout;
class QToolButton;

namespace wattmast::ui {

class Chip;
class RoleLabel;

/// Texts are set by the owner, again on QEvent::LanguageChange.
class Panel : public QFrame {
    Q_OBJECT

public:
    explicit Panel(QWidget* parent = nullptr);

    /// Also the accessible name.
    void set_title(const QString& title);
    /// Muted text behind the title; elided where room is short.
    void set_subtitle(const QString& subtitle);
    [[nodiscard]] QString title() const;

    /// Adds a widget at the right end of the header, behind those added before. Takes ownership.
    void add_tool(QWidget* tool);
    /// A flat icon button in the header; tooltip and accessible name are the owner's to set.
    QToolButton* add_icon_tool(IconId icon);
    /// A line between header and content, for lists.
    void set_header_line(bool visible);

    /// The content; takes ownership, deletes the former, and shows it.
    void set_content(QWidget* content);
    [[nodiscard]] QWidget* content() const { return content_; }

    // ---- States ----
    void show_content();
    /// Instead of the content, until show_content().
    void show_empty(const StateText& text);
    void show_error(const StateText& text);
    /// For action_requested().
    [[nodiscard]] StateOverlay* overlay() const { return overlay_; }
    /// The content stays, a line on top of it moves; nothing is seen for the first 200 ms.
    void start_loading();
    void stop_loading();
    /// A chip with the age in the header; none removes it.
    void set_stale(const std::optional<QString>& age_text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void name_content(const QString& former);
    void show_overlay();

    QHBoxLayout* tools_ = nullptr;
    QPointer<QWidget> last_tool_;  ///< Tab goes through the tools before the content.
    RoleLabel* title_ = nullptr;
    RoleLabel* subtitle_ = nullptr;
    Chip* stale_ = nullptr;
    QStackedLayout* stack_ = nullptr;
    QWidget* content_ = nullptr;
    StateOverlay* overlay_ = nullptr;
    ProgressLine* progress_ = nullptr;
    bool header_line_ = false;
};

}  // namespace wattmast::ui
