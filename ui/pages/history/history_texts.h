// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What is said about a file of another system, in the language of the screen.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <array>
#include <cstdint>
#include <optional>

#include "app/history/findings.h"
#include "app/history/import_record.h"
#include "app/history/mapping.h"
#include "app/history/phrases.h"
#include "app/history/proposal.h"

namespace wattmast::ui {

/// What a column of the file is for.
enum class ColumnRole : std::uint8_t { left_out = 1, value, time, clock, site, device, name };
inline constexpr std::array column_roles = {ColumnRole::left_out, ColumnRole::value, ColumnRole::time,
                                            ColumnRole::clock,    ColumnRole::site,  ColumnRole::device,
                                            ColumnRole::name};

/// GUI thread; needs the language's translator to be installed.
class HistoryTexts {
    Q_DECLARE_TR_FUNCTIONS(HistoryTexts)

public:
    /// What english() says, one sentence part after the other. Empty for a phrase that has no words here, which a test
    /// looks for.
    [[nodiscard]] static QString text(const HistoryText& text);
    /// "Likely: the header says …"; only the certainty where no reason is given.
    [[nodiscard]] static QString reason(const HistoryGuess& guess);
    /// What is asked, and where it is answered.
    [[nodiscard]] static QString question(const HistoryQuestion& question, const HistoryMapping& mapping);
    /// "Active power L1, eth0"; "not stated" without a point.
    [[nodiscard]] static QString point(const std::optional<PointKey>& key);

    [[nodiscard]] static QString label(HistoryGuess::Certainty certainty);
    [[nodiscard]] static QString label(HistoryFindingKind kind);
    [[nodiscard]] static QString label(HistoryEffect effect);
    [[nodiscard]] static QString label(HistoryImportRecord::End end);
    [[nodiscard]] static QString label(ColumnRole role);
    [[nodiscard]] static QString label(TextEncoding encoding);
    [[nodiscard]] static QString label(NumberFormat format);
    [[nodiscard]] static QString label(DateOrder order);
    [[nodiscard]] static QString label(TwiceRule rule);
    [[nodiscard]] static QString label(SkippedRule rule);
    [[nodiscard]] static QString label(AbsentRule rule);
    [[nodiscard]] static QString label(RowOrder order);
    [[nodiscard]] static QString label_of_delimiter(char delimiter);
};

}  // namespace wattmast::ui
