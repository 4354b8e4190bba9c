// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where the page Data quality leads, what people decide on it, and what it writes.
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>

#include "app/quality/quality_csv.h"
#include "ui/format/names.h"
#include "ui/pages/device_notes.h"
#include "ui/pages/quality/coverage_calendar.h"
#include "ui/pages/quality/decision_dialog.h"
#include "ui/pages/quality/quality_page.h"
#include "ui/pages/quality/quality_texts.h"
#include "ui/pages/shared/shown_month.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

void QualityPage::show_month(CivilMonth month) {
    const TimeRange range = range_of(month, context_.session.zone());
    if (range.begin > context_.bridge.now()) {
        return;  // Of a month to come nothing is known.
    }
    context_.session.set_range(RangeChoice::fixed(range));
}

void QualityPage::open_day(int row, int day) {
    const CoverageRow& one = calendar_->row(row);
    const Site* site = context_.bridge.catalog()->site(one.site);
    const auto zone = site != nullptr ? TimeZone::find(site->time_zone) : Result<TimeZone>(TimeZone::utc());
    if (one.points.empty() || !zone) {
        open_name(row);
        return;
    }
    Q_EMIT explore_requested(one.points, zone->range_of(coverage_->days.at(static_cast<std::size_t>(day))));
}

void QualityPage::open_name(int row) {
    const CoverageRow& one = calendar_->row(row);
    if (coverage_->has_nodes && !one.points.empty()) {
        Q_EMIT explore_requested(one.points, range_of(shown_month_, context_.session.zone()));
        return;
    }
    Q_EMIT site_requested(one.site);
}

void QualityPage::open_row(const QModelIndex& index) {
    const QModelIndex source = sorted_->mapToSource(index);
    if (!source.isValid()) {
        return;
    }
    const QualityTableRow& row = rows_->row(source.row());
    if (!row.points.empty()) {
        Q_EMIT explore_requested(row.points, row.range);
    } else if (row.site.is_assigned()) {
        Q_EMIT carbon_requested(row.site, range_of(shown_month_, context_.session.zone()));
    }
}

void QualityPage::show_menu(const QPoint& at) {
    const QualityTableRow* row = chosen();
    if (row == nullptr) {
        return;
    }
    QMenu menu(this);
    const SiteId site = row->site;
    const TimeRange month = range_of(shown_month_, context_.session.zone());
    menu.addAction(tr("Show in Explore"), this,
                   [this, points = row->points, range = row->range] { Q_EMIT explore_requested(points, range); })
        ->setEnabled(!row->points.empty());
    menu.addAction(tr("Open the site"), this, [this, site] { Q_EMIT site_requested(site); })
        ->setEnabled(site.is_assigned());
    menu.addAction(tr("Show in Carbon"), this, [this, site, month] { Q_EMIT carbon_requested(site, month); })
        ->setEnabled(site.is_assigned());
    if (tab() == Tab::held_back || tab() == Tab::corrections) {
        menu.addSeparator();
        menu.addAction(act_->text(), this, &QualityPage::act)->setEnabled(act_->isEnabled());
    }
    if (tab() == Tab::meters) {
        menu.addSeparator();
        menu.addAction(add_->text(), this, &QualityPage::add)->setEnabled(add_->isEnabled());
    }
    menu.addSeparator();
    menu.addAction(tr("Copy the row"), table_, &DataTable::copy_selection);
    menu.exec(table_->viewport()->mapToGlobal(at));
}

void QualityPage::act() {
    const QualityTableRow* row = chosen();
    if (row == nullptr) {
        return;
    }
    switch (tab()) {
        case Tab::held_back:
            release_chosen(*row->source);
            return;
        case Tab::corrections:
            take_back_chosen(*row->source);
            return;
        case Tab::meters:
            Q_EMIT explore_requested(row->points, row->range);
            return;
        case Tab::bills:
            Q_EMIT carbon_requested(row->site, range_of(shown_month_, context_.session.zone()));
            return;
    }
}

void QualityPage::release_chosen(std::size_t place) {
    const HeldBack& one = records_->held_back.at(place);
    const PlausibilityFinding& finding = one.finding;
    const bool is_hint = finding.action == PlausibilityAction::hint;
    const auto catalog = context_.bridge.catalog();
    DecisionDialog::Words words;
    words.title = is_hint ? tr("Accept a hint") : tr("Release samples");
    words.verb = is_hint ? tr("Accept") : tr("Release");
    words.about =
        QStringList{doubt_of(finding, *catalog) + QLatin1Char('.'),
                    is_hint ? tr("Its samples are booked. Accepted, it is not found again.")
                            : tr("%1 samples of %2 are held back. Released, they count in energies, with your reason; "
                                 "what the device said stays as it is.")
                                  .arg(one.samples ? Format::current().count(static_cast<qint64>(*one.samples))
                                                   : Format::no_value(),
                                       months_text({shown_month_}))}
            .join(QLatin1Char(' '));
    if (!one.closed.empty()) {
        words.warning = tr("Closed: %1. Their figures stay as they are until a later month is closed with corrections.")
                            .arg(months_text(one.closed));
    }
    const std::optional<Decimal> factor =
        is_hint ? std::nullopt : std::optional(finding.factor.value_or(Decimal{1, 0}));
    auto* dialog = new DecisionDialog(words, factor, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, finding] { run_release(*dialog, finding); });
    dialog->open();
}

