// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What people do on the Sites page: sort, columns, select, open, compare, copy, export, backgrounds.
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QImageReader>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSaveFile>
#include <QSettings>
#include <QStackedLayout>

#include "app/site_layout.h"
#include "ui/desktop/window_memory.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/sites/column_chooser.h"
#include "ui/pages/sites/map/site_map.h"
#include "ui/pages/sites/site_sheet.h"
#include "ui/pages/sites/site_table_model.h"
#include "ui/pages/sites/site_views.h"
#include "ui/pages/sites/sites_page.h"
#include "ui/pages/sites/sites_toolbar.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {
namespace {

constexpr std::size_t most_explored = 50;
constexpr int tree_indentation = 44;  ///< Pixels that branches take from the code in the tree.

ColumnState indented(ColumnState columns) {
    for (ShownColumn& shown : columns) {
        shown.width += shown.column == SiteColumn::code ? tree_indentation : 0;
    }
    return columns;
}

/// Total power points of what the site draws from.
void add_power_points(const SiteSnapshot& snapshot, int row, std::vector<PointId>& points) {
    const SiteLayout layout = layout_of(snapshot.book->index, *snapshot.facts(row).site);
    for (const NodeMeters& meters : layout.drawn) {
        if (meters.power != nullptr) {
            points.push_back(meters.power->id);
        }
    }
}

}  // namespace

// ---- Wiring ----

void SitesPage::connect_tools() {
    connect(toolbar_, &SitesToolbar::text_changed, this, [this](const QString& text) {
        SiteFilter filter = list_.query().filter;
        filter.text = text;
        list_.set_filter(filter);
    });
    connect(toolbar_, &SitesToolbar::view_chosen, this, &SitesPage::show_view);
    connect(toolbar_, &SitesToolbar::grouping_chosen, this, [this](Grouping grouping) {
        tree_model_->set_grouping(grouping);
        toolbar_->show_grouping(grouping);
        QSettings().setValue(grouping_setting, static_cast<int>(grouping));
    });
    connect(toolbar_, &SitesToolbar::columns_wanted, this, [this] { toolbar_->chooser()->set_columns(columns_); });
    connect(toolbar_, &SitesToolbar::columns_chosen, this, [this](const ColumnState& columns) {
        take_columns(columns_from(to_json(columns)));
        remember_columns();
    });
    connect(toolbar_, &SitesToolbar::compare_requested, this, [this] { explore(selected_); });
    connect(toolbar_, &SitesToolbar::view_opened, this, &SitesPage::show_state);
    connect(toolbar_, &SitesToolbar::export_requested, this, &SitesPage::ask_and_export);
    connect(toolbar_, &SitesToolbar::copy_requested, this, &SitesPage::copy_sites);
    connect(toolbar_, &SitesToolbar::fit_requested, map_, &SiteMap::fit_sites);
    connect(toolbar_, &SitesToolbar::load_background_requested, this, &SitesPage::ask_for_background);
    connect(toolbar_, &SitesToolbar::remove_background_requested, this, [this] {
        // One that is still being read would come after its removal.
        background_ticket_.cancel();
        remember_map_image(std::nullopt);
        map_->set_background({}, {});
        toolbar_->set_has_background(false);
    });
    connect(panel_->overlay(), &StateOverlay::action_requested, this, [this] {
        if (failure_) {
            request();
        } else {
            clear_filter();
        }
    });
}

