// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/help/help_pages.h"

#include <QFile>
#include <algorithm>

#include "ui/shell/palette/search_text.h"

namespace wattmast::ui {
namespace {

/// In the order of the contents.
constexpr std::array ids{"start",  "overview", "sites",    "site",    "alarms",  "explore",
                         "energy", "carbon",   "quality",  "reports", "devices", "factors",
                         "import", "settings", "keyboard", "wall",    "desktop", "glossary"};

QString folder_of(Language language) {
    switch (language) {
        case Language::english:
            return QStringLiteral("en");
        case Language::chinese:
            return QStringLiteral("zh");
        case Language::vietnamese:
            return QStringLiteral("vi");
    }
    return {};
}

}  // namespace

std::vector<HelpPage> help_pages(Language language) {
    std::vector<HelpPage> pages;
    for (const char* id : ids) {
        QFile file(QStringLiteral(":/help/%1/%2.md").arg(folder_of(language), QLatin1String(id)));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QString text = QString::fromUtf8(file.readAll());
        QString title = text.section(QLatin1Char('\n'), 0, 0);
        title.remove(QStringLiteral("# "));
        pages.push_back({QLatin1String(id), title, text});
    }
    return pages;
}

QString help_id_of(PageId page) {
    switch (page) {
        case PageId::overview:
            return QStringLiteral("overview");
        case PageId::site:
            return QStringLiteral("site");
        case PageId::explore:
            return QStringLiteral("explore");
        case PageId::devices:
            return QStringLiteral("devices");
        case PageId::settings:
            return QStringLiteral("settings");
        case PageId::sites:
            return QStringLiteral("sites");
        case PageId::alarms:
            return QStringLiteral("alarms");
        case PageId::factors:
            return QStringLiteral("factors");
        case PageId::energy:
            return QStringLiteral("energy");
        case PageId::carbon:
            return QStringLiteral("carbon");
        case PageId::quality:
            return QStringLiteral("quality");
        case PageId::reports:
            return QStringLiteral("reports");
    }
    return QStringLiteral("start");
}

std::vector<HelpPage> matching(const std::vector<HelpPage>& pages, const QString& query) {
    const QStringList words = words_of(query);
    std::vector<HelpPage> found;
    std::ranges::copy_if(pages, std::back_inserter(found), [&words](const HelpPage& page) {
        return std::ranges::all_of(
            words, [&page](const QString& word) { return page.text.contains(word, Qt::CaseInsensitive); });
    });
    return found;
}

}  // namespace wattmast::ui
