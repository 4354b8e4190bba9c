// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/alarms/alarm_detail_panel.h"

#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <algorithm>

#include "ui/charts/themed_plot_view.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/alarms/alarm_chart.h"
#include "ui/pages/alarms/alarm_client.h"
#include "ui/pages/alarms/alarm_story.h"
#include "ui/pages/alarms/expected_loader.h"
#include "ui/pages/shared/drawn_point.h"
#include "ui/shell/session.h"
#include "ui/theme/theme.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/wrapping_row.h"

namespace wattmast::ui {

namespace {

constexpr int chart_height = 216;
constexpr int glyph = 17;
constexpr std::size_t most_members = 8;
constexpr std::chrono::minutes cost_every{1};  ///< A board that changes every second does not read weeks each time.

/// "14:23", with the day where it is not today's.
QString when(UtcTime time, UtcTime now) {
    const Format& format = Format::current();
    return format.local(time).date() == format.local(now).date() ? format.time(time) : format.day_time(time);
}

WrappedLabel* line_of_text(const QString& text, Color colour) {
    auto* label = new WrappedLabel(TextRole::table, colour);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A new, empty grid of two columns in place of what was in `room`.
QGridLayout* emptied(QWidget& room) {
    delete room.layout();
    qDeleteAll(room.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(&room);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s3);
    grid->setVerticalSpacing(space::s1);
    grid->setColumnStretch(1, 1);
    return grid;
}

class Line final : public QWidget {
public:
    Line() { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override { QPainter(this).fillRect(rect(), color(Color::border_subtle)); }
};

}  // namespace

AlarmHead::AlarmHead(QWidget* parent)
    : QWidget(parent),
      name_(new RoleLabel(TextRole::strong, Color::text_primary)),
      state_(new WrappedLabel(TextRole::table, Color::text_secondary)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(glyph + space::s2, 0, 0, 0);
    row->setSpacing(space::s2);
    name_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(name_, 0, Qt::AlignTop);
    row->addWidget(state_, 1);
}

void AlarmHead::set_alarm(const Alarm& alarm, UtcTime now) {
    severity_ = alarm.severity;
    QString name = label_of(alarm.severity);
    name[0] = name[0].toUpper();
    name_->set_text(name);
    state_->setText(state_text(alarm, now));
    update();
}

void AlarmHead::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paint_alarm_glyph(painter, QRectF(0, 0, glyph, glyph), severity_);
}

AlarmDetailPanel::AlarmDetailPanel(const PageContext& context, AlarmClient& client, QWidget* parent)
    : Panel(parent), context_(context), client_(client), loader_(std::make_unique<ExpectedLoader>(context.bridge)) {
    set_header_line(true);
    pin_ = add_icon_tool(IconId::pin);
    pin_->setCheckable(true);
    close_ = add_icon_tool(IconId::close);
    connect(pin_, &QToolButton::clicked, this, &AlarmDetailPanel::pin_requested);
    connect(close_, &QToolButton::clicked, this, &AlarmDetailPanel::close_requested);
    set_content(build_content());
    connect(overlay(), &StateOverlay::action_requested, this, &AlarmDetailPanel::read_again);
    connect(&client_, &AlarmClient::rules_changed, this, [this] {
        if (alarm_) {
            show_texts();
            show_chart();
        }
    });
    retranslate();
}

AlarmDetailPanel::~AlarmDetailPanel() = default;

// ---- Parts ----

QWidget* AlarmDetailPanel::build_content() {
    scroll_ = new QScrollArea;
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->viewport()->setAutoFillBackground(false);
    auto* room = new QWidget;
    auto* column = new QVBoxLayout(room);
    column->setContentsMargins(0, space::s2, 0, size::panel_pad);
    column->setSpacing(0);
    column->addWidget(build_head());
    chart_ = new ThemedPlotView;
    chart_->setFixedHeight(chart_height);
    chart_->set_loader(loader_.get());
    column->addWidget(chart_);
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, 0);
    texts->setSpacing(2);
    build_texts(*texts);
    column->addLayout(texts, 1);
    scroll_->setWidget(room);
    room->setAutoFillBackground(false);
    return scroll_;
}

QWidget* AlarmDetailPanel::build_head() {
    auto* room = new QWidget;
    auto* row = new QHBoxLayout(room);
    row->setContentsMargins(size::panel_pad, 0, size::panel_pad, space::s2);
    head_ = new AlarmHead;
    row->addWidget(head_);
    return room;
}

AlarmDetailPanel::Section AlarmDetailPanel::add_section(QBoxLayout& column) {
    Section section{new RoleLabel(TextRole::strong, Color::text_primary),
                    new WrappedLabel(TextRole::table, Color::text_primary)};
    section.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.addWidget(section.heading);
    column.addWidget(section.text);
    column.addSpacing(space::s2);
    return section;
}

void AlarmDetailPanel::build_texts(QBoxLayout& column) {
    happened_ = add_section(column);
    reason_ = add_section(column);
    advice_ = add_section(column);
    cost_ = add_section(column);
    column.addLayout(build_buttons());
    column.addSpacing(space::s3);
    members_heading_ = new RoleLabel(TextRole::strong, Color::text_primary);
    members_ = new QWidget;
    column.addWidget(members_heading_);
    column.addWidget(members_);
    column.addSpacing(space::s2);
    log_heading_ = new RoleLabel(TextRole::strong, Color::text_primary);
    log_ = new QWidget;
    column.addWidget(log_heading_);
    column.addWidget(log_);
    column.addStretch(1);
    column.addSpacing(space::s2);
    column.addWidget(new Line);
    column.addSpacing(space::s1);
    rule_ = new WrappedLabel(TextRole::table, Color::text_muted);
    edit_rule_ = new LinkLabel;
    column.addWidget(rule_);
    column.addWidget(edit_rule_, 0, Qt::AlignLeft);
    connect(edit_rule_, &QAbstractButton::clicked, this, [this] {
        if (alarm_) {
            Q_EMIT rule_requested(alarm_->rule);
        }
    });
}

QLayout* AlarmDetailPanel::build_buttons() {
    auto* row = new WrappingRow(space::s2);
    const auto add = [&](QPushButton*& button, auto run) {
        button = new QPushButton;
        button->setProperty("wm_compact", true);
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, run);
    };
    add(explore_, [this] {
        if (alarm_) {
            Q_EMIT explore_requested(points_of(*alarm_, members(), *context_.bridge.catalog(), client_.rules_by_id()),
                                     range_around(*alarm_, context_.bridge.now()));
        }
    });
    explore_->setProperty("wm_primary", true);
    add(site_, [this] {
        if (alarm_) {
            Q_EMIT site_requested(alarm_->site);
        }
    });
    add(note_, [this] { Q_EMIT note_requested(); });
    add(shelve_, [this] {
        if (alarm_ && alarm_->is_shelved(context_.bridge.now())) {
            Q_EMIT unshelve_requested();
        } else {
            Q_EMIT shelve_requested();
        }
    });
    add(acknowledge_, [this] { Q_EMIT acknowledge_requested(); });
    return row;
}

