// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Framed notes below a form: what the values let suspect.
#pragma once

#include <QFrame>
#include <vector>

class QVBoxLayout;

namespace wattmast::ui {

class WrappedLabel;

struct Hint {
    QString text;
    bool is_warning = false;
    friend bool operator==(const Hint&, const Hint&) = default;
};

class HintBox : public QFrame {
    Q_OBJECT

public:
    explicit HintBox(QWidget* parent = nullptr);
    void set_hint(const Hint& hint);
    [[nodiscard]] const Hint& hint() const { return hint_; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Hint hint_;
    WrappedLabel* text_;
};

class HintList : public QWidget {
    Q_OBJECT

public:
    explicit HintList(QWidget* parent = nullptr);
    void set_hints(const std::vector<Hint>& hints);
    [[nodiscard]] const std::vector<Hint>& hints() const { return hints_; }

private:
    std::vector<Hint> hints_;
    std::vector<HintBox*> boxes_;
    QVBoxLayout* column_;
};

}  // namespace wattmast::ui
