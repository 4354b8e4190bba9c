// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where in the fleet the screens look: the path as links, and a tree to choose from.
#pragma once

#include <QStandardItemModel>
#include <QWidget>
#include <memory>
#include <vector>

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
    static constexpr int room_for_ring = 4;  ///< Left of the first part, in pixels.

    explicit ScopeBreadcrumb(Session& session, QWidget* parent = nullptr);
    void set_catalog(std::shared_ptr<const Catalog> catalog);
    void open_popup();
    /// With all parts of the path; where room is short those in the middle give way to an ellipsis.
    [[nodiscard]] QSize sizeHint() const override { return whole_; }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void choose(const Scope& scope);
    void fit();
    void add_note(const Site* site);
    [[nodiscard]] int path_width() const;

    Session& session_;
    std::shared_ptr<const Catalog> catalog_;
    QHBoxLayout* row_;
    QSize whole_;
    std::vector<QWidget*> middle_;  ///< Chevrons and parts between the first and the last.
    QWidget* ellipsis_ = nullptr;   ///< In place of those; null: there are none.
    bool is_fitting_ = false;
    QWidget* before_note_ = nullptr;
    QWidget* note_ = nullptr;  ///< Behind the path: name or number of sites.
};

}  // namespace wattmast::ui