// ---- Data ----

void AlarmDetailPanel::show_alarm(const Alarm* alarm) {
    if (alarm == nullptr) {
        alarm_.reset();
        history_.reset();
        drawn_.reset();
        ticket_.cancel();
        show_nothing();
        return;
    }
    const bool is_other = !alarm_ || alarm_->id != alarm->id;
    const bool is_changed = is_other || alarm_->acknowledged != alarm->acknowledged ||
                            alarm_->shelved != alarm->shelved || alarm_->cleared != alarm->cleared ||
                            alarm_->members != alarm->members;
    alarm_ = *alarm;
    if (is_other) {
        history_.reset();
        failure_.reset();
        costs_.reset();
        cost_ticket_.cancel();
        scroll_->ensureVisible(0, 0);
    }
    show_content();
    show_texts();
    if (is_other) {
        show_history();
    }
    if (is_changed) {
        show_chart();
        read_again();
        request_cost();
    }
}

void AlarmDetailPanel::read_again() {
    if (!alarm_) {
        return;
    }
    if (!history_) {
        start_loading();
    }
    client_.request_alarm(ticket_, alarm_->id, [this](const Result<AlarmHistory>& history) { take_history(history); });
}

void AlarmDetailPanel::take_history(const Result<AlarmHistory>& history) {
    stop_loading();
    if (!history) {
        failure_ = history.error();
        show_log();
        return;
    }
    // A text that somebody reads or marks stays, where nothing was added.
    const bool is_same = !failure_ && history_ && history_->log == history->log &&
                         history_->members.size() == history->members.size() &&
                         history_->alarm.cleared == history->alarm.cleared;
    failure_.reset();
    history_ = *history;
    alarm_ = history->alarm;
    show_texts();
    if (!is_same) {
        show_history();
    }
    if (alarm_->is_group()) {
        show_chart();
    }
    if (!is_same || (alarm_->is_active() && context_.bridge.now() - cost_at_ >= cost_every)) {
        request_cost();
    }
}

