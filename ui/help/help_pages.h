// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The handbook that comes with the program: a page for each screen, in each language.
#pragma once

#include <QString>
#include <vector>

#include "ui/format/language.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

struct HelpPage {
    QString id;     ///< "overview"; the name of the file.
    QString title;  ///< Its first heading.
    QString text;   ///< Markdown.
};

/// In the order of the contents. From the program's own resources.
[[nodiscard]] std::vector<HelpPage> help_pages(Language language);
/// The page about a screen.
[[nodiscard]] QString help_id_of(PageId page);
/// Those that have every word of the query, in their order; all for an empty query.
[[nodiscard]] std::vector<HelpPage> matching(const std::vector<HelpPage>& pages, const QString& query);

}  // namespace wattmast::ui
