// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Find and rank sites: facets, table, tree and map. Mock-up 04.
#pragma once

#include <QElapsedTimer>
#include <memory>
#include <optional>
#include <vector>

#include "ui/engine_bridge.h"
#include "ui/pages/sites/site_list.h"
#include "ui/pages/sites/sites_state.h"
#include "ui/shell/jobs/file_exports.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"

class QStackedLayout;
class QTimer;

namespace wattmast::ui {

class FacetPanel;
class MessageStrip;
class SiteMap;
class SitesFooter;
class SitesTable;
class SitesToolbar;
class SitesTree;
class SiteTableModel;
struct MapImage;

/// Shows the scope's sites; of a scope that is one site, its area's, with that site selected. Asks for the fleet when
/// it comes to the front and every second while live, or as often as the engine answers in half of the time. Rows are
/// made on the worker; what is shown keeps its selection and, for some seconds after somebody pointed at it, its order.
class SitesPage : public PageBase {
    Q_OBJECT

public:
    explicit SitesPage(PageContext context, QWidget* parent = nullptr);
    ~SitesPage() override;

    void enter() override;
    void leave() override;
    void read_again() override;

    [[nodiscard]] SitesState state() const;
    void show_state(const SitesState& state);
    void show_view(SitesViewKind view);
    void select(const std::vector<SiteId>& sites);
    [[nodiscard]] const std::vector<SiteId>& selected() const { return selected_; }

    [[nodiscard]] SiteList& list() { return list_; }
    [[nodiscard]] Panel* panel() const { return panel_; }
    [[nodiscard]] FacetPanel* facets() const { return facets_; }
    [[nodiscard]] SitesTable* table() const { return table_; }
    [[nodiscard]] SitesTree* tree() const { return tree_; }
    [[nodiscard]] SiteMap* map() const { return map_; }
    [[nodiscard]] SitesFooter* footer() const { return footer_; }
    [[nodiscard]] SitesToolbar* toolbar() const { return toolbar_; }
    [[nodiscard]] MessageStrip* message() const { return message_; }

    /// Writes what is shown as CSV on a worker; a message says what became of it.
    void export_to(const QString& file);

Q_SIGNALS:
    void site_requested(wattmast::SiteId site);
    void explore_requested(const std::vector<wattmast::PointId>& points);

protected:
    void retranslate() override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* build_panel();
    void connect_tools();
    void connect_views();
    void connect_map();
    void add_keys();
    void tick();
    void request();
    void take(std::shared_ptr<const SiteSnapshot> snapshot);
    void show_failure(const Failure& failure);
    void show_list();
    void show_titles();
    void show_sums();
    void follow_scope();
    void set_filter(const SiteFilter& filter);
    void clear_filter();
    void toggle_facet(Facet facet, const QString& key);
    void set_sort(std::vector<SortKey> sort);
    void take_columns(const ColumnState& columns);
    void remember_columns();
    void take_selection(std::vector<SiteId> sites);
    void open_menu(QWidget* from, const QPoint& at);
    void open_column_menu(const QPoint& global);
    void explore(const std::vector<SiteId>& sites);
    void copy_sites();
    void ask_and_export();
    void ask_for_background();
    void load_background(const MapImage& image);
    [[nodiscard]] std::vector<int> rows_of(const std::vector<SiteId>& sites) const;
    [[nodiscard]] std::vector<SiteColumn> shown_columns() const;

    PageContext context_;
    SiteList list_;
    RequestTicket ticket_;
    FileExports files_;
    RequestTicket background_ticket_;
    std::optional<Failure> failure_;
    std::vector<SiteId> selected_;
    ColumnState columns_;
    SitesViewKind view_ = SitesViewKind::table;
    bool in_front_ = false;
    bool is_selecting_ = false;
    bool is_placing_columns_ = false;
    QElapsedTimer since_request_;
    qint64 next_after_ms_ = 0;
    QElapsedTimer since_touched_;  ///< Not valid: the rows were not pointed at yet.

    QTimer* clock_;
    FacetPanel* facets_ = nullptr;
    MessageStrip* message_ = nullptr;
    Panel* panel_ = nullptr;
    SitesToolbar* toolbar_ = nullptr;
    SiteTableModel* table_model_ = nullptr;
    SiteTreeModel* tree_model_ = nullptr;
    SitesTable* table_ = nullptr;
    SitesTree* tree_ = nullptr;
    SiteMap* map_ = nullptr;
    SitesFooter* footer_ = nullptr;
    QStackedLayout* stack_ = nullptr;
};

}  // namespace wattmast::ui
