// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 1: what the report is of.
#pragma once

#include <QWidget>
#include <memory>
#include <vector>

#include "app/reports/report_files.h"
#include "carbon/book_views.h"
#include "model/catalog.h"
#include "ui/shell/session.h"

class QComboBox;
class QLineEdit;

namespace wattmast::ui {

class FormRow;
class SiteField;
class TenantField;

/// Texts are set by retranslate(), which the owner calls.
class PeriodStep : public QWidget {
    Q_OBJECT

public:
    explicit PeriodStep(QWidget* parent = nullptr);

    /// Areas and, where the session's scope is a site, that site can be chosen. @param newest The month of today.
    void set_places(const std::shared_ptr<const Catalog>& catalog, const Scope& scope, CivilMonth newest);
    /// Kind, month, scope and organisation of it.
    void show_order(const ReportOrder& order);
    /// Whose reports can be chosen; without rules of tenants the field is hidden.
    void set_tenants(std::shared_ptr<const Catalog> catalog, std::vector<BookTenantRule> rules);
    /// `order` with what is chosen here.
    [[nodiscard]] ReportOrder chosen(ReportOrder order) const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    void fill_kinds();
    void fill_months(CivilMonth chosen);
    void fill_scopes(const ReportScope& chosen);
    void show_site_row(ReportKind kind);
    void show_tenants(const ReportOrder& order);

    std::vector<ReportScope> scopes_;
    std::vector<CivilMonth> months_;
    CivilMonth newest_;
    bool is_filling_ = false;
    QComboBox* kind_;
    QComboBox* month_;
    QComboBox* scope_;
    SiteField* site_;  ///< In place of scope_ for a site sheet.
    TenantField* tenant_;
    QLineEdit* organisation_;
    FormRow* kind_row_;
    FormRow* month_row_;
    FormRow* scope_row_;
    FormRow* site_row_;
    FormRow* tenant_row_;
    FormRow* organisation_row_;
};

}  // namespace wattmast::ui
