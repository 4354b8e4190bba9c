// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the palette offers of a window, and where each entry leads.
#pragma once

#include <QObject>
#include <functional>
#include <map>

#include "ui/shell/palette/palette_entry.h"
#include "ui/shell/saved_views.h"
#include "ui/shell/session.h"

namespace wattmast::ui {

class EngineBridge;
class Shortcuts;

/// GUI thread. All three outlive it.
class PaletteGuide : public QObject {
    Q_OBJECT

public:
    PaletteGuide(EngineBridge& bridge, Session& session, Shortcuts& shortcuts, QObject* parent = nullptr);

    /// Shown before the name of a page.
    void set_page_icon(PageId page, IconId icon) { page_icons_[page] = icon; }
    /// Views of pages without one are not offered.
    void set_view_opener(PageId page, std::function<void(const SavedView&)> open);
    /// Further entries, asked for at each opening. Their key begins with `kind`, by which `open` is found.
    void add_source(const QString& kind, std::function<PaletteEntries()> entries,
                    std::function<void(const QStringList& key)> open);

    /// Saved views, pages, ranges, commands and what the sources have, in this order.
    [[nodiscard]] PaletteEntries fixed_entries() const;
    /// Of sites, areas and points: whether they are in the catalogue.
    [[nodiscard]] bool exists(const QStringList& key) const;
    /// Does nothing where it does not exist any more.
    void open(const PaletteEntry& entry);

Q_SIGNALS:
    void point_chosen(wattmast::PointId point);

private:
    struct Source {
        QString kind;
        std::function<PaletteEntries()> entries;
        std::function<void(const QStringList&)> open;
    };

    void add_views(PaletteEntries& entries) const;
    void add_actions(PaletteEntries& entries) const;
    void open_place(const Scope& scope, PageId page);
    void open_view(const QStringList& key);

    EngineBridge& bridge_;
    Session& session_;
    Shortcuts& shortcuts_;
    std::map<PageId, IconId> page_icons_;
    std::map<PageId, std::function<void(const SavedView&)>> view_openers_;
    std::vector<Source> sources_;
};

/// The point that a key {"point", site code, device, kind and phase} names; null: there is none.
[[nodiscard]] const Point* point_of_key(const Catalog& catalog, const QStringList& key);

}  // namespace wattmast::ui
