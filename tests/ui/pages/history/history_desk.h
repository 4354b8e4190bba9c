// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A real engine on a database of its own, and the import window on it.
#pragma once

#include <QPushButton>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/engine.h"
#include "support/process.h"
#include "support/temporary_folder.h"
#include "ui/engine_bridge.h"
#include "ui/pages/history/column_editor.h"
#include "ui/pages/history/file_form.h"
#include "ui/pages/history/form_parts.h"
#include "ui/pages/history/history_window.h"
#include "ui/pages/history/result_view.h"
#include "ui/shell/session.h"

namespace wattmast::ui::test {

/// A German export: the time zone, the place and the confirmation stay open. Two rows of an hour that comes twice, one
/// without a value, one with a fault.
extern const char* const german_file;

struct HistoryDesk {
    explicit HistoryDesk(Access access = Access::read_write);
    ~HistoryDesk();

    [[nodiscard]] std::string path(std::string_view name) const { return (folder / name).string(); }
    std::string write(std::string_view name, std::string_view text) const;
    /// The program, on another database or this one.
    [[nodiscard]] static wattmast::test::ProgramOutput ctl(const std::vector<std::string>& arguments);
    /// Every sample of a database as `wattmastctl export` writes it.
    [[nodiscard]] static std::string exported(const std::string& database);

    /// Puts another engine before the one that there is; the window begins anew.
    void wrap_engine(const std::function<std::unique_ptr<Engine>(std::unique_ptr<Engine>)>& wrap);
    /// Opens a file and waits for its first rows, or for why there are none.
    void open(const std::string& file);
    /// Says all that the German file leaves open, and waits for the preview.
    void answer();
    /// Until the file was read to its end with what is said now.
    [[nodiscard]] bool is_previewed();
    [[nodiscard]] bool has_ended();
    [[nodiscard]] HistoryImporter& importer() const { return window->importer(); }
    [[nodiscard]] QPushButton* button(const QString& text) const;
    /// Of both forms, by the accessible name of its control.
    [[nodiscard]] QuestionRow* row(const QString& name) const;
    [[nodiscard]] QString notice() const;
    /// What stands in the table of rows. @param column Of the table.
    [[nodiscard]] QString cell(int row, int column) const;
    /// As a person does it.
    void choose(const QString& field, const QString& entry) const;
    void type(const QString& field, const QString& text) const;

    wattmast::test::TemporaryFolder folder;
    std::string database;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EngineBridge> bridge;
    std::unique_ptr<Session> session;
    std::unique_ptr<HistoryWindow> window;

private:
    void open_window();
};

}  // namespace wattmast::ui::test