/// Of a group, when its members are known.
void AlarmDetailPanel::request_cost() {
    show_cost();
    if (!has_cost(*alarm_) || (alarm_->is_group() && !history_)) {
        return;
    }
    const UtcTime now = context_.bridge.now();
    cost_at_ = now;
    context_.bridge.run(cost_ticket_,
                        [this, now, alarm = *alarm_, members = members()](
                            Engine& engine, const Queries& queries, const EngineBridge::Post& /*post*/,
                            const std::stop_token& stop) -> std::function<void()> {
                            const FleetIndex index(engine.catalog());
                            const ReadChart read = [&queries](const ChartQuery& query, const std::stop_token& cancel) {
                                return queries.chart(query, cancel);
                            };
                            const MembersOf members_of = [&engine](AlarmId group) -> Result<std::vector<Alarm>> {
                                auto found = engine.alarms()->alarm(group);
                                return found ? Result<std::vector<Alarm>>(std::move(found->members)) : found.error();
                            };
                            const auto single = single_alarms(members, members_of, stop);
                            auto cost = std::make_shared<const Result<AlarmCost>>(
                                single ? alarm_cost(read, index, alarm, *single, now, stop) : single.error());
                            return [this, cost] {
                                costs_ = *cost;
                                show_cost();
                            };
                        });
}

std::vector<Alarm> AlarmDetailPanel::members() const {
    return history_ ? history_->members : std::vector<Alarm>();
}

// ---- What is shown ----

void AlarmDetailPanel::show_nothing() {
    show_pin();
    set_title(tr("Alarm"));
    set_subtitle({});
    show_empty({tr("No alarm is chosen"), tr("Choose one in the list to see what happened and what to do."), {}, {}});
}

void AlarmDetailPanel::show_texts() {
    const auto catalog = context_.bridge.catalog();
    const AlarmRules& rules = client_.rules_by_id();
    set_title(headline_of(*alarm_, *catalog, rules));
    set_subtitle(place_of(*alarm_, *catalog));
    head_->set_alarm(*alarm_, context_.bridge.now());
    const AlarmStory story = story_of(*alarm_, members(), *catalog, rules);
    happened_.text->setText(story.what_happened);
    reason_.text->setText(story.likely_reason);
    advice_.text->setText(story.what_to_do);
    show_cost();
    show_pin();
    show_buttons();
    show_rule();
}

void AlarmDetailPanel::show_cost() {
    const bool is_shown = has_cost(*alarm_) && costs_;
    cost_.heading->setVisible(is_shown);
    cost_.text->setVisible(is_shown);
    if (is_shown) {
        cost_.heading->set_text(alarm_->is_active() ? tr("Cost so far") : tr("Cost"));
        cost_.text->setText(cost_text(*costs_));
        cost_.text->setToolTip(*costs_ ? QString() : technical_detail(costs_->error()));
    }
}

void AlarmDetailPanel::set_pinned(bool pinned) {
    pin_->setChecked(pinned);
    show_pin();
}

void AlarmDetailPanel::show_pin() {
    const bool can_pin = alarm_ && alarm_->is_active();
    pin_->setEnabled(can_pin);
    const QString text = !can_pin            ? tr("An alarm that is over is not pinned")
                         : pin_->isChecked() ? tr("Pinned: it stays on top of the list. Press to let it go")
                                             : tr("Pin: keep this alarm on top of the list");
    pin_->setToolTip(text);
    pin_->setAccessibleName(tr("Pin"));
    pin_->setAccessibleDescription(text);
}

void AlarmDetailPanel::show_history() {
    show_members();
    show_log();
}

void AlarmDetailPanel::show_chart() {
    const auto catalog = context_.bridge.catalog();
    PlotSpec spec =
        alarm_chart(*alarm_, members(), *catalog, client_.rules_by_id(), chart_zone(context_.session.zone()));
    const bool has_chart = !spec.panes.empty();
    chart_->setVisible(has_chart);
    explore_->setEnabled(has_chart);
    if (!has_chart) {
        return;
    }
    if (spec != chart_->spec()) {
        chart_->set_spec(std::move(spec));
    }
    if (drawn_ != alarm_->id) {
        drawn_ = alarm_->id;
        chart_->set_range(range_around(*alarm_, context_.bridge.now()));
    }
}

