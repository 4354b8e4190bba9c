// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Rail, top bar, pages, status bar. Navigation only.
#pragma once

#include <QMainWindow>
#include <map>

#include "ui/engine_bridge.h"
#include "ui/format/language.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

class QStackedWidget;

namespace wattmast::ui {

class CommandPalette;
class MessageStrip;
class NavRail;
class PaletteGuide;
class Shortcuts;
class StatusBar;
class TopBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// Both outlive the window.
    MainWindow(EngineBridge& bridge, Session& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes ownership. Pages appear in the rail in this order, with Ctrl+1…9, 0.
    void add_page(PageId id, IconId icon, std::function<QString()> label, PageBase* page);
    /// A page without an entry in the rail, which leads on from another; see rail_page().
    void add_page_within(PageId id, std::function<QString()> label, PageBase* page);
    void add_separator();
    /// At the lower end of the rail and with a key of its own.
    void add_page_below(PageId id, IconId icon, std::function<QString()> label, PageBase* page,
                        const QKeySequence& key);
    /// Asked before the window closes, in the order given: false keeps it open. `goes_ahead` runs when all have let it
    /// go, and only then; may be empty.
    void add_close_check(std::function<bool()> may_close, std::function<void()> goes_ahead = {}) {
        close_checks_.push_back({std::move(may_close), std::move(goes_ahead)});
    }
    [[nodiscard]] PageBase* page(PageId id) const;
    [[nodiscard]] StatusBar* status() const { return status_; }
    [[nodiscard]] TopBar* top_bar() const { return top_; }
    [[nodiscard]] NavRail* rail() const { return rail_; }
    [[nodiscard]] Shortcuts& shortcuts() const { return *shortcuts_; }
    [[nodiscard]] PaletteGuide& palette_guide() const { return *guide_; }
    [[nodiscard]] CommandPalette* command_palette() const { return palette_; }

Q_SIGNALS:
    /// Empty: as the system.
    void language_chosen(std::optional<wattmast::ui::Language> language);
    void appearance_chosen(wattmast::ui::Appearance appearance);
    /// A CSV file of this machine was dropped anywhere onto the window.
    void table_file_dropped(const QString& file);
    void collector_restart_requested();
    /// The person wants the demo's database gone; not yet asked whether that is meant.
    void demo_removal_requested();
    /// Emitted by who starts it, at the end of each start, also one that failed.
    void collector_start_done();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    struct Page {
        PageBase* widget = nullptr;
        std::function<QString()> label;
    };

    struct CloseCheck {
        std::function<bool()> may_close;
        std::function<void()> goes_ahead;
    };

    void take_page(PageId id, std::function<QString()> label, PageBase* page, const QKeySequence& key);
    void build_shortcuts();
    void build_comparisons();
    void build_palette();
    void next_region(int direction);
    void show_page(PageId id);
    void show_title();
    void tick();
    void show_collector(const CollectorStatus& status);
    void show_strip();
    void show_strip_when_well();
    void watch_for_stop(const CollectorStatus& status);
    void tell_of_stop();
    [[nodiscard]] bool may_lose_samples();
    void ask_for_quality();

    EngineBridge& bridge_;
    Session& session_;
    Shortcuts* shortcuts_;
    PaletteGuide* guide_;
    CommandPalette* palette_;
    NavRail* rail_;
    TopBar* top_;
    MessageStrip* strip_;
    QStackedWidget* stack_;
    StatusBar* status_;
    std::map<PageId, Page> pages_;
    int numbered_ = 0;  ///< Pages with Ctrl+1…9, 0.
    PageBase* current_ = nullptr;
    CollectorStatus collector_;
    std::optional<UtcTime> outage_seen_;    ///< `since` of the ended outage whose note was closed, or is no news.
    std::optional<UtcTime> stopped_since_;  ///< Of a collector that ran before in this window.
    bool has_run_ = false;
    bool tells_of_stop_ = false;
    bool live_ended_with_it_ = false;
    RequestTicket quality_ticket_;
    std::vector<CloseCheck> close_checks_;
};

}  // namespace wattmast::ui
