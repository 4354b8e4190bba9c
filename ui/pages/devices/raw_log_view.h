// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Frames as they come.
#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>
#include <vector>

#include "model/frame.h"

class QPushButton;

namespace wattmast::ui {

class DataTable;
class FrameModel;
class Panel;
class WrappedLabel;

/// Asks once a second while it is seen.
class RawLogView : public QWidget {
    Q_OBJECT

public:
    using Source = std::function<std::vector<LoggedFrame>()>;

    explicit RawLogView(Source source, QWidget* parent = nullptr);
    /// Why there may be nothing, in place of the usual words; empty: those.
    void set_empty_text(const QString& text);
    void refresh();
    [[nodiscard]] FrameModel* model() const { return model_; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show_whole();
    void retranslate();

    Source source_;
    QString empty_text_;
    QTimer timer_;
    FrameModel* model_;
    DataTable* table_;
    Panel* panel_;
    QPushButton* copy_;
    WrappedLabel* whole_;  ///< The current frame, where the row cuts it.
};

}  // namespace wattmast::ui
