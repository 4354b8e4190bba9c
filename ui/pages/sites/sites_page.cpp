// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/sites/sites_page.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QSettings>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/board_strip.h"
#include "ui/pages/sites/column_chooser.h"
#include "ui/pages/sites/facet_panel.h"
#include "ui/pages/sites/map/site_map.h"
#include "ui/pages/sites/site_sums.h"
#include "ui/pages/sites/site_table_model.h"
#include "ui/pages/sites/site_views.h"
#include "ui/pages/sites/sites_footer.h"
#include "ui/pages/sites/sites_toolbar.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {
namespace {

constexpr int clock_ms = 1000;
constexpr int rest_ms = 5000;  ///< So long after the last touch rows may move again.

/// A site's page shows one; this page what is around it.
Scope around(Scope scope) {
    scope.site = {};
    return scope;
}

}  // namespace

SitesPage::SitesPage(PageContext context, QWidget* parent)
    : PageBase(parent), context_(context), files_(context.bridge), clock_(new QTimer(this)) {
    auto* row = new QHBoxLayout(body());
    row->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    row->setSpacing(size::gutter);
    facets_ = new FacetPanel;
    row->addWidget(facets_);
    row->addWidget(build_panel(), 1);
    clock_->setInterval(clock_ms);
    connect(clock_, &QTimer::timeout, this, &SitesPage::tick);
    connect(&list_, &SiteList::changed, this, &SitesPage::show_list);
    connect(facets_, &FacetPanel::toggled, this, &SitesPage::toggle_facet);
    connect(facets_, &FacetPanel::clear_requested, this, &SitesPage::clear_filter);
    connect(&context_.session, &Session::scope_changed, this, &SitesPage::follow_scope);
    connect(&context_.session, &Session::zone_changed, this, [this] { list_.set_now(context_.bridge.now()); });
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, [this] {
        if (in_front_) {
            request();
        }
    });
    connect_tools();
    connect_views();
    connect_map();
    add_keys();
    for (QWidget* view : std::initializer_list<QWidget*>{table_, table_->viewport(), tree_, tree_->viewport()}) {
        view->installEventFilter(this);
    }
    set_sort(list_.query().sort);
    const QSettings settings;
    take_columns(columns_from(QJsonDocument::fromJson(settings.value(columns_setting).toByteArray()).array()));
    tree_model_->set_grouping(static_cast<Grouping>(std::clamp(settings.value(grouping_setting, 1).toInt(), 1, 3)));
    toolbar_->show_grouping(tree_model_->grouping());
    show_view(static_cast<SitesViewKind>(std::clamp(settings.value(view_setting, 0).toInt(), 0, 2)));
    retranslate();
}

SitesPage::~SitesPage() {
    // Hiding them lays their columns out once more, which asks the list and tells this page: before either is gone.
    delete tree_;
    delete table_;
    delete map_;
}

QWidget* SitesPage::build_panel() {
    auto* column = new QWidget;
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size::gutter);
    message_ = new MessageStrip;
    message_->set_closable(true);
    message_->hide();
    layout->addWidget(message_);
    layout->addWidget(new BoardStrip(context_.bridge, column));
    panel_ = new Panel;
    panel_->set_header_line(true);
    toolbar_ = new SitesToolbar(
        *panel_, [this] { return state(); }, this);
    table_model_ = new SiteTableModel(list_, this);
    tree_model_ = new SiteTreeModel(list_, this);
    table_ = new SitesTable(*table_model_);
    tree_ = new SitesTree(*tree_model_);
    map_ = new SiteMap(list_);
    footer_ = new SitesFooter;
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    stack_ = new QStackedLayout;
    stack_->addWidget(table_);
    stack_->addWidget(tree_);
    stack_->addWidget(map_);
    inside->addLayout(stack_, 1);
    inside->addWidget(footer_);
    panel_->set_content(content);
    layout->addWidget(panel_, 1);
    return column;
}

