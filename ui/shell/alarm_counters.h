// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Active alarms by severity, in the top bar.
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <array>
#include <memory>
#include <optional>

#include "app/alarm_desk.h"
#include "model/alarm.h"

namespace wattmast::ui {

class AlarmCounter;
class EngineBridge;
class Pulse;

/// Critical, major and minor of the whole fleet, whatever the scope: an alarm elsewhere is not to be missed. Shelved
/// ones and members of groups do not count. Where the board says that alarms cannot be read, a dash stands for each.
/// The critical glyph pulses while one of them is not acknowledged. A new critical alarm raises an alert event of
/// accessibility, without sound.
class AlarmCounters : public QWidget {
    Q_OBJECT

public:
    /// The bridge outlives it and has an AlarmDesk.
    explicit AlarmCounters(EngineBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<std::size_t> count(Severity severity) const;
    [[nodiscard]] AlarmCounter* counter(Severity severity) const;

Q_SIGNALS:
    /// Clicked, or Space or Enter.
    void opened(wattmast::Severity severity);
    /// Also when they are called otherwise in another language.
    void counts_changed();
    /// A critical alarm is new since the last look; `text` is what a screen reader says.
    void critical_raised(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void take_board();
    void show_counts();
    void announce(const AlarmBoard& board);

    EngineBridge& bridge_;
    std::array<AlarmCounter*, 3> counters_{};
    std::array<std::size_t, 4> counts_{};
    std::optional<Failure> failure_;          ///< Of the board.
    std::optional<AlarmId> newest_critical_;  ///< Seen so far; empty before the first look.
};

/// Glyph and number.
class AlarmCounter : public QAbstractButton {
    Q_OBJECT

public:
    explicit AlarmCounter(Severity severity, QWidget* parent = nullptr);
    /// Empty: alarms cannot be read, which `why` says; a dash stands for the number.
    void set_count(std::optional<std::size_t> count, const QString& why = {});
    void set_pulsing(bool pulsing);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Severity severity_;
    std::optional<std::size_t> count_ = 0;
    QString why_;
    Pulse* pulse_;
};

}  // namespace wattmast::ui
