// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What somebody sees who has no database yet: three ways in.
#pragma once

#include <QScrollArea>
#include <QStringList>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/demo_fleet.h"
#include "ui/format/language.h"
#include "ui/theme/theme.h"

class QProgressBar;
class QPushButton;

namespace wattmast::ui {

class ComputerForm;
class DemoStarter;
class FirstRunOption;
class Preview;
class LinkLabel;
class MessageStrip;
class RoleLabel;
class WrappedLabel;

/// What was chosen.
struct WayIn {
    enum class Kind : std::uint8_t {
        demo = 1,       ///< `fleet` plays; its inventory is imported at the start.
        new_fleet = 2,  ///< An empty database, to add the first meter to.
        existing = 3,   ///< A database that is there.
        inventory = 4,  ///< A new database, with `file` imported first.
        history = 5,    ///< A new database, with the window for history files open on `file`.
    };
    Kind kind = Kind::existing;
    std::filesystem::path database;
    QString file;
    std::unique_ptr<DemoFleet> fleet;
};

/// Shown where no database is given and none was used before. Choices of the right side are stored when a way is taken.
class FirstRunWindow : public QScrollArea {
    Q_OBJECT

public:
    /// `demo`: where the demo's database will be.
    FirstRunWindow(std::filesystem::path resources, const QString& folder, std::filesystem::path demo,
                   QWidget* parent = nullptr);
    ~FirstRunWindow() override;

    /// After decided(), once.
    [[nodiscard]] WayIn take() { return std::move(way_); }
    /// As if this file had been chosen behind "Open …": a database, an inventory or history.
    void open_file(const QString& file);

    [[nodiscard]] FirstRunOption* demo_option() const { return demo_; }
    [[nodiscard]] FirstRunOption* meter_option() const { return meter_; }
    [[nodiscard]] FirstRunOption* open_option() const { return open_; }
    [[nodiscard]] ComputerForm* form() const { return form_; }

Q_SIGNALS:
    void decided();
    void language_chosen(std::optional<wattmast::ui::Language> language);
    void appearance_chosen(wattmast::ui::Appearance appearance);
    void keyboard_map_requested();
    void help_requested();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* build_ways();
    [[nodiscard]] QWidget* build_foot();
    void retranslate();
    void start_demo();
    void end_demo(const Result<void>& result);
    void show_busy(bool is_busy);
    void ask_for_file();
    void decide(WayIn way);

    std::filesystem::path demo_database_;
    QStringList recent_;
    WayIn way_;
    DemoStarter* starter_;
    ComputerForm* form_;
    Preview* preview_ = nullptr;
    FirstRunOption* demo_;
    FirstRunOption* meter_;
    FirstRunOption* open_;
    QProgressBar* progress_;
    MessageStrip* fault_;
    RoleLabel* welcome_;
    RoleLabel* purpose_;
    WrappedLabel* version_;
    LinkLabel* keys_;
    LinkLabel* help_;
    RoleLabel* recent_title_;
};

}  // namespace wattmast::ui
