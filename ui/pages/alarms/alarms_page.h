// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The work list of alarms: mock-up 16.
#pragma once

#include <optional>
#include <vector>

#include "model/alarm.h"
#include "ui/engine_bridge.h"
#include "ui/pages/alarms/alarm_filter.h"
#include "ui/shell/jobs/file_exports.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/state_overlay.h"

class QGridLayout;
class QPushButton;
class QTimer;

namespace wattmast::ui {

class AlarmClient;
class AlarmDetailPanel;
class AlarmTable;
class AlarmToolbar;
class ChannelClient;
class ChannelsWindow;
class GroupedAlarmModel;
class LinkLabel;
class MessageStrip;
class RateKey;
class RatePlot;
class RoleLabel;
class RulesWindow;

/// Shows the board while it is in front, and again when the engine says that it changed; the history of the session's
/// range when that is chosen. Everything that reads or writes the database runs on a worker.
class AlarmsPage : public PageBase {
    Q_OBJECT

public:
    explicit AlarmsPage(PageContext context, QWidget* parent = nullptr);
    ~AlarmsPage() override;

    void enter() override;
    void leave() override;
    void read_again() override;

    /// Only these are listed from now on, of the active ones; empty: all severities.
    void show_severity(std::optional<Severity> severity);
    /// Selects an alarm, in whatever view it is; for one that is over the history goes to the time when it was raised,
    /// and the scope to where it was. Says so where there is no such alarm.
    void show_alarm(AlarmId alarm);

    [[nodiscard]] AlarmTable* table() const { return table_; }
    [[nodiscard]] AlarmToolbar* toolbar() const { return toolbar_; }
    [[nodiscard]] AlarmDetailPanel* detail() const { return detail_; }
    [[nodiscard]] RatePlot* rate() const { return rate_; }
    [[nodiscard]] GroupedAlarmModel& alarms() const { return *model_; }
    [[nodiscard]] RulesWindow* rules_window();
    [[nodiscard]] ChannelsWindow* channels_window();
    /// Before the program ends or opens another database: asks where a rule or a channel has changes. False: it stays.
    [[nodiscard]] bool may_close();
    /// After may_close(), when nothing else keeps the program: what is to be discarded is.
    void close_goes_ahead();
    /// The list as it is shown, as CSV text; what Export writes.
    [[nodiscard]] std::string csv() const;

    // ---- What the keys do ----
    void focus_filter();
    /// The chosen ones, at once and without a note, where it is known who is at the screen; else asks.
    void acknowledge();
    void ask_to_shelve();
    void ask_to_export();

Q_SIGNALS:
    void site_requested(wattmast::SiteId site);
    void explore_requested(const std::vector<wattmast::PointId>& points, wattmast::TimeRange range);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build_list();
    void build_rate();
    void connect_parts();
    void connect_data();
    void connect_list();
    void connect_detail();
    void place_panels();
    void take_filter();
    void show_board();
    void show_failure(const std::optional<Failure>& failure);
    void request_history();
    void request_rates();
    void show_rates();
    [[nodiscard]] bool is_board_to_come() const;
    [[nodiscard]] bool is_being_read() const;
    [[nodiscard]] StateText empty_state() const;
    void show_state();
    void show_footer();
    void show_actions();
    void show_current(AlarmId alarm);
    void ask_to_acknowledge(std::vector<AlarmId> alarms);
    void ask_to_shelve(std::vector<AlarmId> alarms);
    void ask_to_unshelve(std::vector<AlarmId> alarms);
    void ask_for_note();
    void write_csv(const QString& path);
    void open_rule(AlarmRuleId rule);
    void select_pending();
    void look_for_wanted();
    void lead_to_past(const Alarm& alarm);
    void set_pinned(AlarmId alarm, bool pinned);
    void forget_pins_of_past();
    [[nodiscard]] QString headline(const std::vector<AlarmId>& alarms) const;
    [[nodiscard]] bool shows_history() const;
    [[nodiscard]] std::vector<AlarmId> writable(const std::vector<AlarmId>& alarms, AlarmView view) const;

    PageContext context_;
    AlarmClient* client_;
    ChannelClient* channel_client_;
    GroupedAlarmModel* model_;
    RequestTicket history_ticket_;
    RequestTicket rates_ticket_;
    FileExports exports_{context_.bridge};
    std::optional<Failure> history_failure_;
    bool history_is_read_ = false;  ///< Of the session's range as it is now.
    AlarmCounts counts_;            ///< Of what was last shown.
    std::vector<Alarm> of_last_day_;
    std::optional<Failure> rates_failure_;  ///< To read those; the next answer may end it.
    AlarmId wanted_;                        ///< To be selected as soon as it is there.
    AlarmId looked_for_;                    ///< The wanted one, for which the time range was moved.
    RequestTicket wanted_ticket_;
    bool pins_are_read_ = false;
    bool in_front_ = false;
    bool is_narrow_ = false;
    bool says_failure_ = false;  ///< The message is about the board.
    bool detail_is_open_ = true;

    QTimer* clock_;
    QTimer* rates_timer_;
    QGridLayout* grid_;
    AlarmToolbar* toolbar_;
    MessageStrip* message_;
    Panel* list_panel_ = nullptr;
    AlarmTable* table_ = nullptr;
    RoleLabel* footer_ = nullptr;
    LinkLabel* waiting_ = nullptr;
    QPushButton* acknowledge_ = nullptr;
    QPushButton* shelve_ = nullptr;
    Panel* rate_panel_ = nullptr;
    RatePlot* rate_ = nullptr;
    RateKey* urgent_key_ = nullptr;
    RateKey* others_key_ = nullptr;
    AlarmDetailPanel* detail_ = nullptr;
    RulesWindow* rules_ = nullptr;
    ChannelsWindow* channels_ = nullptr;
};

}  // namespace wattmast::ui
