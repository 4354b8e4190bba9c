// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// When energy is used, how evenly, and by whom: mock-up 10.
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "ui/pages/energy/energy_reader.h"
#include "ui/request_ticket.h"
#include "ui/shell/jobs/file_exports.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/state_overlay.h"

class QGridLayout;
class QLabel;
class QModelIndex;
class QToolButton;

namespace wattmast::ui {

class DataTable;
class EnergyFlow;
class EnergyRanking;
class HeatMap;
class KpiStrip;
class LinkLabel;
class LoadDurationChart;
class MessageStrip;
class PropertyGrid;
class SegmentedControl;
class TariffPanel;

/// Shows the civil days of the session's range, whole, in the zone of the scope's sites, as far as their hours are
/// over. Reads when it comes to the front, when scope, range or comparison change, and when another hour has closed.
class EnergyPage : public PageBase {
    Q_OBJECT

public:
    explicit EnergyPage(PageContext context, QWidget* parent = nullptr);
    ~EnergyPage() override;

    void enter() override;
    void leave() override;
    void read_again() override;
    /// Null: nothing is read.
    [[nodiscard]] const std::shared_ptr<const EnergyReading>& reading() const { return reading_; }
    /// Writes the hours that are shown.
    void export_to(const QString& file);
    /// Only sites of one class; empty: of all.
    void set_class(std::optional<SiteKind> kind);

Q_SIGNALS:
    /// The record of a tariff in the book.
    void tariff_requested(qint64 record);
    /// The meters of a site, over a day.
    void explore_requested(const std::vector<wattmast::PointId>& points, wattmast::TimeRange range);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Reading : std::uint8_t { if_new = 1, anew };

    void build_heat();
    void build_duration();
    void build_ranking();
    void build_balance();
    void place_panels();
    void connect_session();

    /// Empty: there is nothing to ask, and the page says why.
    [[nodiscard]] std::optional<EnergyQuestion> question();
    void read(Reading how);
    void take_progress(std::size_t done, std::size_t of);
    void take(const Result<std::shared_ptr<const EnergyReading>>& answer);
    void stop_reading();
    void end_loading();
    void show_nothing(const StateText& text);
    void show_failure(const Failure& failure);

    void show_reading();
    void show_figures();
    void show_notes();
    void show_rank(int by);
    void show_quality();
    void show_balance();
    [[nodiscard]] QString span_name() const;

    void open_day(TimeRange day);
    void open_row(const QModelIndex& index);
    void show_heat_menu(const QPoint& global);
    void show_table_menu(const QPoint& at);
    void ask_and_export();
    void strip_action();

    PageContext context_;
    QGridLayout* grid_ = nullptr;
    MessageStrip* strip_ = nullptr;
    KpiStrip* kpis_ = nullptr;
    Panel* heat_panel_ = nullptr;
    Panel* duration_panel_ = nullptr;
    Panel* quality_panel_ = nullptr;
    Panel* rank_panel_ = nullptr;
    Panel* balance_panel_ = nullptr;
    TariffPanel* tariff_panel_ = nullptr;
    HeatMap* heat_ = nullptr;
    SegmentedControl* mode_ = nullptr;
    LinkLabel* this_month_ = nullptr;
    QToolButton* export_ = nullptr;
    LoadDurationChart* duration_ = nullptr;
    PropertyGrid* quality_ = nullptr;
    EnergyRanking* ranking_ = nullptr;
    DataTable* table_ = nullptr;
    SegmentedControl* rank_by_ = nullptr;
    EnergyFlow* flow_ = nullptr;
    QLabel* balance_note_ = nullptr;

    std::shared_ptr<const EnergyReading> reading_;
    std::optional<EnergyQuestion> asked_;  ///< Of the reading that is shown or under way.
    std::optional<SiteKind> kind_;
    RequestTicket ticket_;
    JobHandle job_;
    FileExports files_;
    std::chrono::steady_clock::time_point begun_;
    enum class Strip : std::uint8_t { none = 1, reading, stopped, one_class, half_read, exported };
    Strip strip_says_ = Strip::none;
    bool in_front_ = false;
    bool is_narrow_ = false;
};

}  // namespace wattmast::ui
