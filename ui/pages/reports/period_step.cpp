// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/period_step.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <utility>

#include "ui/format/names.h"
#include "ui/pages/reports/report_texts.h"
#include "ui/pages/reports/site_field.h"
#include "ui/pages/reports/tenant_field.h"
#include "ui/pages/settings/form_row.h"

namespace wattmast::ui {
namespace {

constexpr int months_offered = 36;
constexpr int control_width = 300;

}  // namespace

PeriodStep::PeriodStep(QWidget* parent)
    : QWidget(parent),
      kind_(new QComboBox),
      month_(new QComboBox),
      scope_(new QComboBox),
      site_(new SiteField),
      tenant_(new TenantField),
      organisation_(new QLineEdit),
      kind_row_(new FormRow(kind_)),
      month_row_(new FormRow(month_)),
      scope_row_(new FormRow(scope_)),
      site_row_(new FormRow(site_)),
      tenant_row_(new FormRow(tenant_)),
      organisation_row_(new FormRow(organisation_)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 12);
    column->setSpacing(0);
    kind_->setObjectName(QStringLiteral("report_kind"));
    month_->setObjectName(QStringLiteral("report_month"));
    scope_->setObjectName(QStringLiteral("report_scope"));
    organisation_->setObjectName(QStringLiteral("report_organisation"));
    for (QWidget* control : std::initializer_list<QWidget*>{kind_, month_, scope_, site_, tenant_, organisation_}) {
        control->setFixedWidth(control_width);
    }
    for (FormRow* row : {kind_row_, month_row_, scope_row_, site_row_, tenant_row_, organisation_row_}) {
        column->addWidget(row);
    }
    column->addStretch(1);
    const auto tell = [this] {
        if (!is_filling_) {
            Q_EMIT edited();
        }
    };
    for (QComboBox* box : {kind_, month_, scope_}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, tell] {
            if (!is_filling_) {
                show_site_row(chosen({}).kind);
                show_tenants(chosen({}));
            }
            tell();
        });
    }
    connect(tenant_, &QComboBox::currentIndexChanged, this, tell);
    connect(site_, &SiteField::site_chosen, this, [this, tell] {
        site_row_->set_fault(site_->is_wrong() ? tr("No one site has this code or name; choose one of those offered.")
                                               : QString());
        tell();
    });
    connect(organisation_, &QLineEdit::editingFinished, this, tell);
    fill_kinds();
}

void PeriodStep::fill_kinds() {
    const int chosen = std::max(0, kind_->currentIndex());
    kind_->clear();
    for (const ReportKind kind : report_kinds()) {
        kind_->addItem(label_of(kind), static_cast<int>(kind));
    }
    kind_->setCurrentIndex(chosen);
}

void PeriodStep::fill_months(CivilMonth chosen) {
    months_.clear();
    month_->clear();
    CivilMonth month = newest_;
    for (int i = 0; i < months_offered; ++i) {
        months_.push_back(month);
        month = month.previous();
    }
    if (std::ranges::find(months_, chosen) == months_.end()) {
        months_.push_back(chosen);
    }
    for (const CivilMonth one : months_) {
        month_->addItem(month_label(one));
    }
    month_->setCurrentIndex(static_cast<int>(std::ranges::find(months_, chosen) - months_.begin()));
}

void PeriodStep::fill_scopes(const ReportScope& of_order) {
    const ReportScope chosen = place_of(of_order);
    if (std::ranges::find(scopes_, chosen) == scopes_.end()) {
        scopes_.push_back(chosen);
    }
    scope_->clear();
    for (const ReportScope& one : scopes_) {
        scope_->addItem(scope_label(one));
    }
    scope_->setCurrentIndex(static_cast<int>(std::ranges::find(scopes_, chosen) - scopes_.begin()));
}

