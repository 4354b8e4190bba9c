// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The line at the bottom: collector, newest sample, quality of today, database, zone and clock.
#pragma once

#include <QWidget>

#include "app/engine.h"
#include "app/views.h"

namespace wattmast::ui {

class StatusBar : public QWidget {
    Q_OBJECT

public:
    explicit StatusBar(QWidget* parent = nullptr);

    void set_access(Access access);
    void set_collector(const CollectorStatus& status);
    void set_quality(const QualitySplit& split);
    /// Long work that runs, with its amount; empty: none.
    void set_job(const QString& text);
    /// Once a second.
    void set_now(UtcTime now);
    /// The texts as shown, left to right, for tests and screen readers.
    [[nodiscard]] QStringList texts() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QStringList left_texts() const;
    [[nodiscard]] QStringList right_texts() const;
    [[nodiscard]] bool is_stale() const;
    void paint_quality(QPainter& painter, double& x) const;

    Access access_ = Access::read_write;
    CollectorStatus status_;
    QualitySplit quality_;
    QString job_;
    UtcTime now_;
};

}  // namespace wattmast::ui