void SitesPage::connect_views() {
    const auto keys = [this] { return list_.query().sort; };
    for (QHeaderView* header : {table_->horizontalHeader(), static_cast<QHeaderView*>(tree_->header())}) {
        header->setProperty(WindowMemory::kept_by_page, true);
        prepare_header(*header, keys, [this](std::vector<SortKey> sort) { set_sort(std::move(sort)); });
        const auto keep = [this, header] {
            if (!is_placing_columns_) {
                columns_ = columns_of(*header, columns_);
                if (header == tree_->header()) {
                    std::ranges::find(columns_, SiteColumn::code, &ShownColumn::column)->width -= tree_indentation;
                }
                remember_columns();
            }
        };
        connect(header, &QHeaderView::sectionMoved, this, keep);
        connect(header, &QHeaderView::sectionResized, this, keep);
        connect(header, &QWidget::customContextMenuRequested, this,
                [this, header](const QPoint& at) { open_column_menu(header->mapToGlobal(at)); });
    }
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!is_selecting_ && view_ == SitesViewKind::table) {
            take_selection(table_->selected(*list_.snapshot()));
        }
    });
    connect(tree_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!is_selecting_ && view_ == SitesViewKind::tree && list_.snapshot() != nullptr) {
            take_selection(tree_->selected(*list_.snapshot()));
        }
    });
    connect(tree_model_, &QAbstractItemModel::modelReset, this, [this] {
        is_selecting_ = true;
        tree_->mark(selected_);
        is_selecting_ = false;
    });
    connect(table_model_, &QAbstractItemModel::modelReset, this, [this] { select(selected_); });
    connect(table_, &DataTable::row_opened, this, [this](const QModelIndex& index) {
        Q_EMIT site_requested(list_.snapshot()->facts(table_model_->snapshot_row(index.row())).site->id);
    });
    connect(tree_, &SitesTree::site_activated, this, [this](const QModelIndex& index) {
        Q_EMIT site_requested(list_.snapshot()->facts(*tree_model_->snapshot_row(index)).site->id);
    });
    connect(table_, &SitesTable::copy_requested, this, &SitesPage::copy_sites);
    connect(tree_, &SitesTree::copy_requested, this, &SitesPage::copy_sites);
    for (QWidget* view : {static_cast<QWidget*>(table_), static_cast<QWidget*>(tree_)}) {
        connect(view, &QWidget::customContextMenuRequested, this,
                [this, view](const QPoint& at) { open_menu(view, at); });
    }
}

void SitesPage::connect_map() {
    map_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(map_, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) { open_menu(map_, at); });
    connect(map_, &SiteMap::site_selected, this, [this](SiteId site) { select({site}); });
    connect(map_, &SiteMap::site_opened, this, &SitesPage::site_requested);
    connect(map_, &SiteMap::area_chosen, this, [this](const std::vector<std::string>& area) {
        context_.session.set_scope({area, {}});
    });
    connect(map_, &SiteMap::unplaced_requested, this, [this] {
        SiteFilter filter = list_.query().filter;
        filter.of(Facet::state).insert(QStringLiteral("unplaced"));
        set_filter(filter);
        show_view(SitesViewKind::table);
    });
    if (const auto image = remembered_map_image()) {
        load_background(*image);
    }
}

// ---- Order and columns ----

void SitesPage::set_sort(std::vector<SortKey> sort) {
    list_.set_sort(std::move(sort));
    const SortKey& last = list_.query().sort.back();
    for (QHeaderView* header : {table_->horizontalHeader(), static_cast<QHeaderView*>(tree_->header())}) {
        const QSignalBlocker quiet(header);
        header->setSortIndicator(static_cast<int>(last.column), last.order);
        header->viewport()->update();
    }
}

void SitesPage::take_columns(const ColumnState& columns) {
    columns_ = columns;
    is_placing_columns_ = true;
    apply_columns(columns, *table_->horizontalHeader());
    apply_columns(indented(columns), *tree_->header());
    is_placing_columns_ = false;
}

void SitesPage::remember_columns() {
    QSettings().setValue(columns_setting, QJsonDocument(to_json(columns_)).toJson(QJsonDocument::Compact));
    // The other view is to look the same when it comes to the front.
    is_placing_columns_ = true;
    if (view_ == SitesViewKind::tree) {
        apply_columns(columns_, *table_->horizontalHeader());
    } else {
        apply_columns(indented(columns_), *tree_->header());
    }
    is_placing_columns_ = false;
}

void SitesPage::open_column_menu(const QPoint& global) {
    toolbar_->chooser()->set_columns(columns_);
    toolbar_->chooser()->move(global);
    toolbar_->chooser()->show();
}

std::vector<SiteColumn> SitesPage::shown_columns() const {
    std::vector<SiteColumn> columns;
    for (const ShownColumn& shown : columns_) {
        columns.push_back(shown.column);
    }
    return columns;
}

// ---- Selection ----

void SitesPage::take_selection(std::vector<SiteId> sites) {
    selected_ = std::move(sites);
    toolbar_->set_selected(selected_.size());
    map_->set_selected(selected_);
    show_sums();
}

void SitesPage::select(const std::vector<SiteId>& sites) {
    take_selection(sites);
    is_selecting_ = true;
    switch (view_) {
        case SitesViewKind::table:
            table_->select(sites);
            break;
        case SitesViewKind::tree:
            tree_->select(sites);
            break;
        case SitesViewKind::map:
            break;
    }
    is_selecting_ = false;
}

