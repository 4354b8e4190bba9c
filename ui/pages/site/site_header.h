// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The first line of a site page: name, tags, and the way to the neighbours.
#pragma once

#include <QWidget>
#include <vector>

#include "model/catalog.h"

class QHBoxLayout;
class QToolButton;

namespace wattmast::ui {

class Chip;
class RoleLabel;

class SiteHeader : public QWidget {
    Q_OBJECT

public:
    explicit SiteHeader(QWidget* parent = nullptr);

    /// `number` of `count` sites in the scope, counted from 1.
    void set_site(const Site& site, int number, int count);
    void clear();
    [[nodiscard]] QString title() const;
    /// Tags without room are hidden, so it fits into less than they take.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// −1 or +1.
    void step_requested(int direction);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_count();
    /// The name and the way to the neighbours are whole first, then as many tags as there is room for.
    void fit_chips();

    QHBoxLayout* chips_row_ = nullptr;
    RoleLabel* name_ = nullptr;
    RoleLabel* count_ = nullptr;
    QToolButton* previous_ = nullptr;
    QToolButton* next_ = nullptr;
    std::vector<Chip*> chips_;
    std::size_t tags_ = 0;  ///< Chips that have a text.
    std::optional<Site> site_;
    int number_ = 0;
    int of_ = 0;
};

}  // namespace wattmast::ui
