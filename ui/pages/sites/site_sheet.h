// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Sites as text for other programs.
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <span>
#include <vector>

#include "ui/pages/sites/site_columns.h"

class QMimeData;

namespace wattmast::ui {

/// RFC 4180 with a byte-order mark for spreadsheets: '.' in numbers, times in ISO 8601, ids of classes and severities,
/// units in the titles. Columns that are pictures are left out; beside carbon stands its gas.
[[nodiscard]] QByteArray site_csv(const SiteSnapshot& snapshot, std::span<const int> rows,
                                  std::span<const SiteColumn> columns);
/// TSV and HTML with titles in the language of the screen, values as in site_csv().
[[nodiscard]] std::unique_ptr<QMimeData> site_clip(const SiteSnapshot& snapshot, std::span<const int> rows,
                                                   std::span<const SiteColumn> columns);

}  // namespace wattmast::ui
