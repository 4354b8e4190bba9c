// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Named states of pages that a person comes back to.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <optional>
#include <vector>

#include "ui/shell/session.h"

namespace wattmast::ui {

/// What a page shows, under a name. `state` is the page's own; it names sites and points by their codes and keys, never
/// by row numbers, so that it means the same in a copy of the database.
struct SavedView {
    QString name;  ///< Unique within its page.
    PageId page = PageId::explore;
    QJsonObject state;
};

/// The saved views of this person on this machine, in QSettings. GUI thread.
class SavedViews : public QObject {
    Q_OBJECT

public:
    explicit SavedViews(QObject* parent = nullptr);

    /// In the order of names.
    [[nodiscard]] const std::vector<SavedView>& all() const { return views_; }
    [[nodiscard]] std::vector<SavedView> of(PageId page) const;
    [[nodiscard]] std::optional<SavedView> find(PageId page, const QString& name) const;
    /// Replaces one of the same page and name. @pre The name is not blank.
    void save(SavedView view);
    void remove(PageId page, const QString& name);

Q_SIGNALS:
    void changed();

private:
    void store() const;

    std::vector<SavedView> views_;
};

}  // namespace wattmast::ui
