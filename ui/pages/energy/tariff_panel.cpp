// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/energy/tariff_panel.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "app/book_entry.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/names.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int header_height = 92;  // Of the panel and of the table.

/// For the screen, with two decimals; the exact figure is in the tool tip.
QString money_text(Money money) {
    return Format::current().number(static_cast<double>(money.micros) / 1e6, 2);
}

Result<std::shared_ptr<const TariffReading>> price(const EnergyReading& reading, const KnownBook& book) {
    auto made = std::make_shared<TariffReading>();
    made->tariffs = standing_tariffs(book.records);
    std::vector<const Site*> sites;
    for (const SiteLoad& load : reading.shown.hours.sites) {
        if (const Site* site = reading.catalog->site(load.site)) {
            sites.push_back(site);
        }
    }
    const auto hours = tariff_hours(reading.shown.hours.hours, reading.shown.zone);
    const auto payer = hours.empty() || made->tariffs.empty()
                           ? std::nullopt
                           : common_payer(sites, made->tariffs, hours.front().day, hours.back().day);
    made->is_one = payer.has_value();
    if (payer) {
        auto cost = cost_of(hours, made->tariffs, payer->site, payer->region);
        if (!cost) {
            return cost.error();
        }
        made->cost = std::move(*cost);
    }
    return std::shared_ptr<const TariffReading>(std::move(made));
}

}  // namespace

void TariffCostModel::set_reading(std::shared_ptr<const TariffReading> reading) {
    beginResetModel();
    reading_ = std::move(reading);
    totals_.clear();
    if (reading_ && reading_->cost) {
        if (const auto totals = totals_of(*reading_->cost)) {
            totals_.assign(totals->begin(), totals->end());
        }
    }
    endResetModel();
}

int TariffCostModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !reading_ || !reading_->cost
               ? 0
               : static_cast<int>(reading_->cost->periods.size() + totals_.size());
}

int TariffCostModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString TariffCostModel::text(const PeriodCost& part, int column) const {
    const Format& format = Format::current();
    const TariffPeriod& tariff_period = part.tariff->periods[part.period];
    switch (column) {
        case period:
            return to_qt(tariff_period.name);
        case hours:
            return format.count(part.hours);
        case energy:
            return format.energy(part.energy).text();
        case share:
            return format.percent(100 * kilowatt_hours(part.energy) / kilowatt_hours(*reading_->cost->energy), 1);
        case price:
            return QStringLiteral("%1\u00a0%2/kWh")
                .arg(to_qt(to_text(Money{tariff_period.price.micros_per_kwh})), to_qt(part.tariff->currency));
        case cost:
            return money_text(part.cost) + QChar(QChar::Nbsp) + to_qt(part.tariff->currency);
        default:
            return {};
    }
}

QString TariffCostModel::sum_text(const std::string& currency, Money money, int column) const {
    const Format& format = Format::current();
    switch (column) {
        case period:
            return tr("Total");
        case hours:
            return format.count(reading_->cost->hours);
        case energy:
            return format.energy(reading_->cost->energy).text();
        case cost:
            return money_text(money) + QChar(QChar::Nbsp) + to_qt(currency);
        default:
            return {};
    }
}

QVariant TariffCostModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const std::size_t parts = reading_->cost->periods.size();
    const bool is_sum = row >= parts;
    if (role == Qt::TextAlignmentRole) {
        return index.column() == period ? QVariant() : QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role == bold_role) {
        return is_sum;
    }
    if (role == Qt::ToolTipRole && index.column() == cost) {
        return to_qt(to_text(is_sum ? totals_[row - parts].second : reading_->cost->periods[row].cost));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    return is_sum ? sum_text(totals_[row - parts].first, totals_[row - parts].second, index.column())
                  : text(reading_->cost->periods[row], index.column());
}

QVariant TariffCostModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section != period) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case period:
            return tr("Period");
        case hours:
            return tr("Hours");
        case energy:
            return tr("Energy");
        case share:
            return tr("Share");
        case price:
            return tr("Price");
        case cost:
            return tr("Cost");
        default:
            return {};
    }
}

