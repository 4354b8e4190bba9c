// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Composition and data; what people do with alarms is in alarms_page_actions.cpp.
#include "ui/pages/alarms/alarms_page.h"

#include <QGridLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

#include "ui/format/board_failure.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/alarm_detail_panel.h"
#include "ui/pages/alarms/alarm_table.h"
#include "ui/pages/alarms/alarm_toolbar.h"
#include "ui/pages/alarms/channel_client.h"
#include "ui/pages/alarms/channels_window.h"
#include "ui/pages/alarms/rate_plot.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/shell/session.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {

namespace {

constexpr int narrow = 1240;  ///< Below it the detail stands under the list.
constexpr int rate_height = 214;
constexpr int list_height = 360;
constexpr int detail_width = 504;
constexpr int detail_height = 680;  ///< Where it stands under the list.
constexpr std::chrono::seconds ages_every{10};
constexpr std::chrono::seconds rates_wait{3};  ///< After the board changed, so that a storm asks once.
constexpr Duration rates_length = std::chrono::hours{24};

}  // namespace

AlarmsPage::AlarmsPage(PageContext context, QWidget* parent)
    : PageBase(parent),
      context_(context),
      client_(new AlarmClient(context.bridge, this)),
      channel_client_(new ChannelClient(context.bridge, this)),
      model_(new GroupedAlarmModel(this)),
      clock_(new QTimer(this)),
      rates_timer_(new QTimer(this)) {
    grid_ = new QGridLayout(body());
    grid_->setContentsMargins(space::s4, space::s3, space::s4, space::s3);
    grid_->setSpacing(size::gutter);
    toolbar_ = new AlarmToolbar;
    toolbar_->set_has_channels(channel_client_->has_channels());
    message_ = new MessageStrip;
    message_->set_closable(true);
    message_->hide();
    build_list();
    build_rate();
    detail_ = new AlarmDetailPanel(context_, *client_);
    place_panels();
    clock_->setInterval(ages_every);
    rates_timer_->setInterval(rates_wait);
    rates_timer_->setSingleShot(true);
    connect_parts();
    take_filter();
    retranslate();
}

AlarmsPage::~AlarmsPage() = default;

// ---- Parts ----

