// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/general_panel.h"

#include <QSignalBlocker>

#include "ui/look.h"
#include "ui/pages/settings/form_row.h"
#include "ui/widgets/segmented_control.h"

namespace wattmast::ui {
namespace {

constexpr std::array<std::optional<Language>, 4> languages{std::nullopt, Language::english, Language::chinese,
                                                           Language::vietnamese};
static_assert(languages.size() == every_language.size() + 1);
constexpr std::array<Appearance, 3> appearances{Appearance::system, Appearance::light, Appearance::dark};

template <typename T, std::size_t Size>
int index_in(const std::array<T, Size>& choices, const T& value) {
    return static_cast<int>(std::find(choices.begin(), choices.end(), value) - choices.begin());
}

}  // namespace

GeneralPanel::GeneralPanel(QWidget* parent)
    : Panel(parent),
      language_(new SegmentedControl),
      appearance_(new SegmentedControl),
      language_row_(new FormRow(language_)),
      appearance_row_(new FormRow(appearance_)) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(language_row_);
    column->addWidget(appearance_row_);
    column->addStretch(1);
    set_content(content);
    connect(language_, &SegmentedControl::chosen, this,
            [this](int index) { Q_EMIT language_chosen(languages.at(static_cast<std::size_t>(index))); });
    connect(appearance_, &SegmentedControl::chosen, this,
            [this](int index) { Q_EMIT appearance_chosen(appearances.at(static_cast<std::size_t>(index))); });
    connect(&Theme::instance(), &Theme::changed, this, &GeneralPanel::show_choices);
    retranslate();
}

void GeneralPanel::show_choices() {
    const QSignalBlocker quiet_language(language_);
    const QSignalBlocker quiet_appearance(appearance_);
    language_->set_current(index_in(languages, language_choice()));
    appearance_->set_current(index_in(appearances, Theme::instance().appearance()));
}

void GeneralPanel::retranslate() {
    set_title(tr("Language and appearance"));
    language_row_->set_texts(tr("Language"),
                             tr("Of everything on screen, at once. CSV files and the command line stay English."));
    appearance_row_->set_texts(tr("Appearance"), tr("Pictures of charts are always exported light."));
    // Languages are named in themselves, so that nobody is locked out.
    QStringList names{tr("As the system")};
    for (const Language offered : every_language) {
        names << own_name(offered);
    }
    language_->set_choices(names);
    appearance_->set_choices({tr("As the desktop"), tr("Light"), tr("Dark")});
    language_->setAccessibleName(tr("Language"));
    appearance_->setAccessibleName(tr("Appearance"));
    show_choices();
}

void GeneralPanel::changeEvent(QEvent* event) {
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
