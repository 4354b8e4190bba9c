// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One alarm in full: what happened, likely reason, what to do, its value, its log, its rule.
#pragma once

#include <memory>
#include <optional>

#include "app/alarm_desk.h"
#include "app/alarms/power_course.h"
#include "ui/engine_bridge.h"
#include "ui/format/alarm_texts.h"
#include "ui/shell/page_base.h"
#include "ui/widgets/panel.h"

class QBoxLayout;
class QGridLayout;
class QPushButton;
class QScrollArea;

namespace wattmast::ui {

class AlarmClient;
class ExpectedLoader;
class LinkLabel;
class RoleLabel;
class ThemedPlotView;
class WrappedLabel;

/// Shows at once what the board says, and log and members when they have been read. Texts of an own language change
/// with it. Buttons that write are off while the database is open for reading only, and say so.
class AlarmDetailPanel : public Panel {
    Q_OBJECT

public:
    AlarmDetailPanel(const PageContext& context, AlarmClient& client, QWidget* parent = nullptr);
    ~AlarmDetailPanel() override;

    /// Null: none is chosen. The same alarm again is shown as it is now and read again.
    void show_alarm(const Alarm* alarm);
    /// Of the shown one, as it is now.
    [[nodiscard]] const std::optional<Alarm>& alarm() const { return alarm_; }
    [[nodiscard]] ThemedPlotView* chart() const { return chart_; }
    void set_pinned(bool pinned);
    void retranslate();
    /// Log, members and state of the shown one, from the database.
    void read_again();

Q_SIGNALS:
    void explore_requested(const std::vector<wattmast::PointId>& points, wattmast::TimeRange range);
    void site_requested(wattmast::SiteId site);
    void acknowledge_requested();
    void note_requested();
    void shelve_requested();
    void unshelve_requested();
    void rule_requested(wattmast::AlarmRuleId rule);
    void alarm_requested(wattmast::AlarmId alarm);
    void close_requested();
    /// Of the shown one: it stays on top of the list, or does so no more.
    void pin_requested(bool pinned);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* build_content();
    QWidget* build_head();
    QLayout* build_buttons();
    void build_texts(QBoxLayout& column);
    void take_history(const Result<AlarmHistory>& history);
    void show_texts();
    void show_chart();
    void show_history();
    void show_log();
    void show_members();
    void request_cost();
    void show_cost();
    void show_pin();
    void show_rule();
    void show_buttons();
    void show_nothing();
    [[nodiscard]] std::vector<Alarm> members() const;

    struct Section {
        RoleLabel* heading = nullptr;
        WrappedLabel* text = nullptr;
    };
    Section add_section(QBoxLayout& column);

    PageContext context_;
    AlarmClient& client_;
    std::unique_ptr<ExpectedLoader> loader_;
    RequestTicket ticket_;
    std::optional<Alarm> alarm_;
    std::optional<AlarmHistory> history_;  ///< Of alarm_; empty: not read yet.
    std::optional<Failure> failure_;       ///< Of reading it.
    std::optional<AlarmId> drawn_;         ///< Whose range the chart has.
    RequestTicket cost_ticket_;
    std::optional<Result<AlarmCost>> costs_;  ///< Of alarm_; empty: not computed yet.
    UtcTime cost_at_;                         ///< When it was asked for.

    QScrollArea* scroll_ = nullptr;
    class AlarmHead* head_ = nullptr;
    ThemedPlotView* chart_ = nullptr;
    Section happened_, reason_, advice_, cost_;
    RoleLabel* members_heading_ = nullptr;
    QWidget* members_ = nullptr;
    RoleLabel* log_heading_ = nullptr;
    QWidget* log_ = nullptr;
    WrappedLabel* rule_ = nullptr;
    LinkLabel* edit_rule_ = nullptr;
    QPushButton* explore_ = nullptr;
    QPushButton* site_ = nullptr;
    QPushButton* note_ = nullptr;
    QPushButton* shelve_ = nullptr;
    QPushButton* acknowledge_ = nullptr;
    QToolButton* pin_ = nullptr;
    QToolButton* close_ = nullptr;
};

/// Glyph, severity and what became of the alarm, in one line that wraps.
class AlarmHead : public QWidget {
    Q_OBJECT

public:
    explicit AlarmHead(QWidget* parent = nullptr);
    void set_alarm(const Alarm& alarm, UtcTime now);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<Severity> severity_;
    RoleLabel* name_;
    WrappedLabel* state_;
};

}  // namespace wattmast::ui
