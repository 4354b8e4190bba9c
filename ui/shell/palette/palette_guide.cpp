// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/palette_guide.h"

#include <algorithm>

#include "ui/engine_bridge.h"
#include "ui/format/names.h"
#include "ui/shell/range_choice.h"
#include "ui/shell/shortcuts.h"

namespace wattmast::ui {
namespace {

constexpr QLatin1String action_kind("action");
constexpr QLatin1String view_kind("view");
constexpr QLatin1String range_kind("range");
constexpr QLatin1String page_prefix("page.");
constexpr qsizetype point_parts = 4;

std::vector<std::string> path_of(const QStringList& key) {
    std::vector<std::string> path;
    for (qsizetype i = 1; i < key.size(); ++i) {
        path.push_back(key[i].toStdString());
    }
    return path;
}

bool is_area_of(const Catalog& catalog, const std::vector<std::string>& path) {
    const Scope scope{path, {}};
    return std::ranges::any_of(catalog.sites, [&scope](const Site& site) { return scope.contains(site); });
}

}  // namespace

const Point* point_of_key(const Catalog& catalog, const QStringList& key) {
    const Site* site = key.size() == point_parts ? catalog.site_by_code(key[1].toStdString()) : nullptr;
    if (site == nullptr) {
        return nullptr;
    }
    for (const Device* device : catalog.devices_of(site->id)) {
        if (to_qt(device->name) != key[2]) {
            continue;
        }
        for (const Point* point : catalog.points_of(device->id)) {
            if (to_qt(to_string(point->key)) == key[3]) {
                return point;
            }
        }
    }
    return nullptr;
}

PaletteGuide::PaletteGuide(EngineBridge& bridge, Session& session, Shortcuts& shortcuts, QObject* parent)
    : QObject(parent), bridge_(bridge), session_(session), shortcuts_(shortcuts) {
    add_source(
        range_kind,
        [] {
            PaletteEntries entries;
            for (std::size_t i = 0; i < all_presets().size(); ++i) {
                entries.push_back({PaletteGroup::commands,
                                   {range_kind, QString::number(i)},
                                   RangeChoice::of(all_presets()[i]).name(),
                                   {},
                                   tr("Time range"),
                                   IconId::clock,
                                   0});
            }
            return entries;
        },
        [this](const QStringList& key) {
            if (const auto index = key[1].toULongLong(); index < all_presets().size()) {
                session_.set_range(RangeChoice::of(all_presets()[index]));
            }
        });
}

void PaletteGuide::set_view_opener(PageId page, std::function<void(const SavedView&)> open) {
    view_openers_[page] = std::move(open);
}

void PaletteGuide::add_source(const QString& kind, std::function<PaletteEntries()> entries,
                              std::function<void(const QStringList& key)> open) {
    sources_.push_back({kind, std::move(entries), std::move(open)});
}

PaletteEntries PaletteGuide::fixed_entries() const {
    PaletteEntries entries;
    add_views(entries);
    add_actions(entries);
    for (const Source& source : sources_) {
        PaletteEntries more = source.entries();
        entries.insert(entries.end(), more.begin(), more.end());
    }
    std::ranges::stable_sort(entries, {}, &PaletteEntry::group);
    return entries;
}

void PaletteGuide::add_views(PaletteEntries& entries) const {
    const SavedViews views;
    for (const SavedView& view : views.all()) {
        if (view_openers_.contains(view.page)) {
            const QAction* page = shortcuts_.action(page_prefix + id_of(view.page));
            entries.push_back({PaletteGroup::views,
                               {view_kind, id_of(view.page), view.name},
                               view.name,
                               {},
                               page == nullptr ? QString() : page->text(),
                               IconId::star,
                               0});
        }
    }
}

void PaletteGuide::add_actions(PaletteEntries& entries) const {
    for (const QAction* action : shortcuts_.all()) {
        // Moving the keyboard within the window means nothing from here.
        if (!action->isEnabled() || action->property("wm_no_palette").toBool()) {
            continue;
        }
        const QString id = action->objectName();
        const auto page = id.startsWith(page_prefix) ? page_by_id(id.mid(page_prefix.size())) : std::nullopt;
        const auto icon = page ? page_icons_.find(*page) : page_icons_.end();
        const QVariant own_icon = action->data();
        entries.push_back({page ? PaletteGroup::pages : PaletteGroup::commands,
                           {action_kind, id},
                           action->text(),
                           {},
                           action->shortcut().toString(QKeySequence::NativeText),
                           icon != page_icons_.end() ? icon->second
                           : own_icon.isValid()      ? static_cast<IconId>(own_icon.toInt())
                                                     : IconId::chevron_right,
                           0});
    }
}

bool PaletteGuide::exists(const QStringList& key) const {
    const auto catalog = bridge_.catalog();
    const QString kind = key.value(0);
    if (kind == QLatin1String("site")) {
        return catalog->site_by_code(key.value(1).toStdString()) != nullptr;
    }
    if (kind == QLatin1String("area")) {
        return is_area_of(*catalog, path_of(key));
    }
    return kind == QLatin1String("point") && point_of_key(*catalog, key) != nullptr;
}

void PaletteGuide::open(const PaletteEntry& entry) {
    const auto catalog = bridge_.catalog();
    const QString kind = entry.key.value(0);
    if (kind == QLatin1String("site")) {
        if (const Site* site = catalog->site_by_code(entry.key.value(1).toStdString())) {
            open_place({site->area, site->id}, PageId::site);
        }
    } else if (kind == QLatin1String("area")) {
        if (exists(entry.key)) {
            open_place({path_of(entry.key), {}}, session_.page() == PageId::site ? PageId::overview : session_.page());
        }
    } else if (kind == QLatin1String("point")) {
        if (const Point* point = point_of_key(*catalog, entry.key)) {
            Q_EMIT point_chosen(point->id);
        }
    } else if (kind == view_kind) {
        open_view(entry.key);
    } else if (kind == action_kind) {
        if (QAction* action = shortcuts_.action(entry.key.value(1))) {
            action->trigger();
        }
    } else if (const auto source = std::ranges::find(sources_, kind, &Source::kind); source != sources_.end()) {
        source->open(entry.key);
    }
}

void PaletteGuide::open_place(const Scope& scope, PageId page) {
    Place place = session_.place();
    place.page = page;
    place.scope = scope;
    session_.go_to(place);
}

void PaletteGuide::open_view(const QStringList& key) {
    const SavedViews views;
    const auto page = page_by_id(key.value(1));
    const auto view = page ? views.find(*page, key.value(2)) : std::nullopt;
    if (view && view_openers_.contains(*page)) {
        view_openers_[*page](*view);
    }
}

}  // namespace wattmast::ui
