// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The list, the steps and the preview: of what they are made, and what their parts lead to.
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/engine_bridge.h"
#include "ui/pages/reports/checks_step.h"
#include "ui/pages/reports/content_step.h"
#include "ui/pages/reports/factors_step.h"
#include "ui/pages/reports/issue_step.h"
#include "ui/pages/reports/page_strip.h"
#include "ui/pages/reports/page_view.h"
#include "ui/pages/reports/period_step.h"
#include "ui/pages/reports/report_shelf.h"
#include "ui/pages/reports/report_side.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/theme/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/state_overlay.h"
#include "ui/widgets/step_header.h"

namespace wattmast::ui {
namespace {

QToolButton* flat_button(IconId icon) {
    auto* button = new QToolButton;
    button->setIcon(themed_icon(icon));
    button->setAutoRaise(true);
    return button;
}

}  // namespace

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

}  // namespace wattmast::ui