void AlarmsPage::build_list() {
    list_panel_ = new Panel;
    list_panel_->setMinimumHeight(list_height);
    acknowledge_ = new QPushButton;
    shelve_ = new QPushButton;
    for (QPushButton* button : {acknowledge_, shelve_}) {
        button->setProperty("wm_compact", true);
        list_panel_->add_tool(button);
    }
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    table_ = new AlarmTable(*model_);
    column->addWidget(table_, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(size::panel_pad - 1, space::s1, size::panel_pad, space::s1);
    footer_ = new RoleLabel(TextRole::table, Color::text_muted);
    waiting_ = new LinkLabel;
    waiting_->hide();
    foot->addWidget(footer_, 1);
    foot->addWidget(waiting_);
    column->addLayout(foot);
    list_panel_->set_content(content);
}

void AlarmsPage::build_rate() {
    rate_panel_ = new Panel;
    rate_panel_->setFixedHeight(rate_height);
    rate_ = new RatePlot;
    urgent_key_ = new RateKey(RateKey::Part::urgent);
    others_key_ = new RateKey(RateKey::Part::others);
    rate_panel_->add_tool(urgent_key_);
    rate_panel_->add_tool(others_key_);
    rate_panel_->set_content(rate_);
}

void AlarmsPage::place_panels() {
    for (QWidget* widget : std::initializer_list<QWidget*>{toolbar_, message_, list_panel_, rate_panel_, detail_}) {
        grid_->removeWidget(widget);
    }
    const bool two = !is_narrow_ && detail_is_open_;
    grid_->addWidget(toolbar_, 0, 0, 1, two ? 2 : 1);
    grid_->addWidget(message_, 1, 0, 1, two ? 2 : 1);
    grid_->addWidget(list_panel_, 2, 0);
    grid_->addWidget(rate_panel_, is_narrow_ && detail_is_open_ ? 4 : 3, 0);
    detail_->setVisible(detail_is_open_);
    detail_->setMinimumWidth(two ? detail_width : 0);
    detail_->setMaximumWidth(two ? detail_width : QWIDGETSIZE_MAX);
    detail_->setMinimumHeight(is_narrow_ ? detail_height : 0);
    if (detail_is_open_) {
        grid_->addWidget(detail_, is_narrow_ ? 3 : 2, two ? 1 : 0, two ? 2 : 1, 1);
    }
    grid_->setColumnStretch(0, 1);
    grid_->setRowStretch(2, 1);
}

void AlarmsPage::connect_parts() {
    connect(toolbar_, &AlarmToolbar::filter_changed, this, &AlarmsPage::take_filter);
    connect(toolbar_, &AlarmToolbar::rules_requested, this, [this] { open_rule({}); });
    connect(toolbar_, &AlarmToolbar::channels_requested, this, [this] { channels_window()->open(); });
    connect(toolbar_, &AlarmToolbar::export_requested, this, &AlarmsPage::ask_to_export);
    connect(client_, &AlarmClient::rules_changed, this, [this] {
        model_->set_rules(client_->rules_by_id());
        toolbar_->set_rule_count(client_->rules().size());
    });
    connect(client_, &AlarmClient::done, this, &AlarmsPage::read_again);
    connect(client_, &AlarmClient::failed, this,
            [this](const QString& headline, const Failure& failure) { message_->show_failure(headline, failure); });
    connect(message_, &MessageStrip::closed, message_, &QWidget::hide);
    connect(rate_, &RatePlot::stretch_opened, this, [this](TimeRange range) {
        context_.session.set_range(RangeChoice::fixed(range));
        toolbar_->set_filter({AlarmView::history, {true, true, true, true}, {}, {}});
    });
    const auto key = [this](const char* keys, auto run) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(keys)), this);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    key("Ctrl+F", [this] { focus_filter(); });
    key("Shift+Space", [this] { ask_to_acknowledge(table_->chosen()); });
    key("Ctrl+Shift+S", [this] { ask_to_shelve(); });
    key("Ctrl+E", [this] { ask_to_export(); });
    connect_data();
    connect_list();
    connect_detail();
}

/// When what is shown may be another: a new board, another scope, range or catalogue, and time that passes.
void AlarmsPage::connect_data() {
    connect(&context_.session, &Session::scope_changed, this, &AlarmsPage::take_filter);
    connect(&context_.session, &Session::zone_changed, this, &AlarmsPage::retranslate);
    connect(&context_.session, &Session::range_changed, this, [this] {
        if (in_front_ && shows_history()) {
            history_is_read_ = false;
            history_failure_.reset();
            request_history();
            show_state();
        }
    });
    const auto board_anew = [this] {
        if (in_front_) {
            show_board();
        }
    };
    connect(&context_.bridge, &EngineBridge::catalog_changed, this, board_anew);
    connect(&context_.bridge, &EngineBridge::alarms_changed, this, [this, board_anew] {
        board_anew();
        if (in_front_ && !rates_timer_->isActive()) {
            rates_timer_->start();
        }
    });
    connect(rates_timer_, &QTimer::timeout, this, &AlarmsPage::request_rates);
    connect(clock_, &QTimer::timeout, this, [this, board_anew] {
        board_anew();
        if (in_front_ && detail_->alarm()) {
            detail_->read_again();  // Who was notified is in the log alone.
        }
    });
}

