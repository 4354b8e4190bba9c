// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Language and appearance: the choices of the top bar's menu, with words.
#pragma once

#include <optional>

#include "ui/format/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/panel.h"

namespace wattmast::ui {

class FormRow;
class SegmentedControl;

/// Asks for changes and shows what is in force, whoever changed it.
class GeneralPanel : public Panel {
    Q_OBJECT

public:
    explicit GeneralPanel(QWidget* parent = nullptr);
    [[nodiscard]] SegmentedControl* language() const { return language_; }
    [[nodiscard]] SegmentedControl* appearance() const { return appearance_; }

Q_SIGNALS:
    /// Empty: as the system.
    void language_chosen(std::optional<wattmast::ui::Language> language);
    void appearance_chosen(wattmast::ui::Appearance appearance);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_choices();
    void retranslate();

    SegmentedControl* language_;
    SegmentedControl* appearance_;
    FormRow* language_row_;
    FormRow* appearance_row_;
};

}  // namespace wattmast::ui
