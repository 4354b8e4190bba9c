// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Above the alarm list: which alarms, which severities, a filter, and the ways to rules and export.
#pragma once

#include <QWidget>
#include <array>
#include <optional>

#include "ui/pages/alarms/alarm_filter.h"

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace wattmast::ui {

class SegmentedControl;

class AlarmToolbar : public QWidget {
    Q_OBJECT

public:
    explicit AlarmToolbar(QWidget* parent = nullptr);

    /// View, severities and text as chosen; the scope is the session's.
    [[nodiscard]] AlarmFilter filter() const;
    /// Emits filter_changed() once if it is another.
    void set_filter(const AlarmFilter& filter);
    /// Empty: not known; a dash stands for each.
    void set_counts(const std::optional<AlarmCounts>& counts);
    void set_rule_count(std::size_t rules);
    /// Where the engine knows no channels, there is no way to them.
    void set_has_channels(bool has_channels);
    void focus_text();
    void retranslate();

Q_SIGNALS:
    void filter_changed();
    void rules_requested();
    void channels_requested();
    void export_requested();

private:
    void build_severities(QHBoxLayout& row);
    void show_texts();
    void keep_severities() const;

    SegmentedControl* view_;
    std::array<QPushButton*, 4> severities_{};
    QLineEdit* text_;
    QPushButton* rules_;
    QPushButton* channels_;
    QPushButton* export_;
    std::optional<AlarmCounts> counts_ = AlarmCounts();
    std::size_t rule_count_ = 0;
};

}  // namespace wattmast::ui
