// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What every page is: a scrolling area with panels on a 12 px gutter.
#pragma once

#include <QScrollArea>

namespace wattmast::ui {

class EngineBridge;
class Panel;
class Session;

/// What pages are built from; both outlive them.
struct PageContext {
    EngineBridge& bridge;
    Session& session;
};

/// Pages are composition only: no SQL, no arithmetic. Texts are set in retranslate(), which the base calls on
/// QEvent::LanguageChange; the page calls it once itself when it is built.
class PageBase : public QScrollArea {
    Q_OBJECT

public:
    /// QFrame::Panel, an enumerator, would hide our panel in every page.
    using Panel = wattmast::ui::Panel;

    explicit PageBase(QWidget* parent = nullptr);

    /// The widget that scrolls; give it a layout.
    [[nodiscard]] QWidget* body() const { return body_; }

    /// Shown from now on: ask for data. Called again each time the page comes to the front.
    virtual void enter() {}
    /// Behind another page from now on: cancel requests, stop timers.
    virtual void leave() {}
    /// F5.
    virtual void read_again() { enter(); }

protected:
    virtual void retranslate() = 0;
    void changeEvent(QEvent* event) override;

private:
    QWidget* body_;
};

}  // namespace wattmast::ui
