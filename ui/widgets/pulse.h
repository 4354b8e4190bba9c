// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The slow pulse of a critical alarm that nobody has acknowledged.
#pragma once

#include <QTimer>
#include <QWidget>

namespace wattmast::ui {

/// 1 Hz in two steps, while it is active, its widget is visible, and the style has animations
/// (QStyle::SH_Widget_Animation_Duration above 0). Otherwise never dim. The widget outlives it.
class Pulse : public QObject {
    Q_OBJECT

public:
    explicit Pulse(QWidget* widget);
    void set_active(bool active);
    [[nodiscard]] bool is_dim() const { return dim_; }
    /// How opaque the glyph is painted now.
    [[nodiscard]] double opacity() const;

Q_SIGNALS:
    /// Paint the glyphs again.
    void beat();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void start_or_stop();
    void set_dim(bool dim);

    QWidget* widget_;
    QTimer timer_;
    bool active_ = false;
    bool dim_ = false;
};

}  // namespace wattmast::ui