TariffPanel::TariffPanel(PageContext context, QWidget* parent)
    : Panel(parent),
      context_(context),
      model_(new TariffCostModel(this)),
      table_(new DataTable),
      note_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      open_(new LinkLabel) {
    set_header_line(true);
    table_->setModel(model_);
    table_->setSortingEnabled(false);
    table_->set_column_width(TariffCostModel::hours, 90);
    table_->set_column_width(TariffCostModel::energy, 140);
    table_->set_column_width(TariffCostModel::share, 90);
    table_->set_column_width(TariffCostModel::price, 160);
    table_->set_column_width(TariffCostModel::cost, 160);
    table_->set_stretch_column(TariffCostModel::period);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, space::s2);
    column->setSpacing(space::s2);
    column->addWidget(table_, 1);
    note_->setContentsMargins(size::panel_pad, 0, size::panel_pad, 0);
    column->addWidget(note_);
    set_content(content);
    add_tool(open_);
    connect(open_, &LinkLabel::clicked, this, [this] {
        if (shown_ && shown_->cost && !shown_->cost->periods.empty()) {
            Q_EMIT tariff_requested(static_cast<qint64>(shown_->cost->periods.front().tariff->record.number()));
        }
    });
    retranslate();
    hide();
}

void TariffPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void TariffPanel::retranslate() {
    set_title(tr("Tariff"));
    table_->setAccessibleName(tr("Tariff"));
    open_->setText(tr("Open the tariff"));
    open_->updateGeometry();
    show_cost();
}

void TariffPanel::show_reading(std::shared_ptr<const EnergyReading> reading) {
    context_.bridge.run(ticket_,
                        [this, reading = std::move(reading), now = context_.bridge.now()](
                            Engine&, const Queries& queries, const EngineBridge::Post&,
                            const std::stop_token&) -> std::function<void()> {
                            const auto book = queries.book(now);
                            auto answer = book ? price(*reading, *book)
                                               : Result<std::shared_ptr<const TariffReading>>(book.error());
                            return [this, answer = std::move(answer)] { take(answer); };
                        });
}

void TariffPanel::take(const Result<std::shared_ptr<const TariffReading>>& answer) {
    if (!answer && answer.error().code == Errc::no_data) {
        hide();  // An engine without a book.
        return;
    }
    const auto old = std::exchange(shown_, answer ? *answer : nullptr);
    model_->set_reading(shown_);
    if (!answer) {
        show();
        show_error({tr("The cost cannot be reckoned"),
                    explanation_of(answer.error().code),
                    {},
                    technical_detail(answer.error())});
        return;
    }
    setVisible(!shown_->tariffs.empty());
    show_cost();
}

void TariffPanel::show_cost() {
    if (!shown_) {
        return;
    }
    const bool has_cost = shown_->cost && !shown_->cost->periods.empty();
    open_->setVisible(has_cost);
    setMinimumHeight(header_height + (std::max(3, model_->rowCount()) + 1) * size::table_row);
    if (!has_cost) {
        set_subtitle({});
        show_empty(shown_->is_one ? StateText{tr("No hour has a price"),
                                              tr("No tariff of the book holds for these sites and days."),
                                              {},
                                              {}}
                                  : StateText{tr("Several tariffs"),
                                              tr("The sites of this scope do not pay by one tariff. Choose a region or "
                                                 "a site; wattmastctl tariff lists all sites."),
                                              {},
                                              {}});
        return;
    }
    const TariffCost& cost = *shown_->cost;
    set_subtitle(to_qt(cost.periods.front().tariff->name));
    const Format& format = Format::current();
    QStringList notes;
    if (cost.hours_without_energy > 0) {
        notes << tr("%1 h without energy").arg(format.count(cost.hours_without_energy));
    }
    if (cost.hours_without_price > 0) {
        notes << tr("%1 h without a price").arg(format.count(cost.hours_without_price));
    }
    if (cost.hours_in_part > 0) {
        notes << tr("%1 h in which a meter has no value, so that their cost is too low")
                     .arg(format.count(cost.hours_in_part));
    }
    note_->setText(Format::listed(notes));
    note_->setVisible(!notes.isEmpty());
    show_content();
}

}  // namespace wattmast::ui
