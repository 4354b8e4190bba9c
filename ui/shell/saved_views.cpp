// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/saved_views.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <algorithm>
#include <iterator>

namespace wattmast::ui {
namespace {

constexpr QLatin1String settings_key("view/saved");
constexpr QLatin1String name_key("name");
constexpr QLatin1String page_key("page");
constexpr QLatin1String state_key("state");

bool comes_before(const SavedView& left, const SavedView& right) {
    const int order = left.name.localeAwareCompare(right.name);
    return order != 0 ? order < 0 : left.page < right.page;
}

auto is_called(PageId page, const QString& name) {
    return [page, &name](const SavedView& view) { return view.page == page && view.name == name; };
}

}  // namespace

SavedViews::SavedViews(QObject* parent) : QObject(parent) {
    const QByteArray text = QSettings().value(settings_key).toByteArray();
    const QJsonArray stored = QJsonDocument::fromJson(text).array();
    for (const QJsonValue value : stored) {
        const QJsonObject object = value.toObject();
        const std::optional<PageId> page = page_by_id(object.value(page_key).toString());
        const QString name = object.value(name_key).toString();
        if (page && !name.isEmpty()) {
            views_.push_back({name, *page, object.value(state_key).toObject()});
        }
    }
    std::ranges::sort(views_, comes_before);
}

std::vector<SavedView> SavedViews::of(PageId page) const {
    std::vector<SavedView> found;
    std::ranges::copy_if(views_, std::back_inserter(found),
                         [page](const SavedView& view) { return view.page == page; });
    return found;
}

std::optional<SavedView> SavedViews::find(PageId page, const QString& name) const {
    const auto found = std::ranges::find_if(views_, is_called(page, name));
    return found == views_.end() ? std::nullopt : std::optional(*found);
}

void SavedViews::save(SavedView view) {
    std::erase_if(views_, is_called(view.page, view.name));
    views_.insert(std::ranges::upper_bound(views_, view, comes_before), std::move(view));
    store();
    Q_EMIT changed();
}

void SavedViews::remove(PageId page, const QString& name) {
    if (std::erase_if(views_, is_called(page, name)) > 0) {
        store();
        Q_EMIT changed();
    }
}

void SavedViews::store() const {
    QJsonArray stored;
    for (const SavedView& view : views_) {
        stored.append(QJsonObject{{name_key, view.name}, {page_key, id_of(view.page)}, {state_key, view.state}});
    }
    QSettings().setValue(settings_key, QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

}  // namespace wattmast::ui
