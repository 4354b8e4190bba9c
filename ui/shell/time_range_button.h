// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Previous, the range in words, next; and the live toggle.
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include "ui/shell/session.h"

class QToolButton;

namespace wattmast::ui {

class RangeLabelButton;

/// A group of three buttons; the middle one opens the popup.
class TimeRangeButton : public QWidget {
    Q_OBJECT

public:
    explicit TimeRangeButton(Session& session, QWidget* parent = nullptr);
    void open_popup();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_range();

    Session& session_;
    QToolButton* previous_;
    RangeLabelButton* label_;
    QToolButton* next_;
};

/// "Last 24 hours  11 Nov 14:32 – 12 Nov 14:32" with clock and arrow.
class RangeLabelButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit RangeLabelButton(QWidget* parent = nullptr);
    void set_texts(const QString& name, const QString& range);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString name_;
    QString range_;
};

/// On: filled dot. Paused by zooming or panning: hollow dot and "Paused". Off: hollow dot.
class LiveToggle : public QAbstractButton {
    Q_OBJECT

public:
    explicit LiveToggle(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show_state();

    Session& session_;
};

}  // namespace wattmast::ui
