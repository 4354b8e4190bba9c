// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the import window says of how it stands: questions, progress, what an import came to, and what went wrong.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <optional>

#include "ui/widgets/state_overlay.h"

namespace wattmast::ui {

class HistoryImporter;
class MessageStrip;

/// GUI thread; needs the language's translator to be installed.
class HistoryNotice {
    Q_DECLARE_TR_FUNCTIONS(HistoryNotice)

public:
    /// The most important thing to be said; hides the strip where there is none.
    static void show(const HistoryImporter& importer, MessageStrip& strip);
    /// Instead of the rows; empty: there are rows.
    [[nodiscard]] static std::optional<StateText> of_rows(const HistoryImporter& importer);
    /// Why nothing can be imported now; empty: it can.
    [[nodiscard]] static QString why_not(const HistoryImporter& importer, bool is_who_given);
    /// Of the preview or import that runs: amount and time left.
    [[nodiscard]] static QString progress(const HistoryImporter& importer);

private:
    static bool show_outcome(const HistoryImporter& importer, MessageStrip& strip);
    static void show_complete(const HistoryImporter& importer, MessageStrip& strip);
    static bool show_note(const HistoryImporter& importer, MessageStrip& strip);
    static bool show_preview(const HistoryImporter& importer, MessageStrip& strip);
    /// What a field that cannot be read holds, and which it is.
    static QString unreadable(const HistoryImporter& importer);
    static QString kept(const HistoryImporter& importer);
};

}  // namespace wattmast::ui
