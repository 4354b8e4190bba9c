// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Fields of the rule form: a number with its unit, a length of time, some lines of text.
#pragma once

#include <QWidget>
#include <optional>

#include "units/utc_time.h"

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace wattmast::ui {

class QuietCombo;
class RoleLabel;

/// A number in the language's form or with '.', and its unit behind it.
class LimitField : public QWidget {
    Q_OBJECT

public:
    explicit LimitField(QWidget* parent = nullptr);
    void set_value(std::optional<double> value);
    void set_unit(const QString& unit);
    /// Empty: nothing is written, or what is no number; see is_readable().
    [[nodiscard]] std::optional<double> value() const;
    [[nodiscard]] bool is_readable() const;
    void set_wrong(bool wrong);

Q_SIGNALS:
    void edited();

private:
    QLineEdit* number_;
    RoleLabel* unit_;
};

/// Seconds, minutes, hours or days; 0 is at once.
class DelayField : public QWidget {
    Q_OBJECT

public:
    explicit DelayField(QWidget* parent = nullptr);
    void set_delay(Duration delay);
    [[nodiscard]] Duration delay() const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    QSpinBox* count_;
    QuietCombo* unit_;
};

/// Some lines of text, framed as a line edit is.
class AdviceField : public QWidget {
    Q_OBJECT

public:
    explicit AdviceField(QWidget* parent = nullptr);
    void set_text(const QString& text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPlainTextEdit* edit_;
};

}  // namespace wattmast::ui