void SitesPage::add_keys() {
    const auto add = [this](const QKeySequence& key, auto run) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { toolbar_->edit_filter(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { toolbar_->open_export_menu(); });
}

bool SitesPage::eventFilter(QObject* object, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseMove:
        case QEvent::MouseButtonPress:
        case QEvent::Wheel:
        case QEvent::KeyPress:
            since_touched_.start();
            break;
        default:  // Events are Qt's open set.
            break;
    }
    return PageBase::eventFilter(object, event);
}

// ---- Data ----

void SitesPage::enter() {
    in_front_ = true;
    follow_scope();
    if (context_.session.scope().site.is_assigned()) {
        select({context_.session.scope().site});
    }
    request();
    clock_->start();
}

void SitesPage::leave() {
    in_front_ = false;
    clock_->stop();
    ticket_.cancel();
}

void SitesPage::read_again() {
    request();
}

void SitesPage::tick() {
    if (context_.session.live() != LiveState::off && !ticket_.is_pending() &&
        since_request_.elapsed() >= next_after_ms_) {
        request();
    }
    list_.set_now(context_.bridge.now());
}

void SitesPage::request() {
    if (list_.snapshot() == nullptr) {
        panel_->start_loading();
    }
    since_request_.start();
    std::shared_ptr<const SiteBook> book = list_.snapshot() == nullptr ? nullptr : list_.snapshot()->book;
    context_.bridge.run(
        ticket_,
        [this, book, now = context_.bridge.now()](Engine& engine, const Queries& queries, const EngineBridge::Post&,
                                                  const std::stop_token& cancel) -> std::function<void()> {
            Result<FleetNow> fleet = queries.fleet(now, cancel);
            if (!fleet) {
                return [this, failure = fleet.error()] { show_failure(failure); };
            }
            const auto catalog = engine.catalog();
            const bool is_known = book != nullptr && book->catalog == catalog;
            const AlarmDesk* desk = engine.alarms();
            const auto board = desk == nullptr ? nullptr : desk->board();
            auto snapshot =
                make_site_snapshot(is_known ? book : make_site_book(catalog), std::move(*fleet), board.get());
            return [this, snapshot = std::move(snapshot)] { take(snapshot); };
        });
}

void SitesPage::take(std::shared_ptr<const SiteSnapshot> snapshot) {
    // Half of a worker's time at most.
    next_after_ms_ = snapshot->unread > 0 ? 0 : 2 * since_request_.elapsed();
    panel_->stop_loading();
    if (std::exchange(failure_, std::nullopt)) {
        message_->hide();
    }
    const bool is_pointed_at = since_touched_.isValid() && since_touched_.elapsed() < rest_ms;
    const bool is_first = list_.snapshot() == nullptr;
    list_.set_snapshot(std::move(snapshot), context_.bridge.now(), is_pointed_at ? Reorder::later : Reorder::now);
    if (is_first) {
        select(selected_);
    }
}

void SitesPage::show_failure(const Failure& failure) {
    constexpr qint64 before_next_try_ms = 5000;  // What fails is not asked again every second.
    next_after_ms_ = before_next_try_ms;
    failure_ = failure;
    panel_->stop_loading();
    if (list_.snapshot() == nullptr) {
        panel_->show_error({tr("The sites could not be read"), explanation_of(failure.code), tr("Try again"),
                            technical_detail(failure)});
    } else {
        message_->show_failure(tr("The sites could not be read again; what is shown is of before."), failure);
    }
}

void SitesPage::follow_scope() {
    if (in_front_) {
        list_.set_scope(around(context_.session.scope()));
    }
}

// ---- What is shown ----