void AlarmsPage::connect_list() {
    connect(model_, &GroupedAlarmModel::waiting_changed, this, &AlarmsPage::show_footer);
    connect(model_, &QAbstractItemModel::modelReset, this, &AlarmsPage::show_footer);
    connect(model_, &QAbstractItemModel::dataChanged, this, &AlarmsPage::show_footer);
    connect(waiting_, &QAbstractButton::clicked, this, [this] { model_->set_held(false); });
    connect(list_panel_->overlay(), &StateOverlay::action_requested, this, [this] {
        if (shows_history() ? history_failure_.has_value() : rates_failure_.has_value()) {
            read_again();
        } else {
            toolbar_->set_filter({toolbar_->filter().view, {true, true, true, true}, {}, {}});
        }
    });
    connect(acknowledge_, &QPushButton::clicked, this, &AlarmsPage::acknowledge);
    connect(shelve_, &QPushButton::clicked, this, [this] { ask_to_shelve(); });
    connect(table_, &AlarmTable::acknowledge_requested, this, &AlarmsPage::acknowledge);
    connect(table_, &AlarmTable::current_changed, this, &AlarmsPage::show_current);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AlarmsPage::show_actions);
}

void AlarmsPage::connect_detail() {
    connect(detail_, &AlarmDetailPanel::explore_requested, this, &AlarmsPage::explore_requested);
    connect(detail_, &AlarmDetailPanel::site_requested, this, &AlarmsPage::site_requested);
    connect(detail_, &AlarmDetailPanel::rule_requested, this, &AlarmsPage::open_rule);
    connect(detail_, &AlarmDetailPanel::alarm_requested, this, &AlarmsPage::show_alarm);
    connect(detail_, &AlarmDetailPanel::note_requested, this, &AlarmsPage::ask_for_note);
    const auto shown = [this] { return std::vector<AlarmId>{detail_->alarm()->id}; };
    connect(detail_, &AlarmDetailPanel::acknowledge_requested, this, [this, shown] { ask_to_acknowledge(shown()); });
    connect(detail_, &AlarmDetailPanel::shelve_requested, this, [this, shown] { ask_to_shelve(shown()); });
    connect(detail_, &AlarmDetailPanel::unshelve_requested, this, [this, shown] { ask_to_unshelve(shown()); });
    connect(detail_, &AlarmDetailPanel::pin_requested, this,
            [this](bool pinned) { set_pinned(detail_->alarm()->id, pinned); });
    connect(detail_, &AlarmDetailPanel::close_requested, this, [this] {
        detail_is_open_ = false;
        place_panels();
        table_->setFocus(Qt::OtherFocusReason);
    });
    connect(table_, &AlarmTable::detail_requested, this, [this] {
        detail_is_open_ = true;
        place_panels();
    });
    connect(table_, &DataTable::row_opened, this, [this] {
        detail_is_open_ = true;
        place_panels();
    });
}

void AlarmsPage::resizeEvent(QResizeEvent* event) {
    PageBase::resizeEvent(event);
    const bool should_be_narrow = width() < narrow;
    if (should_be_narrow != is_narrow_) {
        is_narrow_ = should_be_narrow;
        place_panels();
    }
}

// ---- Data ----

void AlarmsPage::enter() {
    in_front_ = true;
    client_->read_rules();
    read_again();
    clock_->start();
}

void AlarmsPage::leave() {
    in_front_ = false;
    wanted_ = {};
    wanted_ticket_.cancel();
    clock_->stop();
    rates_timer_->stop();
    history_ticket_.cancel();
    rates_ticket_.cancel();
}

void AlarmsPage::read_again() {
    if (!in_front_) {
        return;
    }
    if (shows_history()) {
        request_history();
    }
    show_board();
    request_rates();
    if (detail_->alarm()) {
        detail_->read_again();
    }
}

bool AlarmsPage::shows_history() const {
    return model_->filter().view == AlarmView::history;
}

void AlarmsPage::take_filter() {
    const bool was_history = shows_history();
    AlarmFilter filter = toolbar_->filter();
    filter.scope = context_.session.scope();
    const bool is_history = filter.view == AlarmView::history;
    if (was_history != is_history) {
        // Rows of the one are not those of the other.
        model_->set_alarms({}, context_.bridge.catalog(), context_.bridge.now());
        history_is_read_ = false;
        history_failure_.reset();
    }
    const bool is_other_view = filter.view != model_->filter().view;
    model_->set_filter(filter);
    if (is_other_view && detail_->alarm() && !is_in_view(*detail_->alarm(), filter.view, context_.bridge.now())) {
        detail_->show_alarm(nullptr);  // It is in none of the rows, and what is done there is not about it.
    }
    if (!in_front_) {
        return;
    }
    if (is_history && !was_history) {
        request_history();
    }
    show_board();
}

