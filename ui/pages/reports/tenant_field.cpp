// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/reports/tenant_field.h"

#include <algorithm>
#include <utility>

#include "app/reports/tenant_statement.h"
#include "ui/format/names.h"
#include "ui/pages/reports/report_texts.h"

namespace wattmast::ui {

TenantField::TenantField(QWidget* parent) : QComboBox(parent) {
    setObjectName(QStringLiteral("report_tenant"));
}

void TenantField::set_book(std::shared_ptr<const Catalog> catalog, std::vector<BookTenantRule> rules) {
    catalog_ = std::move(catalog);
    rules_ = std::move(rules);
}

void TenantField::show_order(const ReportOrder& order) {
    month_ = order.month;
    clear();
    addItem(tr("All (not split)"), QString());
    const bool is_of_kind = order.kind == ReportKind::carbon;
    std::vector<std::string> tenants;
    if (is_of_kind && catalog_ && !rules_.empty()) {
        tenants = tenants_in(*catalog_, rules_, order.scope, order.month);
    }
    for (const std::string& tenant : tenants) {
        addItem(to_qt(tenant), to_qt(tenant));
    }
    state_ = !is_of_kind ? State::other_kind : tenants.empty() ? State::nobody : State::open;
    const std::string& chosen = order.scope.tenant;
    if (is_of_kind && !chosen.empty() && std::ranges::find(tenants, chosen) == tenants.end()) {
        addItem(tr("%1 (no rule here)").arg(to_qt(chosen)), to_qt(chosen));
        state_ = State::unknown;
    }
    setCurrentIndex(is_of_kind ? std::max(0, findData(to_qt(chosen))) : 0);
    setEnabled(state_ == State::open || state_ == State::unknown);
    setToolTip(isEnabled() ? QString() : about());
}

std::string TenantField::tenant() const {
    return currentData().toString().toStdString();
}

bool TenantField::is_of_use() const {
    return !rules_.empty() || !tenant().empty();
}

QString TenantField::about() const {
    switch (state_) {
        case State::open:
            return tr("One tenant's part of its shared sites, by the rules of the book. The others are not named.");
        case State::other_kind:
            return tr("A tenant's report is of its energy and carbon together: choose the report Carbon.");
        case State::nobody:
            return tr("No rule of the book names a tenant at these sites in %1.").arg(month_label(month_));
        case State::unknown:
            return tr("The chosen tenant has no rule at these sites in %1.").arg(month_label(month_));
    }
    return {};
}

}  // namespace wattmast::ui