void SitesPage::show_list() {
    facets_->set_facets(list_.facets());
    show_titles();
    show_sums();
    if (!list_.order().empty()) {
        panel_->show_content();
    } else if (list_.snapshot() != nullptr && list_.snapshot()->rows.empty()) {
        panel_->show_empty(
            {tr("There are no sites"),
             tr("“Add device” on the page Devices makes the first one. Many at once come from an inventory: give "
                "one with --inventory when the program starts; its format is in docs/DATA_FORMAT.md."),
             {},
             {}});
    } else if (list_.in_scope() == 0) {
        panel_->show_empty({tr("No site here"),
                            tr("The inventory has no site in this part of the fleet. Choose another scope above."),
                            {},
                            {}});
    } else {
        panel_->show_empty({tr("No site matches"),
                            tr("None of %Ln sites has all that is chosen.", nullptr, list_.in_scope()),
                            tr("Clear the filter"),
                            {}});
    }
}

void SitesPage::show_titles() {
    const Format& format = Format::current();
    const Scope& scope = list_.query().scope;
    panel_->set_title(scope.area.empty() ? tr("All sites") : to_qt(scope.area.back()));
    if (list_.snapshot() == nullptr) {
        panel_->set_subtitle({});
        return;
    }
    const auto shown = static_cast<qint64>(list_.order().size());
    panel_->set_subtitle(shown == list_.in_scope()
                             ? format.count(shown)
                             : tr("%1 of %2").arg(format.count(shown), format.count(list_.in_scope())));
}

void SitesPage::show_sums() {
    if (const SiteSnapshot* snapshot = list_.snapshot()) {
        const std::vector<int> chosen = rows_of(selected_);
        footer_->set_sums(sums_of(*snapshot, list_.order(), WithCourse::no),
                          sums_of(*snapshot, chosen, WithCourse::no));
    }
}

std::vector<int> SitesPage::rows_of(const std::vector<SiteId>& sites) const {
    std::vector<int> rows;
    if (const SiteSnapshot* snapshot = list_.snapshot()) {
        for (const SiteId site : sites) {
            if (const auto row = snapshot->row_of(site)) {
                rows.push_back(*row);
            }
        }
    }
    return rows;
}

void SitesPage::set_filter(const SiteFilter& filter) {
    toolbar_->show_text(filter.text);
    list_.set_filter(filter);
}

void SitesPage::clear_filter() {
    set_filter({});
}

void SitesPage::toggle_facet(Facet facet, const QString& key) {
    SiteFilter filter = list_.query().filter;
    if (filter.of(facet).erase(key) == 0) {
        filter.of(facet).insert(key);
    }
    set_filter(filter);
    // The row's own state was flipped by the click.
    facets_->set_facets(list_.facets());
}

void SitesPage::show_view(SitesViewKind view) {
    view_ = view;
    toolbar_->show_view(view);
    tree_model_->set_active(view == SitesViewKind::tree);
    stack_->setCurrentIndex(static_cast<int>(view));
    map_->set_active(view == SitesViewKind::map);
    select(selected_);
    QSettings().setValue(view_setting, static_cast<int>(view));
}

SitesState SitesPage::state() const {
    return {context_.session.scope().area, list_.query().filter, list_.query().sort, columns_, view_,
            tree_model_->grouping()};
}

void SitesPage::show_state(const SitesState& state) {
    if (state.area != context_.session.scope().area || context_.session.scope().site.is_assigned()) {
        context_.session.set_scope({state.area, {}});
    }
    set_filter(state.filter);
    set_sort(state.sort);
    take_columns(state.columns);
    remember_columns();
    tree_model_->set_grouping(state.grouping);
    toolbar_->show_grouping(state.grouping);
    show_view(state.view);
}

void SitesPage::retranslate() {
    toolbar_->retranslate();
    table_->setAccessibleName(tr("Sites"));
    tree_->setAccessibleName(tr("Sites"));
    map_->setAccessibleName(tr("Sites by coordinates"));
    list_.arrange_again();
    show_titles();
    if (failure_) {
        show_failure(Failure(*failure_));
    }
}

}  // namespace wattmast::ui
