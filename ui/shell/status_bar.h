// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The line at the bottom: collector, newest sample, quality of today, jobs, database, zone and clock.
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "app/engine.h"
#include "app/views.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {

class JobEntry;
class JobList;

class StatusBar : public QWidget {
    Q_OBJECT

public:
    explicit StatusBar(QWidget* parent = nullptr);

    void set_access(Access access);
    void set_collector(const CollectorStatus& status);
    void set_quality(const QualitySplit& split);
    /// Shows them as one entry. The list outlives it.
    void set_jobs(JobList& jobs);
    [[nodiscard]] JobEntry* jobs() const { return jobs_; }
    /// Once a second.
    void set_now(UtcTime now);
    /// The texts as shown, left to right, for tests and screen readers.
    [[nodiscard]] QStringList texts() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A part at the left: a text, or the glyphs of today's quality.
    struct Part {
        QString text;
        Color ink = Color::text_secondary;
        std::optional<QualityClass> glyph;
        bool is_apart = true;  ///< A separator stands before it, unless it is the first.
    };

    [[nodiscard]] QStringList left_texts() const;
    [[nodiscard]] QStringList right_texts() const;
    [[nodiscard]] std::vector<Part> left_parts() const;
    [[nodiscard]] bool is_stale() const;
    /// Draws the parts where `painter` is not null. Returns where they end.
    double walk_left(QPainter* painter) const;
    void paint_right(QPainter& painter, double left_end) const;
    /// Behind the parts at the left; over their end where it has no room there, because it can be clicked.
    void place_jobs();

    Access access_ = Access::read_write;
    CollectorStatus status_;
    QualitySplit quality_;
    UtcTime now_;
    JobEntry* jobs_;
};

}  // namespace wattmast::ui
