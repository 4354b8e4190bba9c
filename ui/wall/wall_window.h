// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The whole screen for figures that are read from across the room.
#pragma once

#include <QWidget>
#include <memory>

#include "ui/engine_bridge.h"
#include "ui/shell/session.h"
#include "ui/theme/theme.h"
#include "ui/wall/wall_pages.h"

namespace wattmast::ui {

class ScreenInhibitor;
class WallReader;

/// Pages change every minute and stand still while a critical alarm is new. Keys: Esc leaves, arrows change the page
/// (and say that a new alarm was seen); everything else, and the pointer, does nothing. Dark unless the setting says
/// otherwise: while it is open, the whole program is.
class WallWindow : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it. Deletes itself when closed.
    WallWindow(EngineBridge& bridge, const Session& session);
    ~WallWindow() override;

    [[nodiscard]] WallPage page() const { return page_; }
    [[nodiscard]] const WallReader& reader() const { return *reader_; }
    /// Whether pages change by themselves now.
    [[nodiscard]] bool is_rotating() const;
    /// Does nothing where the page has nothing to show.
    void show_page(WallPage page);
    /// One second passed; called by a timer, and by tests.
    void tick();
    /// Everything moves by two pixels each hour, so that nothing burns in.
    [[nodiscard]] static QPoint shift_at(UtcTime now);

    /// Setting of how it looks; dark unless stored.
    [[nodiscard]] static Appearance chosen_appearance();
    static void choose_appearance(Appearance appearance);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void step(int direction);
    void take_values();
    [[nodiscard]] QString foot_text() const;

    Appearance before_;
    Appearance own_;
    WallReader* reader_;
    std::unique_ptr<ScreenInhibitor> inhibitor_;
    WallPage page_ = WallPage::fleet;
    int seconds_left_;
    bool was_new_critical_ = false;
    QTimer* pointer_timer_;
};

}  // namespace wattmast::ui
