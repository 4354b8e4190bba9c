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
#include <utility>

#include "app/reports/report_issue.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/pages/reports/checks_step.h"
#include "ui/pages/reports/content_step.h"
#include "ui/pages/reports/factors_step.h"
#include "ui/pages/reports/issue_step.h"
#include "ui/pages/reports/issued_view.h"
#include "ui/pages/reports/page_strip.h"
#include "ui/pages/reports/page_view.h"
#include "ui/pages/reports/period_step.h"
#include "ui/pages/reports/report_shelf.h"
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
    connect(&rest_, &QTimer::timeout, this, [this] { make(to_make_); });
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
    list_ = new ReportShelf;
    rows->addWidget(list_, 1);
    list_panel_->set_content(inner);
    connect(new_, &QPushButton::clicked, this, [this] { new_report(); });
    connect(filter_, &QLineEdit::textChanged, list_, &ReportShelf::set_filter);
    connect(list_, &ReportShelf::chosen_changed, this, &ReportsPage::show_chosen);
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
    tools->addWidget(language_);
    tools->addWidget(columns_);
    tools->addStretch(1);
    tools->addWidget(before_);
    tools->addWidget(after_);
    column->addLayout(tools);
    pages_ = new PageView;
    column->addWidget(pages_, 1);
    small_pages_ = new PageStrip(pages_);
    column->addWidget(small_pages_);
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
    connect(language_, &QComboBox::activated, this, [this] { make(Make::pages); });
    const auto turn = [this](int step) {
        if (pages_->page_count() > 0) {
            pages_->go_to_page(std::clamp(pages_->current_page() + step, 0, pages_->page_count() - 1));
        }
    };
    connect(before_, &QToolButton::clicked, this, [this, turn] { turn(-pages_->columns()); });
    connect(after_, &QToolButton::clicked, this, [this, turn] { turn(pages_->columns()); });
    connect(pages_, &PageView::origin_requested, this, &ReportsPage::open_origin);
    connect(pages_, &PageView::pages_known, this, [this](int count) {
        if (count > 0) {
            middle_panel_->stop_loading();
            if (const auto page = std::exchange(page_then_, std::nullopt); page && *page < count) {
                pages_->go_to_page(*page);
            }
        }
        side_->show_pages(count);
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
    // A report of a large fleet takes hundreds of megabytes; it is made anew when the page comes back.
    made_.reset();
    page_then_ = pages_->page_count() > 0 ? std::optional(pages_->current_page()) : page_then_;
    pages_->show_nothing();
}

void ReportsPage::go_to_step(Step step) {
    header_->set_current(static_cast<int>(step));
    steps_->setCurrentIndex(static_cast<int>(step));
}

ReportsPage::Step ReportsPage::step() const {
    return static_cast<Step>(steps_->currentIndex());
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
    columns_->setAccessibleName(tr("Pages side by side"));
    columns_->set_choices({tr("One page"), tr("Two pages")});
    columns_->set_current(pages_->columns() - 1);
    language_->setAccessibleName(tr("Language of the preview"));
    before_->setToolTip(tr("Earlier pages"));
    before_->setAccessibleName(before_->toolTip());
    after_->setToolTip(tr("Later pages"));
    after_->setAccessibleName(after_->toolTip());
    pages_->setAccessibleName(tr("Pages of the report"));
    small_pages_->retranslate();
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
