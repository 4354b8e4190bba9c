// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the page Carbon leads, and what it writes.
#include <QFileDialog>
#include <QSaveFile>
#include <algorithm>

#include "app/ledger/carbon_csv.h"
#include "app/ledger/input_digest.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/carbon/carbon_page.h"
#include "ui/pages/shared/shown_month.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {
namespace {

bool is_of(const InventoryRow& row, const FigureOrigin& figure) {
    const bool is_of_source = !figure.category || (row.category == *figure.category && row.item == figure.item);
    const bool is_in_sum = figure.category || !figure.sum || is_part_of(row.category, *figure.sum);
    return is_of_source && is_in_sum && (!figure.gas || row.gas == *figure.gas);
}

}  // namespace

std::optional<std::size_t> CarbonPage::row_of(const FigureOrigin& figure) const {
    std::optional<std::size_t> found;
    const std::vector<InventoryRow>& rows = month_->inventory.rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const bool has_line = figure.line && std::ranges::any_of(rows[row].lines, [&](std::size_t line) {
                                  return month_->lines[line].number == *figure.line;
                              });
        if (has_line) {
            return row;
        }
        if (is_of(rows[row], figure) && (!found || rows[*found].mass < rows[row].mass)) {
            found = row;
        }
    }
    return found;
}

void CarbonPage::show_month(CivilMonth month) {
    const TimeRange range = range_of(month, context_.session.zone());
    if (range.begin > context_.bridge.now()) {
        return;  // A month to come has no figure.
    }
    context_.session.set_range(RangeChoice::fixed(range));
}

void CarbonPage::open_newest() {
    if (!course_.months.empty()) {
        show_month(course_.months.back().month);
    }
}

void CarbonPage::open_site(const std::string& code) {
    if (const Site* site = context_.bridge.catalog()->site_by_code(code)) {
        Q_EMIT site_requested(site->id);
    }
}

void CarbonPage::open_points(const std::string& code, const std::vector<std::string>& names) {
    const auto catalog = context_.bridge.catalog();
    const Site* site = catalog->site_by_code(code);
    std::vector<PointId> points;
    if (site != nullptr) {
        for (const Point* point : catalog->points_of(site->id)) {
            if (std::ranges::find(names, point_text(*catalog, *point)) != names.end()) {
                points.push_back(point->id);
            }
        }
    }
    if (points.empty()) {
        strip_->show_message(MessageStrip::Kind::info, tr("Nothing to draw."),
                             tr("The meters of this line are not in the inventory any more."));
        strip_->set_closable(true);
        return;
    }
    Q_EMIT explore_requested(points, range_of(month_->month, context_.session.zone()));
}

void CarbonPage::ask_and_export() {
    auto* dialog = new QFileDialog(this, tr("Export the inventory"),
                                   tr("Inventory %1").arg(to_qt(month_->month.to_string())) + QStringLiteral(".csv"),
                                   tr("CSV tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &CarbonPage::export_to);
    dialog->open();
}

void CarbonPage::export_to(const QString& file) {
    if (!month_) {
        return;
    }
    FileExports::Order order;
    order.title = [] { return tr("Export of the inventory"); };
    order.file = file;
    order.write = [file, month = month_](const Queries&, const std::stop_token&) -> Result<void> {
        QSaveFile target(file);
        const QByteArray table = QByteArray::fromStdString(carbon_csv(*month));
        const bool is_done =
            target.open(QIODevice::WriteOnly) && target.write(table) == table.size() && target.commit();
        return is_done ? Result<void>()
                       : fail(Errc::file_failed, target.errorString().toStdString() + ": " + file.toStdString());
    };
    order.done = [this, file](const Result<void>& result) {
        if (result) {
            strip_->show_message(MessageStrip::Kind::success, tr("The inventory was exported."), file);
        } else {
            strip_->show_failure(tr("The inventory was not exported."), result.error());
        }
        strip_->set_closable(true);
    };
    files_.begin(std::move(order));
}

}  // namespace wattmast::ui
