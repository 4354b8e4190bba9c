// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/reports_page.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "app/reports/report_issue.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/reports/checks_step.h"
#include "ui/pages/reports/content_step.h"
#include "ui/pages/reports/factors_step.h"
#include "ui/pages/reports/issue_step.h"
#include "ui/pages/reports/issued_view.h"
#include "ui/pages/reports/page_view.h"
#include "ui/pages/reports/period_step.h"
#include "ui/pages/reports/report_list.h"
#include "ui/pages/reports/report_side.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/person.h"
#include "ui/theme/icons.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/state_overlay.h"
#include "ui/widgets/step_header.h"

namespace wattmast::ui {
namespace {

constexpr int gutter = 12;

bool ask_in_a_dialog(QWidget* parent, const QString& title, const QString& text, const QString& button) {
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, parent);
    QPushButton* yes = box.addButton(button, QMessageBox::AcceptRole);
    yes->setProperty("wm_primary", true);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

QToolButton* flat_button(IconId icon) {
    auto* button = new QToolButton;
    button->setIcon(themed_icon(icon));
    button->setAutoRaise(true);
    return button;
}

}  // namespace

ReportsPage::ReportsPage(PageContext context, QWidget* parent)
    : PageBase(parent),
      context_(context),
      drafts_(to_qt(context.bridge.options().database.string()), nullptr),
      ask_(ask_in_a_dialog) {
    auto* column = new QVBoxLayout(body());
    column->setContentsMargins(16, gutter, 16, gutter);
    column->setSpacing(gutter);
    strip_ = new MessageStrip(body());
    strip_->set_closable(true);
    strip_->hide();
    column->addWidget(strip_);
    auto* row = new QHBoxLayout;
    row->setSpacing(gutter);
    column->addLayout(row, 1);
    build_list();
    row->addWidget(list_panel_);
    middle_panel_ = new Panel(body());
    middle_panel_->set_header_line(true);
    views_ = new QStackedWidget;
    none_ = new StateOverlay;
    draft_view_ = build_steps();
    issued_view_ = new IssuedView;
    for (QWidget* view : std::initializer_list<QWidget*>{none_, draft_view_, issued_view_}) {
        views_->addWidget(view);
    }
    middle_panel_->set_content(views_);
    row->addWidget(middle_panel_, 1);
    side_panel_ = new Panel(body());
    side_panel_->set_header_line(true);
    side_ = new ReportSide;
    side_panel_->set_content(side_);
    side_panel_->setFixedWidth(276);
    row->addWidget(side_panel_);
    rest_.setSingleShot(true);
    rest_.setInterval(350);
    connect(&rest_, &QTimer::timeout, this, &ReportsPage::make);
    connect(strip_, &MessageStrip::closed, strip_, &QWidget::hide);
    connect(strip_, &MessageStrip::action_requested, this, &ReportsPage::open_folder);
    connect(none_, &StateOverlay::action_requested, this, [this] { new_report(); });
    connect(side_, &ReportSide::files_wanted, this, &ReportsPage::write_draft);
    connect(side_, &ReportSide::issue_wanted, this, &ReportsPage::issue_report);
    connect(side_, &ReportSide::other_wanted, this, &ReportsPage::other);
    connect(side_, &ReportSide::folder_wanted, this, &ReportsPage::open_folder);
    connect(side_, &ReportSide::check_chosen, this, [this](const QString& check) {
        go_to_step(Step::checks);
        checks_->choose(check.toStdString());
    });
    connect_steps();
    retranslate();
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::build_list() {
    list_panel_ = new Panel(body());
    list_panel_->set_header_line(true);
    list_panel_->setFixedWidth(262);
    new_ = new QPushButton;
    new_->setObjectName(QStringLiteral("new_report"));
    new_->setProperty("wm_primary", true);
    new_->setProperty("wm_compact", true);
    list_panel_->add_tool(new_);
    auto* inner = new QWidget;
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    auto* filter_row = new QHBoxLayout;
    filter_row->setContentsMargins(12, 0, 12, 0);
    filter_ = new QLineEdit;
    filter_->setClearButtonEnabled(true);
    filter_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    filter_row->addWidget(filter_);
    rows->addLayout(filter_row);
    list_ = new ReportList;
    rows->addWidget(list_, 1);
    list_panel_->set_content(inner);
    connect(new_, &QPushButton::clicked, this, [this] { new_report(); });
    connect(filter_, &QLineEdit::textChanged, list_, &ReportList::set_filter);
    connect(list_, &ReportList::chosen_changed, this, &ReportsPage::show_chosen);
    connect(list_panel_->overlay(), &StateOverlay::action_requested, this, &ReportsPage::read_book);
}

QWidget* ReportsPage::build_steps() {
    auto* view = new QWidget;
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* top = new QWidget;
    auto* top_row = new QHBoxLayout(top);
    top_row->setContentsMargins(14, 10, 14, 10);
    header_ = new StepHeader;
    header_->set_clickable();
    top_row->addWidget(header_);
    column->addWidget(top);
    steps_ = new QStackedWidget;
    period_ = new PeriodStep;
    checks_ = new ChecksStep;
    factors_ = new FactorsStep;
    content_ = new ContentStep;
    issue_ = new IssueStep;
    for (QWidget* step :
         std::initializer_list<QWidget*>{period_, checks_, factors_, content_, build_preview(), issue_}) {
        steps_->addWidget(step);
    }
    column->addWidget(steps_, 1);
    return view;
}

QWidget* ReportsPage::build_preview() {
    auto* view = new QWidget;
    auto* column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(14, 0, 14, 8);
    tools->setSpacing(8);
    language_ = new QComboBox;
    language_->setObjectName(QStringLiteral("preview_language"));
    columns_ = new SegmentedControl;
    before_ = flat_button(IconId::chevron_left);
    after_ = flat_button(IconId::chevron_right);
    page_number_ = new RoleLabel(TextRole::body, Color::text_secondary);
    tools->addWidget(language_);
    tools->addWidget(columns_);
    tools->addStretch(1);
    tools->addWidget(before_);
    tools->addWidget(page_number_);
    tools->addWidget(after_);
    column->addLayout(tools);
    pages_ = new PageView;
    column->addWidget(pages_, 1);
    return view;
}

void ReportsPage::connect_steps() {
    connect(header_, &StepHeader::step_chosen, this, [this](int step) { go_to_step(static_cast<Step>(step)); });
    connect(period_, &PeriodStep::edited, this, &ReportsPage::order_edited);
    connect(content_, &ContentStep::edited, this, &ReportsPage::order_edited);
    connect(checks_, &ChecksStep::reasons_edited, this, [this] {
        keep_draft();
        show_rights();
    });
    connect(checks_, &ChecksStep::site_opened, this, [this](const QString& code) {
        const auto catalog = context_.bridge.catalog();
        if (const Site* site = catalog->site_by_code(code.toStdString())) {
            Place place = context_.session.place();
            place.page = PageId::site;
            place.scope = {site->area, site->id};
            context_.session.go_to(place);
        }
    });
    connect(factors_, &FactorsStep::factor_opened, this, &ReportsPage::factor_requested);
    connect(issue_, &IssueStep::edited, this, [this] {
        keep_draft();
        show_rights();
    });
    connect(columns_, &SegmentedControl::chosen, this, [this](int index) { pages_->set_columns(index + 1); });
    connect(language_, &QComboBox::activated, this, &ReportsPage::make);
    const auto turn = [this](int step) {
        if (pages_->page_count() > 0) {
            pages_->go_to_page(std::clamp(pages_->current_page() + step, 0, pages_->page_count() - 1));
        }
    };
    connect(before_, &QToolButton::clicked, this, [this, turn] { turn(-pages_->columns()); });
    connect(after_, &QToolButton::clicked, this, [this, turn] { turn(pages_->columns()); });
    const auto show_number = [this] {
        const Format& format = Format::current();
        page_number_->set_text(pages_->page_count() == 0 ? QString()
                                                         : tr("Page %1 of %2")
                                                               .arg(format.count(pages_->current_page() + 1),
                                                                    format.count(pages_->page_count())));
    };
    connect(pages_, &PageView::current_page_changed, this, show_number);
    connect(pages_, &PageView::pages_known, this, [this, show_number](int count) {
        middle_panel_->stop_loading();
        side_->show_pages(count);
        show_number();
    });
}

void ReportsPage::enter() {
    period_->set_places(*context_.bridge.catalog(), context_.session.place().scope, month_of_today());
    read_book();
    if (draft_) {
        show_draft();
    }
}

void ReportsPage::leave() {
    reading_.cancel();
    making_.cancel();
    looking_.cancel();
    rest_.stop();
    list_panel_->stop_loading();
    middle_panel_->stop_loading();
}

bool ReportsPage::is_writable() const {
    return context_.bridge.options().access == Access::read_write;
}

CivilMonth ReportsPage::month_of_today() const {
    const QDate today = Format::current().local(context_.bridge.now()).date();
    return {std::chrono::year{today.year()} / today.month()};
}

void ReportsPage::read_book() {
    list_panel_->start_loading();
    context_.bridge.run(
        reading_,
        [this](Engine&, const Queries& queries, const EngineBridge::Post&,
               const std::stop_token&) -> std::function<void()> {
            auto book = queries.book_records();
            auto issued = book ? issued_reports(*book) : std::vector<IssuedReport>();
            auto schedules = book ? standing_schedules(*book) : std::vector<ReportSchedule>();
            const auto failure = book ? std::nullopt : std::optional(book.error());
            return [this, issued = std::move(issued), schedules = std::move(schedules), failure] {
                list_panel_->stop_loading();
                if (failure) {
                    list_panel_->show_error({tr("The book cannot be read"), explanation_of(failure->code),
                                             tr("Try again"), technical_detail(*failure)});
                    return;
                }
                issued_ = issued;
                schedules_ = schedules;
                list_panel_->show_content();
                fill_list();
            };
        });
}

void ReportsPage::fill_list() {
    const Format& format = Format::current();
    std::vector<ReportEntry> entries;
    for (std::size_t place = 0; place < drafts_.all().size(); ++place) {
        const ReportOrder& order = drafts_.all()[place].order;
        entries.push_back({ReportEntry::Kind::draft, static_cast<qint64>(place), report_title(order.kind, order.month),
                           tr("Draft"), scope_label(order.scope), false});
    }
    for (auto report = issued_.rbegin(); report != issued_.rend(); ++report) {
        const IssuedReport* last = last_issued(issued_, report->kind, report->month, report->scope);
        const bool is_last = last == nullptr || last->revision == report->revision;
        const QString revision =
            report->revision > 1 || !is_last
                ? tr("rev. %1, %2, %3")
                      .arg(format.count(report->revision), format.date(report->when), to_qt(report->who))
                : tr("%1, %2").arg(format.date(report->when), to_qt(report->who));
        const QString scope =
            report->scope == ReportScope{} ? QString() : scope_label(report->scope) + QStringLiteral(" · ");
        entries.push_back({ReportEntry::Kind::issued, report->record.number(),
                           report_title(report->kind, report->month), is_last ? tr("Issued") : tr("Replaced"),
                           scope + revision, is_last});
    }
    for (const ReportSchedule& schedule : schedules_) {
        entries.push_back({ReportEntry::Kind::schedule, schedule.record.number(), label_of(schedule.kind),
                           tr("Schedule"),
                           tr("%1, from %2").arg(scope_label(schedule.scope), month_label(schedule.from)), false});
    }
    list_->set_entries(std::move(entries));
    if (to_choose_ && (list_->choose(ReportEntry::Kind::issued, *to_choose_) ||
                       list_->choose(ReportEntry::Kind::schedule, *to_choose_))) {
        to_choose_.reset();
    }
    if (list_->chosen() == nullptr && list_->row_count() > 0 && !draft_) {
        const bool has_draft = !drafts_.all().empty();
        list_->choose(has_draft ? ReportEntry::Kind::draft : ReportEntry::Kind::issued,
                      has_draft         ? 0
                      : issued_.empty() ? -1
                                        : issued_.back().record.number());
    }
    show_chosen();
}

const IssuedReport* ReportsPage::issued(qint64 record) const {
    const auto found =
        std::ranges::find_if(issued_, [&](const IssuedReport& report) { return report.record.number() == record; });
    return found == issued_.end() ? nullptr : &*found;
}

void ReportsPage::show_chosen() {
    const ReportEntry* entry = list_->chosen();
    side_panel_->setVisible(entry != nullptr);
    if (entry == nullptr) {
        draft_.reset();
        making_.cancel();
        middle_panel_->set_title(tr("Reports"));
        middle_panel_->set_subtitle({});
        views_->setCurrentWidget(none_);
        return;
    }
    middle_panel_->set_title(entry->title);
    middle_panel_->set_subtitle(entry->state);
    if (entry->kind == ReportEntry::Kind::draft) {
        const auto place = static_cast<std::size_t>(entry->key);
        if (draft_ != place || views_->currentWidget() != draft_view_) {
            draft_ = place;
            show_draft();
        }
        return;
    }
    draft_.reset();
    making_.cancel();
    rest_.stop();
    views_->setCurrentWidget(issued_view_);
    if (entry->kind == ReportEntry::Kind::issued) {
        if (const IssuedReport* report = issued(entry->key)) {
            issued_view_->show_report(*report);
            ReportOrder order;
            order.scope = report->scope;
            order.folder = report->folder;
            order.languages.clear();
            for (const std::string& tag : report->languages) {
                if (const auto language = report_language_by_tag(tag)) {
                    order.languages.push_back(*language);
                }
            }
            order.formats.clear();
            for (const ReportFormat format : report_formats()) {
                const std::string ending = "." + std::string(id_of(format));
                if (std::ranges::any_of(report->files,
                                        [&](const IssuedFile& file) { return file.name.ends_with(ending); })) {
                    order.formats.push_back(format);
                }
            }
            side_->set_mode(ReportSide::Mode::issued);
            side_->show_order(order);
            look_at_files(*report);
        }
        return;
    }
    const auto schedule =
        std::ranges::find_if(schedules_, [&](const ReportSchedule& one) { return one.record.number() == entry->key; });
    if (schedule != schedules_.end()) {
        issued_view_->show_schedule(*schedule);
        ReportOrder order;
        order.scope = schedule->scope;
        order.folder = schedule->folder;
        order.formats = schedule->formats;
        side_->set_mode(ReportSide::Mode::schedule);
        side_->show_order(order);
        side_->other_button()->setEnabled(is_writable());
    }
}

void ReportsPage::look_at_files(const IssuedReport& report) {
    context_.bridge.run(looking_,
                        [this, report](Engine&, const Queries&, const EngineBridge::Post&,
                                       const std::stop_token&) -> std::function<void()> {
                            return [this, states = states_of_files(report)] { issued_view_->show_states(states); };
                        });
}

ReportDraft ReportsPage::fresh_draft(CivilMonth month) const {
    ReportDraft draft;
    draft.order.month = month;
    const Scope& scope = context_.session.place().scope;
    if (const Site* site = context_.bridge.catalog()->site(scope.site); site != nullptr) {
        draft.order.scope.sites = {site->code};
    } else {
        draft.order.scope.area = scope.area;
    }
    draft.order.languages = {report_language_of_screen()};
    draft.order.formats = {ReportFormat::pdf, ReportFormat::xlsx, ReportFormat::csv};
    draft.order.folder =
        (QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Wattmast"))
            .toStdString();
    if (!drafts_.all().empty()) {
        const ReportOrder& last = drafts_.all().back().order;
        draft.order.organisation = last.organisation;
        draft.order.folder = last.folder;
    } else if (!issued_.empty()) {
        draft.order.organisation = issued_.back().organisation;
        draft.order.folder = issued_.back().folder;
    }
    return draft;
}

void ReportsPage::new_report(std::optional<CivilMonth> month) {
    const ReportDraft draft = fresh_draft(month.value_or(month_of_today().previous()));
    const auto known = drafts_.find(draft.order);
    const std::size_t place = known ? *known : drafts_.keep(draft);
    fill_list();
    filter_->clear();
    list_->choose(ReportEntry::Kind::draft, static_cast<qint64>(place));
    go_to_step(Step::period);
}

void ReportsPage::show_draft() {
    const ReportDraft& draft = drafts_.all().at(*draft_);
    made_.reset();
    views_->setCurrentWidget(draft_view_);
    side_->set_mode(ReportSide::Mode::draft);
    side_->other_button()->setEnabled(true);
    period_->show_order(draft.order);
    content_->show_order(draft.order);
    content_->show_outline(nullptr);
    issue_->set_comment(to_qt(draft.comment));
    side_->show_order(draft.order);
    side_->show_pages(0);
    side_->show_checks({});
    pages_->show_nothing();
    language_->clear();
    for (const ReportLanguage one : draft.order.languages) {
        language_->addItem(label_of(one), static_cast<int>(one));
    }
    make();
}

void ReportsPage::order_edited() {
    if (!draft_) {
        return;
    }
    const ReportOrder before = drafts_.all().at(*draft_).order;
    keep_draft();
    const ReportOrder& now = drafts_.all().at(*draft_).order;
    side_->show_order(now);
    fill_list();
    middle_panel_->set_title(report_title(now.kind, now.month));
    if (before.languages != now.languages) {
        const ReportLanguage shown = shown_language();
        language_->clear();
        for (const ReportLanguage one : now.languages) {
            language_->addItem(label_of(one), static_cast<int>(one));
        }
        language_->setCurrentIndex(std::max(0, language_->findData(static_cast<int>(shown))));
    }
    const bool is_other = before.kind != now.kind || before.month != now.month || !(before.scope == now.scope) ||
                          before.organisation != now.organisation || before.languages != now.languages;
    if (is_other) {
        rest_.start();
    }
    show_rights();
}

void ReportsPage::keep_draft() {
    if (!draft_) {
        return;
    }
    ReportDraft draft = drafts_.all().at(*draft_);
    draft.order = content_->chosen(period_->chosen(draft.order));
    draft.comment = issue_->comment().toStdString();
    if (made_) {
        draft.reasons = checks_->reasons();
    }
    drafts_.change(*draft_, draft);
}

ReportLanguage ReportsPage::shown_language() const {
    const QVariant chosen = language_->currentData();
    return chosen.isValid() ? static_cast<ReportLanguage>(chosen.toInt()) : report_language_of_screen();
}

void ReportsPage::make() {
    if (!draft_) {
        return;
    }
    middle_panel_->start_loading();
    show_rights();
    const ReportOrder order = drafts_.all().at(*draft_).order;
    context_.bridge.run(making_,
                        [this, order, language = shown_language(), now = context_.bridge.now()](
                            Engine&, const Queries& queries, const EngineBridge::Post&,
                            const std::stop_token& cancel) -> std::function<void()> {
                            auto statement = queries.report_statement(order, now, cancel);
                            if (!statement) {
                                return [this, failure = statement.error()] { show_made(failure); };
                            }
                            try {
                                MadeReport made;
                                made.statement = std::make_shared<const CarbonStatement>(std::move(*statement));
                                made.document = std::make_shared<const ReportDocument>(
                                    document_of(order.kind, *made.statement, language));
                                made.checks = report_checks(*made.statement);
                                return [this, made = std::move(made)] { show_made(made); };
                            } catch (const std::overflow_error& error) {
                                return [this, failure = fail(Errc::overflow, error.what())] { show_made(failure); };
                            }
                        });
}

void ReportsPage::show_made(const Result<MadeReport>& made) {
    if (!draft_) {
        return;
    }
    if (!made) {
        made_.reset();
        middle_panel_->stop_loading();
        pages_->show_nothing();
        side_->show_checks({});
        strip_->show_failure(tr("The report cannot be made."), made.error());
        strip_->set_closable(true);
        show_rights();
        return;
    }
    made_ = *made;
    const ReportDraft& draft = drafts_.all().at(*draft_);
    const bool is_closed = made_->statement->closed.has_value();
    middle_panel_->set_subtitle(is_closed ? tr("Draft, the month is closed") : tr("Draft, the month is open"));
    checks_->show_checks(made_->checks, draft.reasons, is_closed);
    factors_->show_factors(*made_->statement);
    content_->show_outline(made_->document.get());
    side_->show_checks(made_->checks);
    pages_->show_document(made_->document);
    show_issue_facts();
    show_rights();
}

void ReportsPage::show_issue_facts() {
    const ReportOrder& order = drafts_.all().at(*draft_).order;
    const CarbonStatement& statement = *made_->statement;
    const IssuedReport* last = last_issued(issued_, order.kind, order.month, order.scope);
    const Format& format = Format::current();
    IssueFacts facts;
    facts.is_closed = statement.closed.has_value();
    facts.month = month_label(order.month);
    facts.number = tr("%1-%2, revision %3")
                       .arg(to_qt(number_prefix(order.kind)), to_qt(statement.number),
                            format.count(last == nullptr ? 1 : last->revision + 1));
    facts.digest = to_qt(statement.snapshot);
    facts.head = statement.closed ? to_qt(statement.closed->head) : QString();
    facts.lines = static_cast<qint64>(statement.lines.size());
    if (last != nullptr) {
        facts.before =
            tr("Revision %1, %2, %3").arg(format.count(last->revision), format.date(last->when), to_qt(last->who));
    }
    issue_->show_facts(facts);
}

void ReportsPage::show_rights() {
    if (!draft_) {
        return;
    }
    const ReportDraft& draft = drafts_.all().at(*draft_);
    const auto missing_of_files = [&]() -> QString {
        if (!made_) {
            return making_.is_pending() || rest_.isActive()
                       ? tr("The report is being made.")
                       : tr("The report could not be made; see the message above.");
        }
        if (writing_.is_pending()) {
            return tr("Files are being written.");
        }
        if (draft.order.languages.empty() || draft.order.formats.empty()) {
            return tr("Choose a language and a kind of file in step 4.");
        }
        return draft.order.folder.empty() ? tr("Choose the folder in step 4.") : QString();
    };
    ReportRights rights;
    rights.no_files = missing_of_files();
    rights.no_issue = rights.no_files;
    if (rights.no_issue.isEmpty() && !is_writable()) {
        rights.no_issue = tr("The database is open for reading only, so nothing can be issued.");
    }
    if (rights.no_issue.isEmpty()) {
        const bool is_closed = made_->statement->closed.has_value();
        int errors = 0;
        int without = 0;
        for (const ReportCheck& check : made_->checks) {
            if (check.severity == FindingSeverity::error && !is_closed) {
                ++errors;
            } else if (check.severity != FindingSeverity::note && !draft.reasons.contains(check.check)) {
                ++without;
            }
        }
        if (errors > 0) {
            rights.no_issue = tr("%n check(s) with errors have to be mended first, see step 2.", nullptr, errors);
        } else if (without > 0) {
            rights.no_issue = tr("%n check(s) want a reason why they are let stand, see step 2.", nullptr, without);
        } else if (issue_->who().isEmpty() || issue_->comment().isEmpty()) {
            rights.no_issue = tr("Say in step 6 who issues it, with a comment.");
        }
    }
    side_->set_rights(rights);
}

void ReportsPage::go_to_step(Step step) {
    header_->set_current(static_cast<int>(step));
    steps_->setCurrentIndex(static_cast<int>(step));
}

ReportsPage::Step ReportsPage::step() const {
    return static_cast<Step>(steps_->currentIndex());
}

void ReportsPage::write_draft() {
    if (!draft_ || !made_ || writing_.is_pending()) {
        return;
    }
    const ReportOrder order = drafts_.all().at(*draft_).order;
    const UtcTime now = context_.bridge.now();
    const QString title = report_title(order.kind, order.month);
    const std::string stem = std::string(number_prefix(order.kind)) + "-" + made_->statement->number + "-draft-" +
                             Format::current().local(now).toString(QStringLiteral("yyyyMMdd-HHmmss")).toStdString();
    job_ = JobList::of(context_.bridge)
               .begin({.title = [title] { return tr("Draft of %1").arg(title); },
                       .cancel =
                           [this] {
                               writing_.cancel();
                               job_.cancelled();
                               show_rights();
                           },
                       .if_stopped = {}});
    context_.bridge.run(
        writing_,
        [this, order, stem, now, statement = made_->statement](Engine&, const Queries&, const EngineBridge::Post& post,
                                                               const std::stop_token& cancel) -> std::function<void()> {
            const ReportProgress progress = [this, &post](std::size_t done, std::size_t all, const std::string& next) {
                post([this, done, all, next] {
                    job_.progress(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(1, all)),
                                  to_qt(next));
                });
            };
            auto files = ReportFiles::write(*statement, order, file_stem(stem, 0), now, progress, cancel);
            const auto placed = files ? files->place() : Result<void>(files.error());
            const auto count = files ? static_cast<int>(files->files().size()) : 0;
            return [this, placed, count, folder = to_qt(order.folder.string())] {
                if (placed) {
                    job_.done([count] { return tr("%n file(s) written", nullptr, count); }, folder);
                    strip_->show_message(MessageStrip::Kind::success, tr("The draft was written."),
                                         tr("%n file(s) in %1", nullptr, count).arg(folder), tr("Open folder"));
                } else {
                    job_.failed(placed.error());
                    strip_->show_failure(tr("The draft was not written."), placed.error());
                }
                strip_->set_closable(true);
                show_rights();
            };
        });
    show_rights();
}

void ReportsPage::issue_report() {
    if (!draft_ || !made_ || writing_.is_pending()) {
        return;
    }
    keep_draft();
    const ReportDraft draft = drafts_.all().at(*draft_);
    const QString title = report_title(draft.order.kind, draft.order.month);
    const QString month = month_label(draft.order.month);
    const bool is_closed = made_->statement->closed.has_value();
    const QString text =
        is_closed
            ? tr("%1 is issued in the name of %2. It can only be followed by a revision.").arg(title, issue_->who())
            : tr("%1 is issued in the name of %2, and %3 is closed for all sites. Neither can be taken back: later "
                 "changes are corrections, and make a new revision.")
                  .arg(title, issue_->who(), month);
    if (!ask_(this, tr("Issue report"), text, tr("Issue report"))) {
        return;
    }
    set_person_name(issue_->who());
    IssueRequest request{draft.order, issue_->who().toStdString(), issue_->comment().toStdString(), draft.reasons};
    std::optional<ReportSchedule> schedule;
    if (issue_->repeats()) {
        schedule.emplace();
        schedule->kind = draft.order.kind;
        schedule->scope = draft.order.scope;
        schedule->organisation = draft.order.organisation;
        for (const ReportLanguage one : draft.order.languages) {
            schedule->languages.emplace_back(tag_of(one));
        }
        schedule->formats = draft.order.formats;
        schedule->folder = draft.order.folder.string();
        schedule->who = request.who;
        schedule->from = draft.order.month;
    }
    job_ = JobList::of(context_.bridge)
               .begin({.title = [title] { return tr("Issue of %1").arg(title); },
                       .cancel =
                           [this] {
                               writing_.cancel();
                               job_.cancelled();
                               show_rights();
                           },
                       .if_stopped = [] { return tr("No file is left; a month that was closed stays closed."); }});
    context_.bridge.run(
        writing_,
        [this, request = std::move(request), schedule, now = context_.bridge.now()](
            Engine& engine, const Queries& queries, const EngineBridge::Post& post,
            const std::stop_token& cancel) -> std::function<void()> {
            const auto write = [&engine](const std::function<Result<void>(LedgerStore&)>& change) {
                return engine.change_book(change);
            };
            const auto progress = [this, &post](std::size_t done, std::size_t all, const std::string& next) {
                post([this, done, all, next] {
                    job_.progress(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(1, all)),
                                  to_qt(next));
                });
            };
            const auto issued = queries.issue_report(request, now, write, progress, cancel);
            std::optional<Failure> schedule_failure;
            if (issued && schedule) {
                const auto added = engine.add_records({record_of(*schedule, request.comment, now)});
                schedule_failure = added ? std::nullopt : std::optional(added.error());
            }
            const auto report = issued ? Result<IssuedReport>(issued->report) : Result<IssuedReport>(issued.error());
            return [this, report, schedule_failure] { finish_issue(report, schedule_failure); };
        });
    show_rights();
}

void ReportsPage::finish_issue(const Result<IssuedReport>& issued, const std::optional<Failure>& schedule_failure) {
    if (!issued) {
        job_.failed(issued.error());
        strip_->show_failure(tr("The report was not issued."), issued.error());
        strip_->set_closable(true);
        make();
        return;
    }
    const QString folder = to_qt(issued->folder);
    job_.done([number = to_qt(issued->number)] { return tr("%1 is issued").arg(number); }, folder);
    if (schedule_failure) {
        strip_->show_failure(tr("The report was issued, and its schedule was not kept."), *schedule_failure);
    } else {
        strip_->show_message(
            MessageStrip::Kind::success,
            tr("%1, revision %2, is issued.").arg(to_qt(issued->number), Format::current().count(issued->revision)),
            tr("%n file(s) in %1", nullptr, static_cast<int>(issued->files.size())).arg(folder), tr("Open folder"));
    }
    strip_->set_closable(true);
    ReportOrder order;
    order.kind = issued->kind;
    order.month = issued->month;
    order.scope = issued->scope;
    if (const auto place = drafts_.find(order)) {
        drafts_.remove(*place);
        draft_.reset();
    }
    to_choose_ = issued->record.number();
    read_book();
}

void ReportsPage::other() {
    const ReportEntry* entry = list_->chosen();
    if (entry == nullptr) {
        return;
    }
    if (entry->kind == ReportEntry::Kind::draft) {
        drafts_.remove(static_cast<std::size_t>(entry->key));
        draft_.reset();
        fill_list();
        return;
    }
    if (entry->kind == ReportEntry::Kind::schedule) {
        end_schedule(entry->key);
        return;
    }
    if (const IssuedReport* report = issued(entry->key)) {
        ReportDraft draft = fresh_draft(report->month);
        draft.order.kind = report->kind;
        draft.order.scope = report->scope;
        draft.order.organisation = report->organisation;
        draft.order.folder = report->folder;
        draft.reasons = report->reasons;
        const auto place = static_cast<qint64>(drafts_.keep(draft));
        fill_list();
        list_->choose(ReportEntry::Kind::draft, place);
        go_to_step(Step::checks);
    }
}

void ReportsPage::end_schedule(qint64 record) {
    if (!ask_(this, tr("End schedule"), tr("No further report is issued by this schedule. What it issued stays."),
              tr("End schedule"))) {
        return;
    }
    BookRecord end;
    end.kind = BookKind::report_schedule;
    end.who = issue_->who().isEmpty() ? "schedule" : issue_->who().toStdString();
    end.why = "schedule ended";
    end.entered = context_.bridge.now();
    end.replaces = BookRecordId(record);
    end.is_withdrawal = true;
    context_.bridge.run(writing_,
                        [this, end](Engine& engine, const Queries&, const EngineBridge::Post&,
                                    const std::stop_token&) -> std::function<void()> {
                            const auto done = engine.add_records({end});
                            return [this, done] {
                                if (!done) {
                                    strip_->show_failure(tr("The schedule was not ended."), done.error());
                                    strip_->set_closable(true);
                                }
                                read_book();
                            };
                        });
}

void ReportsPage::open_folder() {
    const ReportEntry* entry = list_->chosen();
    if (entry == nullptr) {
        return;
    }
    std::string folder;
    if (entry->kind == ReportEntry::Kind::draft) {
        folder = drafts_.all().at(static_cast<std::size_t>(entry->key)).order.folder.string();
    } else if (const IssuedReport* report = issued(entry->key)) {
        folder = report->folder;
    } else {
        for (const ReportSchedule& schedule : schedules_) {
            folder = schedule.record.number() == entry->key ? schedule.folder : folder;
        }
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(to_qt(folder)));
}

void ReportsPage::resizeEvent(QResizeEvent* event) {
    PageBase::resizeEvent(event);
    constexpr int wide = 1300;
    list_panel_->setFixedWidth(width() >= wide ? 262 : 210);
    side_panel_->setFixedWidth(width() >= wide ? 276 : 232);
}

void ReportsPage::retranslate() {
    list_panel_->set_title(tr("Reports"));
    new_->setText(tr("New"));
    new_->setIcon(themed_icon(IconId::plus, Color::text_on_accent));
    new_->setToolTip(tr("A draft of last month, for the sites that the bar above names"));
    filter_->setPlaceholderText(tr("Filter"));
    filter_->setAccessibleName(tr("Filter reports"));
    list_->setAccessibleName(tr("Reports"));
    side_panel_->set_title(tr("Output and checks"));
    header_->set_steps({tr("Period"), tr("Checks"), tr("Factors"), tr("Content"), tr("Preview"), tr("Issue")});
    none_->show_state(StateOverlay::Kind::empty,
                      {tr("No report yet"),
                       tr("A report takes a month from the samples to signed pages: checks, factors, preview, issue."),
                       tr("New report"),
                       {}});
    columns_->set_choices({tr("One page"), tr("Two pages")});
    columns_->set_current(pages_->columns() - 1);
    language_->setAccessibleName(tr("Language of the preview"));
    before_->setToolTip(tr("Earlier pages"));
    before_->setAccessibleName(before_->toolTip());
    after_->setToolTip(tr("Later pages"));
    after_->setAccessibleName(after_->toolTip());
    pages_->setAccessibleName(tr("Pages of the report"));
    period_->retranslate();
    checks_->retranslate();
    factors_->retranslate();
    content_->retranslate();
    issue_->retranslate();
    issued_view_->retranslate();
    side_->retranslate();
    if (list_->row_count() > 0) {
        fill_list();
    } else {
        show_chosen();
    }
    if (draft_ && made_) {
        show_issue_facts();
        content_->show_outline(made_->document.get());
    }
    show_rights();
}

}  // namespace wattmast::ui
