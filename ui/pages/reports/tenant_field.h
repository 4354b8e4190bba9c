// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Whose report of shared sites it is.
#pragma once

#include <QComboBox>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/reports/report_files.h"
#include "carbon/book_views.h"
#include "model/catalog.h"

namespace wattmast::ui {

/// Offers the tenants that the rules of the book name in an order's month at its sites. One that an order names and no
/// rule does is kept and marked, so that a draft does not become the report of everybody. GUI thread.
class TenantField : public QComboBox {
    Q_OBJECT

public:
    explicit TenantField(QWidget* parent = nullptr);

    /// @param rules All standing ones of the book. What is shown changes with the next show_order().
    void set_book(std::shared_ptr<const Catalog> catalog, std::vector<BookTenantRule> rules);
    /// Disabled for a kind that no tenant has a report of, and where no rule names one; about() says why then.
    void show_order(const ReportOrder& order);
    /// Empty: the report is of nobody alone.
    [[nodiscard]] std::string tenant() const;
    /// Whether the book, or the order that is shown, knows any tenant.
    [[nodiscard]] bool is_of_use() const;
    /// What can be chosen, or why nothing can.
    [[nodiscard]] QString about() const;

private:
    enum class State : std::uint8_t {
        open = 1,
        other_kind = 2,
        nobody = 3,   ///< No rule in the month at the sites.
        unknown = 4,  ///< The chosen one has no rule there.
    };

    std::shared_ptr<const Catalog> catalog_;
    std::vector<BookTenantRule> rules_;
    State state_ = State::nobody;
    CivilMonth month_;
};

}  // namespace wattmast::ui
