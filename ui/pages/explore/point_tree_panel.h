// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The panel with the tree of points and its filter.
#pragma once

#include <memory>

#include "model/catalog.h"
#include "ui/pages/explore/series_selection.h"
#include "ui/widgets/panel.h"

class QLineEdit;
class QToolButton;
class QTreeView;

namespace wattmast::ui {

class PointTreeModel;
class WrappedLabel;

class PointTreePanel : public Panel {
    Q_OBJECT

public:
    /// The selection outlives it.
    explicit PointTreePanel(SeriesSelection& selection, QWidget* parent = nullptr);

    void set_catalog(std::shared_ptr<const Catalog> catalog);
    /// "3 of 412 drawn".
    void show_note();
    void open_sites_of_selection();
    void clear_filter();
    /// Ctrl+F: the filter takes the focus, its text is selected.
    void edit_filter();
    /// Texts anew, after a change of language.
    void retranslate();

    [[nodiscard]] PointTreeModel* tree() const { return tree_; }

Q_SIGNALS:
    /// Enter on a point or formula.
    void series_entered(const wattmast::ui::SeriesKey& series);
    void formula_requested();

private:
    void filter_tree(const QString& text);

    SeriesSelection& selection_;
    std::shared_ptr<const Catalog> catalog_ = std::make_shared<const Catalog>();
    QLineEdit* filter_ = nullptr;
    QToolButton* formula_ = nullptr;
    PointTreeModel* tree_ = nullptr;
    QTreeView* view_ = nullptr;
    WrappedLabel* hint_ = nullptr;
};

}  // namespace wattmast::ui
