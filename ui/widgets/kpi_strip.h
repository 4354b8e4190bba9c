// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The row of key figures at the top of a page.
#pragma once

#include <QFrame>
#include <QWidget>
#include <vector>

#include "app/views.h"
#include "ui/format/format.h"
#include "ui/theme/tokens.h"

namespace wattmast::ui {

/// One figure with its comparison. All text is ready to show.
struct Kpi {
    enum class State : std::uint8_t { normal = 1, stale = 2, alarm = 3 };
    enum class Spark : std::uint8_t { none = 1, line = 2, bars = 3 };

    QString label;
    Measure value;
    QString note;                              ///< Comparison, muted: "expected 68.3 MW, −0.9%".
    QString short_note;                        ///< Where the note does not fit; empty: it is elided.
    QString tip;                               ///< What the tool tip adds below the note, in lines. May be empty.
    State state = State::normal;               ///< Stale: grey value. Alarm: the critical colour.
    std::optional<QualityClass> note_quality;  ///< Glyph before the note.
    std::optional<Severity> note_severity;     ///< Glyph before the note.
    Spark spark = Spark::none;
    std::vector<float> values;
    SeriesRole role = SeriesRole::power;  ///< Colour of a line.
    friend bool operator==(const Kpi&, const Kpi&) = default;
};

/// Click, Enter and Space open what is behind the figure.
class KpiTile : public QWidget {
    Q_OBJECT

public:
    explicit KpiTile(QWidget* parent = nullptr);
    /// A unit is not shown where there is no value.
    void set_kpi(const Kpi& kpi);
    [[nodiscard]] const Kpi& kpi() const { return kpi_; }
    /// Whether activated() leads anywhere; only then it takes focus and shows the hand.
    void set_active(bool active);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] double paint_note_glyph(QPainter& painter, const QRectF& line) const;
    void paint_spark(QPainter& painter, double free_from) const;

    Kpi kpi_;
};

class KpiStrip : public QFrame {
    Q_OBJECT

public:
    explicit KpiStrip(int tiles, QWidget* parent = nullptr);
    [[nodiscard]] KpiTile* tile(int index) const { return tiles_.at(static_cast<std::size_t>(index)); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<KpiTile*> tiles_;
};

}  // namespace wattmast::ui
