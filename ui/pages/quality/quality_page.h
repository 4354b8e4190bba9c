// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// How good are the data of the month: what is measured, held back, corrected, replaced and billed.
#pragma once

#include <QSortFilterProxyModel>
#include <chrono>
#include <memory>
#include <optional>

#include "app/quality/coverage_month.h"
#include "app/quality/quality_month.h"
#include "app/quality/quality_records.h"
#include "ui/engine_bridge.h"
#include "ui/pages/quality/decision_dialog.h"
#include "ui/pages/quality/quality_table_model.h"
#include "ui/shell/jobs/file_exports.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"

class QGridLayout;
class QPushButton;
class QToolButton;

namespace wattmast::ui {

class CoverageCalendar;
class DataTable;
class KpiStrip;
class LinkLabel;
class MessageStrip;
class Panel;
class ReadyList;
class SegmentedControl;

/// Shows the month in which the session's range ends, of the session's scope. Asks three things on workers when it
/// comes to the front and when month or scope change: the hours, which are told as they are read and can be given up;
/// the records, which are quick; and the month with its bills, as the data-quality report has it.
class QualityPage : public PageBase {
    Q_OBJECT

public:
    enum class Tab : std::uint8_t { held_back = 0, corrections, meters, bills };
    enum class Export : std::uint8_t { coverage = 1, held_back, corrections, meters, bills };

    explicit QualityPage(PageContext context, QWidget* parent = nullptr);
    ~QualityPage() override;

    void enter() override;
    void leave() override;
    void read_again() override;

    [[nodiscard]] CivilMonth month() const;
    void show_month(CivilMonth month);
    void show_tab(Tab tab);
    [[nodiscard]] Tab tab() const;

    [[nodiscard]] CoverageCalendar* calendar() const { return calendar_; }
    [[nodiscard]] DataTable* table() const { return table_; }
    /// What the table of a tab shows.
    [[nodiscard]] QualityTableModel* rows() const { return rows_; }
    [[nodiscard]] QualityTableModel* split() const { return split_; }
    [[nodiscard]] KpiStrip* kpis() const { return kpis_; }
    [[nodiscard]] bool is_reading() const;
    /// Null before their first answers.
    [[nodiscard]] const CoverageMonth* coverage() const { return coverage_.get(); }
    [[nodiscard]] const QualityMonth* quality() const { return quality_.get(); }
    [[nodiscard]] const QualityRecords* records() const { return records_.get(); }
    /// Opens the form. With a row of the tab Meter life chosen it begins with its meter and time.
    void record_meter_event();
    /// Opens the import. @param file Empty: it is chosen there.
    void import_corrections(const QString& file = {});
    /// Writes a table; the file is there whole or not at all. False: it is not read yet.
    bool export_to(Export what, const QString& file);

Q_SIGNALS:
    void site_requested(wattmast::SiteId site);
    void explore_requested(const std::vector<wattmast::PointId>& points, wattmast::TimeRange range);
    /// The month's lines of a site; not assigned: of the scope that is shown.
    void carbon_requested(wattmast::SiteId site, wattmast::TimeRange month);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_calendar();
    void build_side();
    void build_records();
    void place_panels();
    void connect_session();

    [[nodiscard]] EnergyScope scope() const;
    void request();
    void request_coverage();
    void request_records();
    void request_month();
    void take_progress(std::size_t done, std::size_t of);
    void take_coverage(const Result<CoverageMonth>& answer);
    void take_records(const Result<QualityRecords>& answer);
    void take_month(const Result<QualityMonth>& answer);
    void stop_reading();
    void end_reading();
    void forget();
    void show_no_site();

    void show_everything();
    void show_kpis();
    void show_calendar();
    void show_side();
    void show_rows();
    void show_tab_names();
    void show_empty_tab();
    void show_act();
    [[nodiscard]] QualityTable table_of_tab() const;
    [[nodiscard]] const QualityTableRow* chosen() const;

    void open_day(int row, int day);
    void open_name(int row);
    void open_row(const QModelIndex& index);
    void show_menu(const QPoint& at);
    void act();
    void add();
    void show_add();
    [[nodiscard]] bool may_write(const QString& refused);
    void act_on_empty();
    void release_chosen(std::size_t place);
    void take_back_chosen(std::size_t place);
    void run_release(const DecisionDialog& dialog, const PlausibilityFinding& finding);
    void run_take_back(const DecisionDialog& dialog, const Correction& correction);
    void tell(const QString& done, const QString& text, const QString& failed, const std::optional<Failure>& failure);
    void ask_and_export(Export what);

    PageContext context_;
    FileExports files_;
    RequestTicket coverage_ticket_;
    RequestTicket records_ticket_;
    RequestTicket month_ticket_;
    RequestTicket decision_ticket_;
    JobHandle job_;
    std::chrono::steady_clock::time_point begun_;
    bool in_front_ = false;
    bool is_narrow_ = false;
    bool says_reading_ = false;  ///< The strip does.
    CivilMonth shown_month_;     ///< For which was asked last.
    std::optional<Scope> shown_scope_;
    std::shared_ptr<const CoverageMonth> coverage_;
    std::shared_ptr<const QualityRecords> records_;
    std::shared_ptr<const QualityMonth> quality_;
    std::optional<Failure> records_failure_;
    std::optional<Failure> month_failure_;

    QGridLayout* grid_ = nullptr;
    MessageStrip* strip_ = nullptr;
    KpiStrip* kpis_ = nullptr;
    Panel* calendar_panel_ = nullptr;
    CoverageCalendar* calendar_ = nullptr;
    SegmentedControl* order_ = nullptr;
    QToolButton* before_ = nullptr;
    QToolButton* after_ = nullptr;
    QToolButton* export_ = nullptr;
    QWidget* side_ = nullptr;
    Panel* split_panel_ = nullptr;
    QualityTableModel* split_ = nullptr;
    DataTable* split_table_ = nullptr;
    Panel* findings_panel_ = nullptr;
    ReadyList* findings_ = nullptr;
    LinkLabel* to_carbon_ = nullptr;
    Panel* records_panel_ = nullptr;
    QualityTableModel* rows_ = nullptr;
    QSortFilterProxyModel* sorted_ = nullptr;
    DataTable* table_ = nullptr;
    SegmentedControl* tabs_ = nullptr;
    QPushButton* add_ = nullptr;  ///< Records or imports what the tab is of.
    QPushButton* act_ = nullptr;
    QToolButton* export_rows_ = nullptr;
};

}  // namespace wattmast::ui
