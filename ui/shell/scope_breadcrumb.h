// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where in the fleet the screens look: the path as links, and a tree to choose from.
#pragma once

#include <QStandardItemModel>
#include <QWidget>
#include <memory>

#include "model/catalog.h"
#include "ui/shell/session.h"

class QHBoxLayout;

namespace wattmast::ui {

/// The areas and sites of the catalogue as a tree; each item has its scope. The root item is the whole fleet.
class ScopeTree : public QStandardItemModel {
    Q_OBJECT

public:
    using QStandardItemModel::QStandardItemModel;
    void rebuild(const Catalog& catalog);
    [[nodiscard]] static Scope scope_of(const QModelIndex& index);
    [[nodiscard]] QModelIndex index_of(const Scope& scope) const;
};

class ScopeBreadcrumb : public QWidget {
    Q_OBJECT

public:
    explicit ScopeBreadcrumb(Session& session, QWidget* parent = nullptr);
    void set_catalog(std::shared_ptr<const Catalog> catalog);
    void open_popup();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void choose(const Scope& scope);

    Session& session_;
    std::shared_ptr<const Catalog> catalog_;
    QHBoxLayout* row_;
};

}  // namespace wattmast::ui