void AlarmsPage::show_board() {
    const auto board = client_->board();
    const auto catalog = context_.bridge.catalog();
    const UtcTime now = context_.bridge.now();
    const AlarmFilter& filter = model_->filter();
    counts_ = count_alarms(board->active, *catalog, filter.scope, filter.view, now);
    if (!shows_history()) {
        model_->set_alarms(board->active, catalog, now);
    } else {
        model_->set_now(now);
        counts_.severities = model_->severity_counts();
    }
    const bool is_unknown = board->active.empty() && (board->failure || is_board_to_come());
    toolbar_->set_counts(is_unknown ? std::nullopt : std::optional(counts_));
    show_failure(board->failure);
    forget_pins_of_past();
    select_pending();
    show_state();
    if (const auto& shown = detail_->alarm()) {
        if (const Alarm* alarm = model_->find(shown->id)) {
            detail_->show_alarm(alarm);
        } else if (shown->is_active() && !shows_history()) {
            detail_->read_again();
        }
    }
}

/// Beside rows that are known; without any, the list says it.
void AlarmsPage::show_failure(const std::optional<Failure>& failure) {
    const bool beside = failure && model_->rowCount() > 0;
    if (beside) {
        message_->show_failure(tr("%1.", "a headline as a sentence").arg(board_failure_headline()),
                               board_failure_text(*failure), *failure);
    } else if (says_failure_) {
        message_->hide();
    }
    says_failure_ = beside;
}

void AlarmsPage::request_history() {
    if (!history_is_read_) {
        list_panel_->start_loading();
    }
    const TimeRange range = context_.session.range();
    client_->request_history(history_ticket_, {range}, [this](const Result<std::vector<Alarm>>& alarms) {
        list_panel_->stop_loading();
        if (!shows_history()) {
            return;
        }
        if (!alarms) {
            history_failure_ = alarms.error();
            show_state();
            return;
        }
        history_failure_.reset();
        history_is_read_ = true;
        model_->set_alarms(*alarms, context_.bridge.catalog(), context_.bridge.now());
        show_board();
        look_for_wanted();
    });
}

void AlarmsPage::request_rates() {
    const UtcTime now = context_.bridge.now();
    client_->request_history(rates_ticket_, {{now - rates_length, now + rate_step}},
                             [this](const Result<std::vector<Alarm>>& alarms) {
                                 rates_failure_ = alarms ? std::nullopt : std::optional(alarms.error());
                                 show_board();  // An empty board comes without a word.
                                 if (!alarms) {
                                     rate_panel_->show_error({tr("The alarms of the last day could not be read"),
                                                              explanation_of(alarms.error().code),
                                                              {},
                                                              technical_detail(alarms.error())});
                                     return;
                                 }
                                 of_last_day_ = *alarms;
                                 show_rates();
                             });
}

void AlarmsPage::show_rates() {
    const UtcTime now = context_.bridge.now();
    std::vector<AlarmRate> rates = alarm_rates(of_last_day_, now);
    int all = 0;
    for (const AlarmRate& rate : rates) {
        all += rate.all();
    }
    rate_panel_->set_subtitle(tr("last 24 h, %1 in all").arg(Format::current().count(all)));
    rate_panel_->show_content();
    rate_->set_rates(std::move(rates), first_rate(now), chart_zone(context_.session.zone()));
}

// ---- What is shown ----

/// The engine watches and has not said yet what is active.
bool AlarmsPage::is_board_to_come() const {
    return context_.bridge.alarms() != nullptr && client_->board()->at == UtcTime{};
}

/// Of the list: nothing is known, and an answer is on its way.
bool AlarmsPage::is_being_read() const {
    return context_.bridge.alarms() != nullptr && model_->rowCount() == 0 &&
           (shows_history() ? !history_is_read_ : is_board_to_come());
}

