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
    strip_->setObjectName(QStringLiteral("message"));
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
    if (drafts_.unread() > 0) {
        strip_->show_message(
            MessageStrip::Kind::warning,
            tr("%n draft(s) of another version cannot be opened.", nullptr, static_cast<int>(drafts_.unread())),
            tr("They name a report, language, file or part that this version does not have. They are "
               "kept; open them with the version that made them."));
    }
}

ReportsPage::~ReportsPage() = default;

void ReportsPage::enter() {
    period_->set_places(context_.bridge.catalog(), context_.session.place().scope, month_of_today());
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
