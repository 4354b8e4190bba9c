// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What a panel shows while it has nothing to show: DESIGN-UI section 3.
#pragma once

#include <QWidget>
#include <optional>

class QPushButton;

namespace wattmast::ui {

/// The texts of a state, as DESIGN-UI section 14 wants them: what happened, why, what to do.
struct StateText {
    QString headline;
    QString explanation;
    QString action;  ///< The one button that helps; empty: none.
    QString detail;  ///< The technical detail of a failure; set: a second button shows it.
};

/// Centred headline, explanation, and at most two buttons.
class StateOverlay : public QWidget {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { empty = 1, error = 2 };

    explicit StateOverlay(QWidget* parent = nullptr);
    void show_state(Kind kind, const StateText& text);
    [[nodiscard]] const StateText& state() const { return text_; }

Q_SIGNALS:
    void action_requested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    void retranslate();
    void show_detail();

    Kind kind_ = Kind::empty;
    StateText text_;
    QPushButton* action_ = nullptr;
    QPushButton* detail_ = nullptr;
    QRectF icon_rect_, headline_rect_, explanation_rect_;
};

/// A 2 px line at the top of a panel that moves while something loads, or fills if the amount is known.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);
    /// Shown only after 200 ms, so that quick answers do not flicker.
    void start();
    void stop();

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    int timer_ = 0;
    int ticks_ = 0;
};

}  // namespace wattmast::ui
