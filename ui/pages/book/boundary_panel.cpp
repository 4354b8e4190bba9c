// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/boundary_panel.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <set>

#include "carbon/book_views.h"
#include "carbon/boundary.h"
#include "ui/engine_bridge.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/book/record_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t most_regions = 6;
constexpr std::size_t most_shares = 6;
constexpr double ppm_per_percent = 10'000;

/// "CN-SH 5, CN-JS 9", the largest first.
QString regions_of(const Catalog& catalog) {
    std::map<std::string, int> counts;
    for (const Site& site : catalog.sites) {
        ++counts[site.factor_region];
    }
    const int without = counts.contains("") ? counts[""] : 0;
    counts.erase("");
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::ranges::stable_sort(sorted, [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList parts;
    for (std::size_t i = 0; i < sorted.size() && i < most_regions; ++i) {
        parts << QStringLiteral("%1\u00a0(%2)").arg(to_qt(sorted[i].first), Format::current().count(sorted[i].second));
    }
    if (sorted.size() > most_regions) {
        parts << QCoreApplication::translate("wattmast::ui::BoundaryPanel", "%n more", "regions",
                                             static_cast<int>(sorted.size() - most_regions));
    }
    if (without > 0) {
        parts << QCoreApplication::translate("wattmast::ui::BoundaryPanel",
                                             "%n site(s) without a region, which have no figure", nullptr, without);
    }
    return Format::listed(parts);
}

QString share_text(PartsPerMillion share) {
    const auto digits = percent_text(share);  // "33.3333 %"
    const auto point = digits.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(digits.find(' ') - point - 1);
    return Format::current().percent(share.count / ppm_per_percent, decimals);
}

/// Of a record: its site, its area, or everything.
QString place_of(const BookBoundary& boundary) {
    if (!boundary.site.empty()) {
        return to_qt(boundary.site);
    }
    QStringList names;
    for (const std::string& name : boundary.area) {
        names << to_qt(name);
    }
    return names.isEmpty() ? BoundaryPanel::tr("all sites") : names.join(QStringLiteral(" / "));
}

}  // namespace

BoundaryPanel::BoundaryPanel(PageContext context, QWidget* parent) : Panel(parent), context_(context) {
    set_header_line(true);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(size::panel_pad, space::s3, size::panel_pad, space::s3);
    grid_ = new PropertyGrid;
    column->addWidget(grid_);
    set_content(content);
    open_ = new LinkLabel;
    add_tool(open_);
    change_ = new QPushButton;
    change_->setObjectName(QStringLiteral("change_boundary"));
    change_->setProperty("wm_compact", true);
    change_->setAutoDefault(false);
    add_tool(change_);
    connect(change_, &QPushButton::clicked, this, &BoundaryPanel::record_boundary);
    connect(open_, &LinkLabel::clicked, this, [this] {
        if (const BookRecord* record = organisation()) {
            Q_EMIT record_requested(static_cast<qint64>(record->id.number()));
        }
    });
    retranslate();
}

void BoundaryPanel::retranslate() {
    set_title(tr("Boundary"));
    open_->setText(tr("Open in the book"));
    open_->updateGeometry();
    change_->setText(tr("Record a boundary…"));
    show_properties();
    show_rights();
}

void BoundaryPanel::set_book(std::shared_ptr<const BookIndex> book) {
    book_ = std::move(book);
    show_properties();
    show_rights();
}

CivilMonth BoundaryPanel::month() const {
    return TimeZone::utc().month_of(context_.bridge.now());
}

const BookRecord* BoundaryPanel::organisation() const {
    if (!book_) {
        return nullptr;
    }
    const std::vector<BookBoundary> boundaries = standing_boundaries(book_->book().records);
    const BookBoundary* found = organisation_in(boundaries, month());
    return found != nullptr ? book_->record(found->record) : nullptr;
}

void BoundaryPanel::show_rights() {
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    change_->setEnabled(is_writable && book_);
    change_->setToolTip(is_writable ? tr("Say how what is shared is consolidated, from a month on.")
                                    : tr("The database is open for reading only, so nothing can be entered."));
    open_->setVisible(organisation() != nullptr);
}

/// What is counted, as drafts are made.
void BoundaryPanel::show_properties() {
    const auto catalog = context_.bridge.catalog();
    const Format& format = Format::current();
    std::vector<BookBoundary> boundaries =
        book_ ? standing_boundaries(book_->book().records) : std::vector<BookBoundary>{};
    const BookBoundary* whole_of = organisation_in(boundaries, month());
    std::vector<Property> rows;
    if (whole_of != nullptr) {
        rows.push_back({tr("Organisation"), to_qt(whole_of->organisation)});
    }
    rows.push_back({tr("Sites"), tr("%1, all of the inventory. A site that is not to be counted is taken out of the "
                                    "inventory.")
                                     .arg(format.count(static_cast<qint64>(catalog->sites.size())))});
    rows.push_back(
        {tr("Consolidation"),
         (whole_of == nullptr ? tr("Operational control, because nothing else is recorded.")
                              : tr("By %1, %2.", "approach, validity")
                                    .arg(book_word(id_of(whole_of->approach)), days_label(*organisation()))) +
             QLatin1Char(' ') +
             tr("Each site with its measured grid electricity and what the book says of it. What of a shared site is a "
                "tenant's is told beside it, and is not taken off.")});
    std::erase_if(boundaries, [&](const BookBoundary& one) {
        return one.share == whole || !one.has_day(CivilDate{month().value / std::chrono::day{1}});
    });
    QStringList shares;
    for (std::size_t i = 0; i < boundaries.size() && i < most_shares; ++i) {
        shares << QStringLiteral("%1\u00a0%2").arg(place_of(boundaries[i]), share_text(boundaries[i].share));
    }
    if (boundaries.size() > most_shares) {
        shares << tr("%n more", "shares", static_cast<int>(boundaries.size() - most_shares));
    }
    rows.push_back({tr("Shares"), shares.isEmpty() ? tr("100% of every site.")
                                                   : tr("%1; 100% of every other site.").arg(Format::listed(shares))});
    rows.push_back({tr("Regions of factors"), regions_of(*catalog)});
    rows.push_back({tr("Months"), tr("Civil months of each site's time zone.")});
    rows.push_back({tr("Standard"), tr("GHG Protocol Corporate Standard and Scope 2 Guidance: location-based and "
                                       "market-based figures side by side, never added.")});
    if (book_) {
        std::set<std::string> shared;
        const CivilDate today = TimeZone::utc().date_of(context_.bridge.now());
        for (const BookTenantRule& rule : standing_tenant_rules(book_->book().records)) {
            if (rule.has_day(today)) {
                shared.insert(rule.site);
            }
        }
        rows.push_back({tr("Shared sites"), shared.empty() ? tr("None has a rule in force.")
                                                           : format.count(static_cast<qint64>(shared.size()))});
        std::vector<CivilMonth> months;
        for (const Closing& closing : book_->book().closings) {
            months.push_back(closing.month);
        }
        std::ranges::sort(months);
        rows.push_back({tr("Closed"), months.empty() ? tr("No month yet.") : months_label(months)});
    }
    grid_->set_properties(rows);
}

void BoundaryPanel::record_boundary() {
    BookRecord preset;
    preset.kind = BookKind::boundary;
    preset.first_day = CivilDate{month().value / std::chrono::day{1}};
    preset.fields = {{"approach", std::string(id_of(Consolidation::operational_control))}};
    const BookRecord* before = organisation();
    auto* dialog = before != nullptr ? new RecordDialog(context_, *before, RecordDialog::Change::replace, this)
                                     : new RecordDialog(context_, preset, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecordDialog::entered, this, &BoundaryPanel::entered);
    dialog->show();
}

}  // namespace wattmast::ui