void AlarmDetailPanel::show_buttons() {
    const bool can_write = client_.can_write();
    const bool active = alarm_->is_active();
    const bool shelved = alarm_->is_shelved(context_.bridge.now());
    const QString why = can_write ? QString() : tr("The database is open for reading only.");
    note_->setEnabled(can_write);
    shelve_->setEnabled(can_write && active);
    acknowledge_->setEnabled(can_write && active && !alarm_->acknowledged);
    shelve_->setText(shelved ? tr("Unshelve…") : tr("Shelve…"));
    for (QPushButton* button : {note_, shelve_, acknowledge_}) {
        button->setToolTip(why);
    }
    site_->setVisible(alarm_->site.is_assigned());
    edit_rule_->setText(can_write ? tr("Edit rule") : tr("Show rule"));
    edit_rule_->setVisible(rule_of(*alarm_, client_.rules_by_id()) != nullptr);
}

void AlarmDetailPanel::show_members() {
    const std::vector<Alarm> all = members();
    members_heading_->setVisible(!all.empty());
    members_->setVisible(!all.empty());
    QGridLayout* grid = emptied(*members_);
    const auto catalog = context_.bridge.catalog();
    const std::size_t shown = std::min(all.size(), most_members);
    for (std::size_t i = 0; i < shown; ++i) {
        const int row = static_cast<int>(i);
        auto* link = new LinkLabel(place_of(all[i], *catalog));
        connect(link, &QAbstractButton::clicked, this, [this, id = all[i].id] { Q_EMIT alarm_requested(id); });
        grid->addWidget(link, row, 0);
        grid->addWidget(line_of_text(state_text(all[i], context_.bridge.now()), Color::text_secondary), row, 1);
    }
    if (all.size() > shown) {
        grid->addWidget(
            line_of_text(tr("and %n more", nullptr, static_cast<int>(all.size() - shown)), Color::text_muted),
            static_cast<int>(shown), 0, 1, 2);
    }
}

void AlarmDetailPanel::show_log() {
    QGridLayout* grid = emptied(*log_);
    const UtcTime now = context_.bridge.now();
    if (failure_) {
        WrappedLabel* text = line_of_text(tr("The log could not be read. %1").arg(explanation_of(failure_->code)),
                                          Color::alarm_critical);
        text->setToolTip(technical_detail(*failure_));
        grid->addWidget(text, 0, 0, 1, 2);
        auto* again = new LinkLabel(tr("Try again"));
        connect(again, &QAbstractButton::clicked, this, &AlarmDetailPanel::read_again);
        grid->addWidget(again, 1, 0);
        return;
    }
    if (!history_) {
        return;
    }
    int row = 0;
    for (auto event = history_->log.rbegin(); event != history_->log.rend(); ++event, ++row) {
        WrappedLabel* time = line_of_text(when(event->at, now), Color::text_muted);
        time->setWordWrap(false);
        time->setToolTip(Format::current().clock(event->at));
        grid->addWidget(time, row, 0, Qt::AlignTop);
        grid->addWidget(line_of_text(text_of(*event), Color::text_primary), row, 1);
    }
}

void AlarmDetailPanel::show_rule() {
    const AlarmRule* rule = rule_of(*alarm_, client_.rules_by_id());
    //: %2: "raise at 45.0 °C for 10 min, clear at 42.0 °C". 中文：规则“%1”，%2。
    rule_->setText(rule == nullptr ? tr("The rule of this alarm is not there any more.")
                                   : tr("Rule “%1”, %2.").arg(name_of(*rule), limits_text(*rule)));
}

void AlarmDetailPanel::retranslate() {
    happened_.heading->set_text(tr("What happened"));
    reason_.heading->set_text(tr("Likely reason"));
    advice_.heading->set_text(tr("What to do"));
    members_heading_->set_text(tr("Alarms of this cause"));
    log_heading_->set_text(tr("Log"));
    explore_->setText(tr("Open in Explore"));
    site_->setText(tr("Open site"));
    note_->setText(tr("Add note"));
    acknowledge_->setText(tr("Acknowledge"));
    close_->setToolTip(tr("Close the detail"));
    close_->setAccessibleName(tr("Close the detail"));
    if (alarm_) {
        show_texts();
        show_history();
        show_chart();
    } else {
        show_nothing();
    }
}

void AlarmDetailPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
