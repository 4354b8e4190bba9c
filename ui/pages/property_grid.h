// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Names and values in two columns, such as the facts of the collector.
#pragma once

#include <QWidget>
#include <vector>

namespace wattmast::ui {

struct Property {
    QString name;
    QString value;  ///< Selectable, wraps.
    friend bool operator==(const Property&, const Property&) = default;
};

class PropertyGrid : public QWidget {
    Q_OBJECT

public:
    explicit PropertyGrid(QWidget* parent = nullptr);
    /// Keeps the labels (and a selection in them) where only values changed.
    void set_properties(const std::vector<Property>& properties);

private:
    std::vector<Property> shown_;
    class QGridLayout* grid_;
};

}  // namespace wattmast::ui
