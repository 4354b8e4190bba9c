// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the settings say of keeping and retiring.
#pragma once

#include <QCoreApplication>
#include <QString>

#include "app/storage.h"
#include "model/retention.h"
#include "ui/pages/settings/retention_change.h"

namespace wattmast::ui {

class RetentionText {
    Q_DECLARE_TR_FUNCTIONS(RetentionText)

public:
    /// "25 months", "6 years", "for ever".
    [[nodiscard]] static QString time(KeepTime time);
    /// What is wrong and what to do.
    [[nodiscard]] static QString fault(PolicyFault fault, const RetentionPolicy& policy);
    /// Before which times what goes, and what is left. @pre change.removes()
    [[nodiscard]] static QString removal(const RetentionChange& change);
    /// @pre change.is_shorter and nothing is removed now
    [[nodiscard]] static QString nothing_goes_yet(const RetentionChange& change);
    /// How retiring stands, in one line; empty: there is nothing to say yet.
    [[nodiscard]] static QString state(const RetentionState& state, UtcTime now);
    /// A second look at it, partly in English from the engine; empty: none.
    [[nodiscard]] static QString detail(const RetentionState& state);
};

}  // namespace wattmast::ui