void SitesPage::open_menu(QWidget* from, const QPoint& at) {
    if (selected_.empty() || list_.snapshot() == nullptr) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const SiteId first = selected_.front();
    const Site* site = list_.snapshot()->book->catalog->site(first);
    QAction* open = menu->addAction(tr("Open site"), this, [this, first] { Q_EMIT site_requested(first); });
    open->setEnabled(selected_.size() == 1);
    QAction* draw = menu->addAction(tr("Draw power in Explore"), this, [this] { explore(selected_); });
    draw->setEnabled(selected_.size() <= most_explored);
    menu->addSeparator();
    menu->addAction(tr("Copy code"), this, [this] {
        QStringList codes;
        for (const int row : rows_of(selected_)) {
            codes += list_.snapshot()->facts(row).code;
        }
        QGuiApplication::clipboard()->setText(codes.join(QLatin1Char('\n')));
    });
    menu->addAction(tr("Copy rows"), this, &SitesPage::copy_sites);
    if (from != map_) {
        menu->addSeparator();
        QAction* show = menu->addAction(tr("Show on map"), this, [this, first] {
            show_view(SitesViewKind::map);
            map_->show_site(first);
        });
        show->setEnabled(selected_.size() == 1 && site != nullptr && site->position.has_value());
    }
    menu->popup(from->mapToGlobal(at));
}

void SitesPage::explore(const std::vector<SiteId>& sites) {
    std::vector<PointId> points;
    for (const int row : rows_of(sites)) {
        add_power_points(*list_.snapshot(), row, points);
    }
    if (points.empty()) {
        message_->show_message(MessageStrip::Kind::info, tr("Nothing to draw."),
                               tr("None of the selected sites has a power meter."));
        return;
    }
    Q_EMIT explore_requested(points);
}

// ---- Files and the clipboard ----

void SitesPage::copy_sites() {
    if (list_.snapshot() != nullptr) {
        // In the order of the table, and all of it where nothing is selected.
        std::vector<int> rows = selected_.empty() ? list_.order() : rows_of(selected_);
        sort_rows(*list_.snapshot(), list_.query().sort, rows);
        QGuiApplication::clipboard()->setMimeData(site_clip(*list_.snapshot(), rows, shown_columns()).release());
    }
}

void SitesPage::ask_and_export() {
    const QString day = context_.bridge.now() == UtcTime()
                            ? QString()
                            : QString::fromStdString(to_iso8601(context_.bridge.now())).left(10);
    auto* dialog = new QFileDialog(this, tr("Export sites"), tr("Sites %1").arg(day) + QStringLiteral(".csv"),
                                   tr("CSV tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &SitesPage::export_to);
    dialog->open();
}

void SitesPage::export_to(const QString& file) {
    const auto snapshot = list_.shared_snapshot();
    if (snapshot == nullptr) {
        return;
    }
    const auto rows = list_.order();
    FileExports::Order order;
    order.title = [] { return tr("Export of sites"); };
    order.file = file;
    order.write = [file, snapshot, rows, columns = shown_columns()](const Queries&,
                                                                    const std::stop_token&) -> Result<void> {
        QSaveFile target(file);
        const QByteArray table = site_csv(*snapshot, rows, columns);
        const bool is_done =
            target.open(QIODevice::WriteOnly) && target.write(table) == table.size() && target.commit();
        return is_done ? Result<void>()
                       : fail(Errc::file_failed, target.errorString().toStdString() + ": " + file.toStdString());
    };
    order.done = [this, file, count = rows.size()](const Result<void>& result) {
        if (result) {
            message_->show_message(MessageStrip::Kind::success,
                                   tr("%Ln sites were exported.", nullptr, static_cast<int>(count)), file);
        } else {
            message_->show_failure(tr("The sites were not exported."), result.error());
        }
    };
    files_.begin(std::move(order));
}

void SitesPage::ask_for_background() {
    MapImage proposal = remembered_map_image().value_or(MapImage{});
    auto* dialog = new MapImageDialog(proposal, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        remember_map_image(dialog->image());
        load_background(dialog->image());
    });
    dialog->open();
}

void SitesPage::load_background(const MapImage& image) {
    context_.bridge.run(background_ticket_,
                        [this, image](Engine&, const Queries&, const EngineBridge::Post&,
                                      const std::stop_token&) -> std::function<void()> {
                            QImageReader reader(image.file);
                            reader.setAutoTransform(true);
                            const QImage read = reader.read().convertToFormat(QImage::Format_RGB32);
                            if (!read.isNull()) {
                                return [this, read, image] {
                                    map_->set_background(read, image);
                                    toolbar_->set_has_background(true);
                                };
                            }
                            return [this, failure = fail(Errc::file_failed, reader.errorString().toStdString() + ": " +
                                                                                image.file.toStdString())] {
                                message_->show_failure(tr("The map background was not loaded."), failure);
                                toolbar_->set_has_background(true);
                            };
                        });
}

}  // namespace wattmast::ui
