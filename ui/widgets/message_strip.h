// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A message in the page, never over it: what happened, and one thing to do.
#pragma once

#include <QFrame>

#include "ui/theme/icons.h"
#include "units/error.h"

class QToolButton;

namespace wattmast::ui {

class LinkLabel;
class WrappedLabel;

class MessageStrip : public QFrame {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t { info = 1, warning = 2, error = 3, success = 4 };

    explicit MessageStrip(QWidget* parent = nullptr);
    /// Shows it. `headline` is bold and ends with a full stop; `action` empty: no link.
    void show_message(Kind kind, const QString& headline, const QString& text, const QString& action = {});
    /// The same for a failure: `headline` and what to do in words, the technical detail as a tool tip.
    void show_failure(const QString& headline, const Failure& failure);
    /// The same with words of the caller's own.
    void show_failure(const QString& headline, const QString& text, const Failure& failure);
    void set_closable(bool closable);

Q_SIGNALS:
    void action_requested();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Kind kind_ = Kind::info;
    WrappedLabel* text_ = nullptr;
    LinkLabel* action_ = nullptr;
    QToolButton* close_ = nullptr;
};

}  // namespace wattmast::ui
