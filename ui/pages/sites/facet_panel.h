// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the sites can be narrowed down by, with how many each choice would leave.
#pragma once

#include <QAbstractButton>
#include <QWidget>
#include <array>
#include <vector>

#include "ui/pages/sites/site_facets.h"
#include "ui/widgets/panel.h"

class QScrollArea;
class QVBoxLayout;

namespace wattmast::ui {

class LinkLabel;

/// One value: a check box with its label and, at the right end, its count; muted at 0. Space and Enter choose.
class FacetRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit FacetRow(QWidget* parent = nullptr);
    void set_value(const FacetValue& value);
    [[nodiscard]] const FacetValue& value() const { return value_; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Up (−1) or Down (1) was pressed.
    void left(int direction);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    FacetValue value_;
};

/// The values of one facet under its title: the first few, and a link to the others. Hidden where there are none.
class FacetSection : public QWidget {
    Q_OBJECT

public:
    FacetSection(Facet facet, QWidget* parent = nullptr);
    void set_values(const std::vector<FacetValue>& values);
    [[nodiscard]] std::vector<FacetRow*> rows() const;
    [[nodiscard]] LinkLabel* more() const { return more_; }
    void retranslate();

Q_SIGNALS:
    void toggled(wattmast::ui::Facet facet, const QString& key);
    void row_left(wattmast::ui::FacetRow* row, int direction);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show_rows();

    Facet facet_;
    QVBoxLayout* column_;
    std::vector<FacetValue> values_;
    std::vector<FacetRow*> rows_;
    LinkLabel* more_;
    bool shows_all_ = false;
};

/// Up and Down move between the values of all facets; one Tab stop for them.
class FacetPanel : public Panel {
    Q_OBJECT

public:
    explicit FacetPanel(QWidget* parent = nullptr);
    void set_facets(const FacetValues& facets);
    [[nodiscard]] FacetSection* section(Facet facet) const { return sections_[static_cast<std::size_t>(facet)]; }
    [[nodiscard]] LinkLabel* clear_link() const { return clear_; }
    [[nodiscard]] QSize sizeHint() const override;
    /// The first value takes the keyboard.
    void focus_first();

Q_SIGNALS:
    void toggled(wattmast::ui::Facet facet, const QString& key);
    void clear_requested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void move_focus(const FacetRow* from, int direction);
    [[nodiscard]] std::vector<FacetRow*> visible_rows() const;
    void keep_one_tab_stop();

    std::array<FacetSection*, facet_count> sections_{};
    LinkLabel* clear_;
    QScrollArea* scroll_;
};

}  // namespace wattmast::ui
