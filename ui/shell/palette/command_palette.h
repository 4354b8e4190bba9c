// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One field for everything that can be opened or done.
#pragma once

#include <QDialog>
#include <functional>
#include <memory>

#include "app/views.h"
#include "ui/shell/palette/palette_search.h"
#include "ui/shell/palette/recent_choices.h"

class QLineEdit;
class QListView;

namespace wattmast::ui {

class PaletteModel;
class RoleLabel;

/// Up, Down, Page Up and Page Down move, Enter opens, Esc closes; the field keeps the keyboard. With nothing typed:
/// what was chosen lately, then pages and commands. A window without frame that closes when another gets the keyboard.
class CommandPalette : public QDialog {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    /// Sites, areas and points to be found; read in the background when the palette first opens.
    void set_catalog(std::shared_ptr<const Catalog> catalog);
    /// Power of sites, shown beside those that are found.
    void set_fleet(const FleetNow& fleet);
    /// Pages, views and commands of this moment are asked for at each opening; `exists` says whether what was chosen
    /// lately can still be opened.
    void set_source(std::function<PaletteEntries()> fixed, std::function<bool(const QStringList& key)> exists);
    /// At the upper edge of the window, empty, with the keyboard.
    void open_at(QWidget* window);
    [[nodiscard]] PaletteModel* model() const { return model_; }
    [[nodiscard]] QListView* list() const { return list_; }
    [[nodiscard]] QLineEdit* field() const { return field_; }
    [[nodiscard]] PaletteSearch* search() const { return search_; }

Q_SIGNALS:
    /// The palette is closed already.
    void chosen(const wattmast::ui::PaletteEntry& entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void show_found(const PaletteEntries& entries);
    [[nodiscard]] PaletteEntries without_query() const;
    void show_entries(PaletteEntries entries);
    void move_choice(int steps);
    void choose(int row);
    void fit();

    std::shared_ptr<const Catalog> catalog_;
    std::vector<std::pair<SiteId, double>> power_;  ///< Ascending by site.
    std::function<PaletteEntries()> fixed_source_;
    std::function<bool(const QStringList&)> exists_;
    PaletteEntries fixed_;
    bool enter_waits_ = false;  ///< Enter was pressed before the answer to what was typed was there.
    RecentChoices recent_;
    PaletteSearch* search_;
    PaletteModel* model_;
    QLineEdit* field_;
    QListView* list_;
    RoleLabel* nothing_;
};

}  // namespace wattmast::ui
