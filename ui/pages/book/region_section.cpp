// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/book/region_section.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include "app/book_entry.h"
#include "carbon/factor_library.h"
#include "ui/engine_bridge.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/book/book_words.h"
#include "ui/pages/factors/factor_texts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int least_height = 320;

bool is_number(int column) {
    return column == RegionModel::sites || column == RegionModel::value;
}

}  // namespace

void RegionModel::set_choices(RegionChoices choices) {
    beginResetModel();
    choices_ = std::move(choices);
    endResetModel();
}

int RegionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(choices_.regions.size());
}

int RegionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString RegionModel::text(const RegionChoice& choice, int column) {
    const Format& format = Format::current();
    switch (column) {
        case region:
            return choice.region.empty() ? tr("Without a region") : to_qt(choice.region);
        case sites:
            return format.count(static_cast<qint64>(choice.sites));
        case factor:
            return choice.factor ? to_qt(choice.factor->factor.id) : tr("none: no figure");
        case value:
            return choice.factor ? format.published(choice.factor->factor.value) + QChar(QChar::Nbsp) +
                                       unit_label(choice.factor->factor.unit)
                                 : Format::no_value();
        case year:
            if (!choice.factor) {
                return Format::no_value();
            }
            return choice.factor->fit == FactorMatch::Fit::same_year
                       ? to_qt(year_text(choice.factor->factor))
                       : tr("%1, the latest", "year of a factor").arg(to_qt(year_text(choice.factor->factor)));
        case tariff: {
            QStringList parts;
            if (choice.tariff) {
                parts << to_qt(choice.tariff->name);
            }
            if (choice.own_tariffs > 0) {
                parts << tr("%Ln site(s) with an own one", nullptr, static_cast<int>(choice.own_tariffs));
            }
            return parts.isEmpty() ? tr("none: no cost") : Format::listed(parts);
        }
        default:
            return {};
    }
}

QVariant RegionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const RegionChoice& one = choice(index.row());
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(one, column);
        case Qt::ToolTipRole:
            return column == factor && !one.factor ? technical_detail(fail(Errc::no_factor, one.why_none))
                                                   : text(one, column);
        case Qt::TextAlignmentRole:
            return is_number(column) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
        case bold_role:
            return column == region || (column == factor && !one.factor);
        case emphasis_role:
            return column == tariff && !one.tariff && one.own_tariffs == 0
                       ? QVariant(static_cast<int>(Color::text_muted))
                       : QVariant();
        default:
            return {};
    }
}

QVariant RegionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && is_number(section)) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case region:
            return tr("Region");
        case sites:
            return tr("Sites");
        case factor:
            return tr("Grid factor now");
        case value:
            return tr("Value");
        case year:
            return tr("Of the year");
        case tariff:
            return tr("Tariff now");
        default:
            return {};
    }
}

RegionSection::RegionSection(PageContext context, QWidget* parent) : QWidget(parent), context_(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    panel_ = new Panel;
    panel_->set_header_line(true);
    panel_->setMinimumHeight(least_height);
    model_ = new RegionModel(this);
    table_ = new DataTable;
    table_->setObjectName(QStringLiteral("regions"));
    table_->setModel(model_);
    table_->setSortingEnabled(false);  // By region.
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->set_column_width(RegionModel::region, 150);
    table_->set_column_width(RegionModel::sites, 80);
    table_->set_column_width(RegionModel::factor, 220);
    table_->set_column_width(RegionModel::value, 150);
    table_->set_column_width(RegionModel::year, 130);
    table_->set_stretch_column(RegionModel::tariff);
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, space::s2);
    rows->setSpacing(space::s2);
    rows->addWidget(table_, 1);
    note_ = new WrappedLabel(TextRole::table, Color::text_secondary);
    note_->setContentsMargins(size::panel_pad, 0, size::panel_pad, 0);
    rows->addWidget(note_);
    panel_->set_content(content);
    to_factor_ = new LinkLabel;
    to_factor_->setObjectName(QStringLiteral("to_factor"));
    to_tariff_ = new LinkLabel;
    to_tariff_->setObjectName(QStringLiteral("to_tariff"));
    panel_->add_tool(to_factor_);
    panel_->add_tool(to_tariff_);
    column->addWidget(panel_, 1);
    connect(table_, &DataTable::row_opened, this, &RegionSection::open_factor);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RegionSection::show_chosen);
    connect(to_factor_, &LinkLabel::clicked, this, &RegionSection::open_factor);
    connect(to_tariff_, &LinkLabel::clicked, this, [this] {
        if (const RegionChoice* one = chosen(); one != nullptr && one->tariff) {
            Q_EMIT record_requested(static_cast<qint64>(one->tariff->record.number()));
        }
    });
    connect(panel_->overlay(), &StateOverlay::action_requested, this, &RegionSection::read);
    retranslate();
}

void RegionSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void RegionSection::retranslate() {
    panel_->set_title(tr("Factors and tariffs by region"));
    table_->setAccessibleName(tr("Factors and tariffs by region"));
    to_factor_->setText(tr("Show the factor"));
    to_tariff_->setText(tr("Open the tariff in the book"));
    to_factor_->updateGeometry();
    to_tariff_->updateGeometry();
    note_->setText(
        tr("Factors of grid electricity, location-based, as a draft of this month takes them: %1. A tariff of "
           "a site goes before that of its region, and that before one of all sites. Where there is none, "
           "there is no figure and no cost, never zero.")
            .arg(book_word(id_of(rule_))));
}

void RegionSection::leave() {
    ticket_.cancel();
    panel_->stop_loading();
}

void RegionSection::read() {
    panel_->start_loading();
    context_.bridge.run(ticket_,
                        [this, now = context_.bridge.now(), catalog = context_.bridge.catalog()](
                            Engine&, const Queries& queries, const EngineBridge::Post&,
                            const std::stop_token&) -> std::function<void()> {
                            const auto library = queries.factors(std::nullopt);
                            const auto book = library ? queries.book(now) : Result<KnownBook>(library.error());
                            const auto choices = book ? region_choices(*catalog, (*library)->factors, book->records,
                                                                       TimeZone::utc().date_of(now))
                                                      : Result<RegionChoices>(book.error());
                            return [this, choices] { take(choices); };
                        });
}

void RegionSection::take(const Result<RegionChoices>& choices) {
    panel_->stop_loading();
    if (!choices) {
        panel_->set_subtitle({});
        panel_->show_error({tr("Factors and tariffs cannot be read"), explanation_of(choices.error().code),
                            tr("Try again"), technical_detail(choices.error())});
        return;
    }
    rule_ = choices->year;
    model_->set_choices(*choices);
    retranslate();
    if (model_->rowCount() == 0) {
        panel_->set_subtitle({});
        panel_->show_empty({tr("There is no site yet"), tr("Regions are those of the sites."), {}, {}});
        show_chosen();
        return;
    }
    panel_->set_subtitle(tr("%Ln region(s)", nullptr, model_->rowCount()));
    panel_->show_content();
    table_->setCurrentIndex(model_->index(0, 0));
    show_chosen();
}

const RegionChoice* RegionSection::chosen() const {
    const int row = table_->currentIndex().row();
    return row >= 0 && row < model_->rowCount() ? &model_->choice(row) : nullptr;
}

void RegionSection::show_chosen() {
    const RegionChoice* one = chosen();
    to_factor_->setEnabled(one != nullptr && one->factor);
    to_tariff_->setEnabled(one != nullptr && one->tariff);
}

void RegionSection::open_factor() {
    if (const RegionChoice* one = chosen(); one != nullptr && one->factor) {
        Q_EMIT factor_requested(one->factor->factor.id);
    }
}

}  // namespace wattmast::ui