void QualityPage::run_release(const DecisionDialog& dialog, const PlausibilityFinding& finding) {
    ReleaseRequest request{finding.id, dialog.factor(), dialog.who().toStdString(), dialog.why().toStdString()};
    records_panel_->start_loading();
    context_.bridge.run(decision_ticket_,
                        [this, request = std::move(request)](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                             const std::stop_token&) -> std::function<void()> {
                            const auto released = std::make_shared<const Result<Release>>(engine.release(request));
                            return [this, released] {
                                const bool is_held = *released && !(*released)->held_by.empty();
                                tell(tr("The decision is kept."),
                                     is_held ? tr("Other findings of the point still hold a part of the samples.")
                                             : tr("Figures are made with it from now on."),
                                     tr("Nothing was released."),
                                     *released ? std::nullopt : std::optional(released->error()));
                            };
                        });
}

void QualityPage::take_back_chosen(std::size_t place) {
    const CorrectionEntry& one = records_->corrections.at(place);
    const Correction& made = one.correction;
    const auto catalog = context_.bridge.catalog();
    DecisionDialog::Words words;
    words.title = tr("Take a correction back");
    words.verb = tr("Take back");
    words.about = tr("%1 at %2: %3 by %4 counts now. Taken back, %5 counts again; both records stay.")
                      .arg(point_name(*catalog, made.point), Format::current().date_time(made.at),
                           made.value ? value_text(made.value, *catalog, made.point) : tr("nothing"), to_qt(made.who),
                           made.stored && made.stored->value ? value_text(made.stored->value, *catalog, made.point)
                                                             : tr("nothing"));
    if (one.is_closed) {
        words.warning = tr("Closed: %1. Their figures stay as they are until a later month is closed with corrections.")
                            .arg(months_text({shown_month_}));
    }
    auto* dialog = new DecisionDialog(words, std::nullopt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, made] { run_take_back(*dialog, made); });
    dialog->open();
}

void QualityPage::run_take_back(const DecisionDialog& dialog, const Correction& made) {
    Correction back = made;
    back.supersedes = made.id;
    back.value = made.stored ? made.stored->value : std::nullopt;
    back.entered = context_.bridge.now();
    back.who = dialog.who().toStdString();
    back.why = dialog.why().toStdString();
    back.document.clear();
    records_panel_->start_loading();
    context_.bridge.run(decision_ticket_,
                        [this, back = std::move(back)](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                       const std::stop_token&) -> std::function<void()> {
                            const auto kept = engine.correct({&back, 1});
                            const auto failure = kept ? std::nullopt : std::optional(kept.error());
                            return [this, failure] {
                                tell(tr("The correction was taken back."),
                                     tr("The stored value counts again; both records stay."),
                                     tr("Nothing was taken back."), failure);
                            };
                        });
}

void QualityPage::tell(const QString& done, const QString& text, const QString& failed,
                       const std::optional<Failure>& failure) {
    records_panel_->stop_loading();
    if (failure) {
        strip_->show_failure(failed, *failure);
    } else {
        strip_->show_message(MessageStrip::Kind::success, done, text);
        request();
    }
    strip_->set_closable(true);
}

void QualityPage::ask_and_export(Export what) {
    const auto name = [this, what] {
        const QString month = to_qt(shown_month_.to_string());
        switch (what) {
            case Export::coverage:
                return tr("Coverage %1").arg(month);
            case Export::held_back:
                return tr("Samples held back %1").arg(month);
            case Export::corrections:
                return tr("Corrections %1").arg(month);
            case Export::meters:
                return tr("Meter life %1").arg(month);
            case Export::bills:
                return tr("Bills %1").arg(month);
        }
        return month;
    };
    auto* dialog =
        new QFileDialog(this, tr("Export a table"), name() + QStringLiteral(".csv"), tr("CSV tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, what](const QString& file) { export_to(what, file); });
    dialog->open();
}

bool QualityPage::export_to(Export what, const QString& file) {
    const bool needs_month = what == Export::bills;
    const bool is_there = what == Export::coverage ? coverage_ != nullptr
                          : needs_month            ? quality_ != nullptr
                                                   : records_ != nullptr;
    if (!is_there) {
        return false;
    }
    FileExports::Order order;
    order.title = [] { return tr("Export of data quality"); };
    order.file = file;
    order.write = [what, file, coverage = coverage_, records = records_, month = quality_,
                   catalog = context_.bridge.catalog()](const Queries&, const std::stop_token&) -> Result<void> {
        std::string text;
        switch (what) {
            case Export::coverage:
                text = coverage_csv(*coverage, *catalog);
                break;
            case Export::held_back:
                text = held_back_csv(*records, *catalog);
                break;
            case Export::corrections:
                text = correction_rows_csv(*records, month.get(), *catalog);
                break;
            case Export::meters:
                text = meter_life_csv(*records, month.get(), *catalog);
                break;
            case Export::bills:
                text = invoices_csv(*month, *catalog);
                break;
        }
        QSaveFile target(file);
        const QByteArray table = QByteArray::fromStdString(text);
        const bool is_done =
            target.open(QIODevice::WriteOnly) && target.write(table) == table.size() && target.commit();
        return is_done ? Result<void>()
                       : fail(Errc::file_failed, target.errorString().toStdString() + ": " + file.toStdString());
    };
    order.done = [this, file](const Result<void>& result) {
        if (result) {
            strip_->show_message(MessageStrip::Kind::success, tr("The table was exported."), file);
        } else {
            strip_->show_failure(tr("The table was not exported."), result.error());
        }
        strip_->set_closable(true);
    };
    files_.begin(std::move(order));
    return true;
}

}  // namespace wattmast::ui
