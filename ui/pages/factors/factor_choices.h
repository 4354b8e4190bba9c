// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The row of choices above the table of factors.
#pragma once

#include <QWidget>
#include <optional>

#include "ui/pages/factors/factor_table_model.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace wattmast::ui {

class SegmentedControl;
class WrappingRow;

/// Region, year, category, gas, set, origin, and the day on which the library is wanted.
class FactorChoices : public QWidget {
    Q_OBJECT

public:
    explicit FactorChoices(CivilDate today, QWidget* parent = nullptr);

    /// Offers what is in the library; what was chosen stays chosen, also where it is not in it.
    void set_library(const FactorLibrary& library);
    /// Without words.
    [[nodiscard]] FactorChoice choice() const;
    /// Empty: as it is now.
    [[nodiscard]] std::optional<CivilDate> known_on() const;
    void clear();
    void retranslate();

Q_SIGNALS:
    void choice_changed();
    void known_on_changed();

private:
    QComboBox* add_box(const char* name);

    WrappingRow* row_;
    QComboBox* category_;
    QComboBox* region_;
    QComboBox* year_;
    QComboBox* gas_;
    QComboBox* set_;
    SegmentedControl* origin_;
    QCheckBox* is_known_on_;
    QDateEdit* day_;
};

}  // namespace wattmast::ui
