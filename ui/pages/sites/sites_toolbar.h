// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The tools in the head of the sites: filter text, view, columns, comparison, saved views, export.
#pragma once

#include <QObject>

#include "ui/pages/sites/sites_state.h"

class QAction;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace wattmast::ui {

class ColumnChooser;
class Panel;
class SavedViewMenu;
class SegmentedControl;

/// Puts its tools into a panel's head; they belong to the panel. Texts follow the language by retranslate().
class SitesToolbar : public QObject {
    Q_OBJECT

public:
    SitesToolbar(Panel& panel, std::function<SitesState()> current, QObject* parent = nullptr);

    void retranslate();
    void show_view(SitesViewKind view);
    void show_grouping(Grouping grouping);
    void show_text(const QString& text);
    /// Comparing takes 2 to 8.
    void set_selected(std::size_t sites);
    void set_has_background(bool has_background);
    void edit_filter();
    void open_export_menu();

    [[nodiscard]] QLineEdit* text() const { return text_; }
    [[nodiscard]] SegmentedControl* views() const { return views_; }
    [[nodiscard]] QPushButton* compare() const { return compare_; }
    [[nodiscard]] SavedViewMenu* saved_views() const { return saved_menu_; }
    [[nodiscard]] ColumnChooser* chooser() const { return chooser_; }

Q_SIGNALS:
    void text_changed(const QString& text);
    void view_chosen(wattmast::ui::SitesViewKind view);
    void grouping_chosen(wattmast::ui::Grouping grouping);
    /// Before the chooser opens: give it the columns.
    void columns_wanted();
    void columns_chosen(const wattmast::ui::ColumnState& columns);
    void compare_requested();
    void view_opened(const wattmast::ui::SitesState& state);
    void export_requested();
    void copy_requested();
    void load_background_requested();
    void remove_background_requested();
    void fit_requested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build_menus(Panel& panel);
    enum class Words : std::uint8_t { hidden = 1, shown = 2 };
    void show_words(Words words);
    /// Buttons that have an icon show it alone where all words would take the room of the panel's title.
    void fit();

    Panel& panel_;
    QLineEdit* text_;
    SegmentedControl* views_;
    QToolButton* grouping_;
    QMenu* grouping_menu_;
    QPushButton* columns_;
    ColumnChooser* chooser_;
    QPushButton* compare_;
    QPushButton* saved_;
    SavedViewMenu* saved_menu_;
    QToolButton* map_;
    QMenu* map_menu_;
    QToolButton* export_;
    QMenu* export_menu_;
    QAction* export_csv_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* fit_ = nullptr;
    QAction* load_ = nullptr;
    QAction* unload_ = nullptr;
    std::array<QAction*, 3> groupings_{};
    Grouping shown_grouping_ = Grouping::area;
};

}  // namespace wattmast::ui
