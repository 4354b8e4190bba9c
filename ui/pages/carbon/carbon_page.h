// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What did the month emit, by which factor, and is it on the path? Mock-up 12.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/ledger/carbon_course.h"
#include "app/ledger/carbon_month.h"
#include "report/figure_origin.h"
#include "ui/engine_bridge.h"
#include "ui/pages/carbon/ready_items.h"
#include "ui/shell/jobs/file_exports.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"

class QGridLayout;
class QToolButton;

namespace wattmast::ui {

class DataTable;
class InventoryTableModel;
class KpiStrip;
class LinePanel;
class LinkLabel;
class MarketWaterfall;
class MessageStrip;
class MonthBars;
class Panel;
class ReadyList;
class SegmentedControl;
class TargetChart;

/// Shows the month in which the session's range ends, of the session's scope. Reads it on a worker when it comes to the
/// front and when month or scope change; then the months of its year and the year before, which a large fleet takes a
/// while to draft: they appear one by one and can be given up.
class CarbonPage : public PageBase {
    Q_OBJECT

public:
    explicit CarbonPage(PageContext context, QWidget* parent = nullptr);
    ~CarbonPage() override;

    void enter() override;
    void leave() override;
    void read_again() override;

    [[nodiscard]] CivilMonth month() const;
    void show_month(CivilMonth month);
    /// Chooses a row of the inventory; -1 where it is not there.
    void choose_row(int row);
    /// The row of the inventory that the figure comes from, and of its lines that of its site, with the month that is
    /// read next: the largest row where there are several. Nothing of it in the month: the page is as without.
    void show_figure(const FigureOrigin& figure) { wanted_ = figure; }

    [[nodiscard]] InventoryTableModel* inventory() const { return model_; }
    [[nodiscard]] DataTable* table() const { return table_; }
    [[nodiscard]] LinePanel* line_panel() const { return line_panel_; }
    [[nodiscard]] MonthBars* months() const { return months_; }
    [[nodiscard]] ReadyList* ready() const { return ready_; }
    /// Writes the inventory; the file is there whole or not at all.
    void export_to(const QString& file);

Q_SIGNALS:
    void factor_requested(const std::string& id);
    void site_requested(wattmast::SiteId site);
    void explore_requested(const std::vector<wattmast::PointId>& points, wattmast::TimeRange range);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_head();
    void build_inventory();
    void build_charts();
    void build_right();
    void place_panels();
    void fit_columns();

    /// Codes; empty: all. No value: the scope has no sites.
    [[nodiscard]] std::optional<std::vector<std::string>> sites() const;
    void request();
    void request_month(const std::vector<std::string>& sites);
    void request_course(const std::vector<std::string>& sites);
    void stop_course();
    void take_month(const Result<CarbonMonth>& month);
    void take_course(const Result<CarbonCourse>& course);
    void take_progress(std::size_t done, std::size_t all, const std::optional<CourseMonth>& month);
    void show_everything();
    void show_inventory();
    void show_charts();
    void show_months();
    void show_waterfall();
    void show_path();
    void show_ready();
    void show_empty_month();
    void open_newest();
    void open_site(const std::string& code);
    void open_points(const std::string& site, const std::vector<std::string>& points);
    void ask_and_export();
    [[nodiscard]] Gas gas() const;
    /// Of month_.
    [[nodiscard]] std::optional<std::size_t> row_of(const FigureOrigin& figure) const;

    PageContext context_;
    FileExports files_;
    RequestTicket month_ticket_;
    RequestTicket course_ticket_;
    bool in_front_ = false;
    bool is_narrow_ = false;
    CivilMonth shown_month_;  ///< For which was asked last.
    std::optional<Scope> shown_scope_;
    std::shared_ptr<const CarbonMonth> month_;  ///< Null before the first answer.
    CarbonCourse course_;                       ///< Of as many months as are there.
    bool has_course_ = false;                   ///< It is whole.
    std::optional<std::size_t> chosen_;         ///< Row of the inventory.
    std::optional<FigureOrigin> wanted_;        ///< To be shown with the next month.
    std::vector<Gas> gases_;

    QGridLayout* grid_;
    QWidget* head_ = nullptr;
    MessageStrip* strip_ = nullptr;
    KpiStrip* kpis_ = nullptr;
    Panel* inventory_panel_ = nullptr;
    InventoryTableModel* model_ = nullptr;
    DataTable* table_ = nullptr;
    LinkLabel* copy_ = nullptr;
    QToolButton* export_ = nullptr;
    QToolButton* before_ = nullptr;
    QToolButton* after_ = nullptr;
    QWidget* charts_ = nullptr;
    Panel* months_panel_ = nullptr;
    MonthBars* months_ = nullptr;
    LinkLabel* stop_ = nullptr;
    SegmentedControl* gas_ = nullptr;
    Panel* waterfall_panel_ = nullptr;
    MarketWaterfall* waterfall_ = nullptr;
    Panel* path_panel_ = nullptr;
    TargetChart* path_ = nullptr;
    QWidget* side_ = nullptr;
    LinePanel* line_panel_ = nullptr;
    Panel* ready_panel_ = nullptr;
    ReadyList* ready_ = nullptr;
    LinkLabel* check_again_ = nullptr;
};

}  // namespace wattmast::ui