void PeriodStep::set_places(const std::shared_ptr<const Catalog>& of, const Scope& scope, CivilMonth newest) {
    const Catalog& catalog = *of;
    site_->set_catalog(of);
    newest_ = newest;
    std::set<std::vector<std::string>> areas;
    const std::vector<std::string>* before = nullptr;
    for (const Site& site : catalog.sites) {
        // Neighbours in a large catalogue mostly share their area.
        if (before != nullptr && *before == site.area) {
            continue;
        }
        before = &site.area;
        for (std::size_t depth = 1; depth <= site.area.size(); ++depth) {
            areas.emplace(site.area.begin(), site.area.begin() + static_cast<std::ptrdiff_t>(depth));
        }
    }
    scopes_ = {ReportScope{}};
    if (const Site* site = catalog.site(scope.site); site != nullptr) {
        scopes_.push_back({{}, {site->code}});
        if (site_->site().empty()) {
            site_->show_site(site->code);
        }
    }
    for (const auto& area : areas) {
        scopes_.push_back({area, {}});
    }
}

void PeriodStep::set_tenants(std::shared_ptr<const Catalog> catalog, std::vector<BookTenantRule> rules) {
    tenant_->set_book(std::move(catalog), std::move(rules));
    show_tenants(chosen({}));
}

void PeriodStep::show_site_row(ReportKind kind) {
    const bool is_of_site = kind == ReportKind::site;
    scope_row_->setVisible(!is_of_site);
    site_row_->setVisible(is_of_site);
}

void PeriodStep::show_tenants(const ReportOrder& order) {
    const bool was_filling = std::exchange(is_filling_, true);
    tenant_->show_order(order);
    tenant_row_->set_texts(tr("Tenant"), tenant_->about());
    tenant_row_->setVisible(tenant_->is_of_use());
    is_filling_ = was_filling;
}

void PeriodStep::show_order(const ReportOrder& order) {
    is_filling_ = true;
    kind_->setCurrentIndex(std::max(0, kind_->findData(static_cast<int>(order.kind))));
    fill_months(order.month);
    fill_scopes(order.scope);
    if (order.kind == ReportKind::site || order.scope.sites.size() == 1) {
        site_->show_site(order.scope.sites.empty() ? std::string() : order.scope.sites.front());
        site_row_->set_fault({});
    }
    show_site_row(order.kind);
    show_tenants(order);
    if (organisation_->text().toStdString() != order.organisation) {
        organisation_->setText(to_qt(order.organisation));
    }
    is_filling_ = false;
}

ReportOrder PeriodStep::chosen(ReportOrder order) const {
    order.kind = static_cast<ReportKind>(kind_->currentData().toInt());
    if (const auto at = static_cast<std::size_t>(month_->currentIndex()); at < months_.size()) {
        order.month = months_[at];
    }
    if (order.kind == ReportKind::annual) {
        order.month = CivilMonth{order.month.value.year() / std::chrono::December};
    }
    if (const auto at = static_cast<std::size_t>(scope_->currentIndex()); at < scopes_.size()) {
        order.scope = scopes_[at];
    }
    if (order.kind == ReportKind::site) {
        order.scope.area.clear();
        order.scope.sites.clear();
        if (!site_->site().empty()) {
            order.scope.sites.push_back(site_->site());
        }
    }
    order.scope.tenant = order.kind == ReportKind::carbon ? tenant_->tenant() : std::string();
    order.organisation = organisation_->text().simplified().toStdString();
    return order;
}

void PeriodStep::retranslate() {
    is_filling_ = true;
    kind_row_->set_texts(tr("Report"), tr("What it tells of the month."));
    month_row_->set_texts(tr("Month"), tr("In the time zone of each site."));
    scope_row_->set_texts(tr("Sites"), tr("All, an area, or the site that the bar above names."));
    site_row_->set_texts(tr("Site"), tr("Type a part of its name or code."));
    site_->setPlaceholderText(tr("Name or code"));
    organisation_row_->set_texts(tr("Organisation"),
                                 tr("Stands on every page. Without it the area that all sites share."));
    fill_kinds();
    const int month = month_->currentIndex();
    const int scope = scope_->currentIndex();
    for (std::size_t i = 0; i < months_.size() && static_cast<int>(i) < month_->count(); ++i) {
        month_->setItemText(static_cast<int>(i), month_label(months_[i]));
    }
    for (std::size_t i = 0; i < scopes_.size() && static_cast<int>(i) < scope_->count(); ++i) {
        scope_->setItemText(static_cast<int>(i), scope_label(scopes_[i]));
    }
    month_->setCurrentIndex(month);
    scope_->setCurrentIndex(scope);
    show_tenants(chosen({}));
    is_filling_ = false;
}

}  // namespace wattmast::ui
