// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Reports: drafts and issued ones, six steps from period to issue, true pages. Mock-up 13.
#pragma once

#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/reports/report_checks.h"
#include "carbon/book_report.h"
#include "carbon/newer_factor.h"
#include "report/carbon_statement.h"
#include "ui/pages/reports/report_drafts.h"
#include "ui/request_ticket.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/page_base.h"
#include "ui/shell/session.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace wattmast::ui {

class ChecksStep;
class ContentStep;
class FactorsStep;
class IssuedView;
class IssueStep;
class MessageStrip;
class PageStrip;
class PageView;
class PeriodStep;
class ReportShelf;
class ReportSide;
class SegmentedControl;
class StateOverlay;
class StepHeader;

/// What a draft would say now, made on a worker.
struct MadeReport {
    std::shared_ptr<const CarbonStatement> statement;
    /// What newer factors would change; null: the library cannot be read.
    std::shared_ptr<const std::vector<NewerFactor>> newer;
    std::shared_ptr<const ReportDocument> document;  ///< In the language that is shown.
    std::vector<ReportCheck> checks;
};

/// Drafts are kept as they are edited, and their figures made anew each time one is opened. Issuing and writing are
/// jobs: they go on behind other pages.
class ReportsPage : public PageBase {
    Q_OBJECT

public:
    enum class Step : int { period = 0, checks = 1, factors = 2, content = 3, preview = 4, issue = 5 };
    /// Whether to go on with an act that cannot be taken back.
    using Ask = std::function<bool(QWidget* parent, const QString& title, const QString& text, const QString& button)>;

    explicit ReportsPage(PageContext context, QWidget* parent = nullptr);
    ~ReportsPage() override;

    void enter() override;
    void leave() override;
    /// A draft of that month, or the one that there is already, is opened. Empty: last month.
    void new_report(std::optional<CivilMonth> month = std::nullopt);
    /// For tests: in place of the dialog.
    void set_ask(Ask ask) { ask_ = std::move(ask); }
    void go_to_step(Step step);
    [[nodiscard]] Step step() const;
    [[nodiscard]] const std::optional<MadeReport>& made() const { return made_; }
    [[nodiscard]] MessageStrip* strip() const { return strip_; }

Q_SIGNALS:
    /// Of the library, by id.
    void factor_requested(const QString& id);
    /// Where a figure of the preview comes from; never a factor.
    void figure_requested(const wattmast::FigureOrigin& figure, wattmast::CivilMonth month,
                          const wattmast::ui::Scope& scope);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_list();
    QWidget* build_steps();
    QWidget* build_preview();
    void connect_steps();
    void read_book();
    void fill_list();
    void show_chosen();
    void show_draft();
    void order_edited();
    void keep_draft();
    enum class Make : std::uint8_t {
        anew = 1,   ///< Figures and pages.
        pages = 2,  ///< Of the figures that are there, in another language or with other parts.
    };
    void make(Make what);
    void show_made(const Result<MadeReport>& made);
    void show_rights();
    void show_issue_facts();
    void look_at_files(const IssuedReport& report);
    void write_draft();
    void issue_report();
    void finish_issue(const Result<IssuedReport>& issued, const std::optional<Failure>& schedule_failure);
    void other();
    void end_schedule(qint64 record);
    void open_folder();
    void open_origin(const FigureOrigin& origin);
    [[nodiscard]] ReportDraft fresh_draft(CivilMonth month) const;
    [[nodiscard]] const IssuedReport* issued(qint64 record) const;
    [[nodiscard]] ReportLanguage shown_language() const;
    [[nodiscard]] CivilMonth month_of_today() const;
    [[nodiscard]] bool is_writable() const;
    /// A site sheet of no site cannot be made.
    [[nodiscard]] static bool lacks_site(const ReportOrder& order);

    PageContext context_;
    ReportDrafts drafts_;
    Ask ask_;
    RequestTicket reading_;
    RequestTicket making_;
    RequestTicket looking_;
    RequestTicket writing_;
    JobHandle job_;
    QTimer rest_;  ///< After an edit, before the report is made again.
    Make to_make_ = Make::anew;
    bool is_making_figures_ = false;
    bool is_strip_of_making_ = false;  ///< The message says why no report could be made.
    std::vector<IssuedReport> issued_;
    std::vector<ReportSchedule> schedules_;
    std::optional<std::size_t> draft_;  ///< The one that is open.
    std::optional<MadeReport> made_;
    std::optional<int> page_then_;     ///< Of the preview, when another page of the program came before it.
    std::optional<qint64> to_choose_;  ///< A record that the list gets with the next reading.

    MessageStrip* strip_ = nullptr;
    Panel* list_panel_ = nullptr;
    Panel* middle_panel_ = nullptr;
    Panel* side_panel_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QPushButton* new_ = nullptr;
    ReportShelf* list_ = nullptr;
    QStackedWidget* views_ = nullptr;  ///< Nothing, a draft, an issued report.
    StateOverlay* none_ = nullptr;
    QWidget* draft_view_ = nullptr;
    StepHeader* header_ = nullptr;
    QStackedWidget* steps_ = nullptr;
    PeriodStep* period_ = nullptr;
    ChecksStep* checks_ = nullptr;
    FactorsStep* factors_ = nullptr;
    ContentStep* content_ = nullptr;
    IssueStep* issue_ = nullptr;
    PageView* pages_ = nullptr;
    PageStrip* small_pages_ = nullptr;
    QComboBox* language_ = nullptr;
    SegmentedControl* columns_ = nullptr;
    QToolButton* before_ = nullptr;
    QToolButton* after_ = nullptr;
    IssuedView* issued_view_ = nullptr;
    ReportSide* side_ = nullptr;
};

}  // namespace wattmast::ui
