// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The sections of the settings, at the left.
#pragma once

#include <QListWidget>

namespace wattmast::ui {

/// Arrow keys choose; one Tab stop.
class SectionList : public QListWidget {
    Q_OBJECT

public:
    explicit SectionList(QWidget* parent = nullptr);

    struct Section {
        QString id;
        QString name;
    };
    /// Keeps the choice where it is still there, and emits nothing.
    void set_sections(const std::vector<Section>& sections);
    /// Emits nothing. False: there is none of that id.
    bool choose(const QString& id);
    [[nodiscard]] QString chosen() const;
    /// As wide as its longest name, within reason.
    [[nodiscard]] int wanted_width() const;

Q_SIGNALS:
    /// By a person.
    void section_chosen(const QString& id);
};

}  // namespace wattmast::ui