/// Why the list has no row, all having been read.
StateText AlarmsPage::empty_state() const {
    const AlarmView view = model_->filter().view;
    if (std::ranges::any_of(counts_.severities, [](std::size_t count) { return count > 0; })) {
        return {
            tr("No alarm fits the filter"), tr("Other severities or words may have some."), tr("Clear the filter"), {}};
    }
    if (shows_history()) {
        return {tr("No alarm was raised in this time"), tr("Choose a longer time range above."), {}, {}};
    }
    if (view == AlarmView::shelved) {
        return {tr("Nothing is shelved"), {}, {}, {}};
    }
    if (view == AlarmView::unacknowledged && counts_.views[static_cast<std::size_t>(AlarmView::active)] > 0) {
        return {tr("All active alarms are acknowledged"), {}, {}, {}};
    }
    return {tr("No active alarms"), tr("Everything is within the limits of the rules."), {}, {}};
}

void AlarmsPage::show_state() {
    if (shows_history() && history_failure_) {
        list_panel_->show_error({tr("The history of alarms could not be read"), explanation_of(history_failure_->code),
                                 tr("Try again"), technical_detail(*history_failure_)});
    } else if (const auto failure = client_->board()->failure; failure && !shows_history() && model_->rowCount() == 0) {
        list_panel_->show_error(
            {board_failure_headline(), board_failure_text(*failure), {}, technical_detail(*failure)});
    } else if (rates_failure_ && !shows_history() && model_->rowCount() == 0) {
        // What the board knew before is no proof that there are none.
        list_panel_->show_error({tr("The alarms could not be read"), explanation_of(rates_failure_->code),
                                 tr("Try again"), technical_detail(*rates_failure_)});
    } else if (is_being_read()) {
        list_panel_->show_empty(
            {shows_history() ? tr("The history of alarms is being read …") : tr("The alarms are being read …"),
             {},
             {},
             {}});
    } else if (model_->rowCount() > 0) {
        list_panel_->show_content();
    } else {
        list_panel_->show_empty(empty_state());
    }
    show_footer();
    show_actions();
}

void AlarmsPage::show_footer() {
    const Format& format = Format::current();
    int groups = 0;
    std::size_t joined = 0;
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (model_->is_group(row)) {
            ++groups;
            joined += model_->shown_alarm(row).members;
        }
    }
    QString text = tr("%n rows", nullptr, model_->top_rows());
    if (groups > 0) {
        //: %1: "18 rows"; %n: groups; %2: alarms in them. 中文：%1；%n 组合并了同因的 %2 条告警
        text = tr("%1; %n of them join %2 alarms of one cause each", nullptr, groups)
                   .arg(text, format.count(static_cast<qint64>(joined)));
    }
    // Nothing known is not "0 rows".
    const bool has_failed =
        !shows_history() && model_->rowCount() == 0 && (client_->board()->failure || rates_failure_);
    const bool is_unknown = has_failed || is_being_read();
    footer_->set_text(is_unknown ? QString() : text);
    waiting_->setVisible(model_->waiting() > 0);
    waiting_->setText(tr("Show %n changes", nullptr, model_->waiting()));
    waiting_->updateGeometry();
}

void AlarmsPage::show_current(AlarmId alarm) {
    // What was chosen and has left the list stays in sight.
    if (const Alarm* chosen = model_->find(alarm)) {
        detail_->show_alarm(chosen);
        detail_->set_pinned(model_->pinned().contains(alarm));
    }
    show_actions();
}

void AlarmsPage::retranslate() {
    rate_panel_->set_title(tr("New alarms per 10 minutes"));
    urgent_key_->set_text(tr("critical, major"));
    others_key_->set_text(tr("minor, warning"));
    acknowledge_->setText(tr("Acknowledge"));
    acknowledge_->setAccessibleDescription(tr("Space"));
    toolbar_->retranslate();
    model_->retranslate();
    show_rates();
    show_state();
}

}  // namespace wattmast::ui
