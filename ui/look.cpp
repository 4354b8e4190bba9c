// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include "ui/format/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/wm_style.h"

namespace wattmast::ui {

namespace {

/// Of Qt's own file dialog; the Chinese that comes with Qt 6.4 lacks it.
[[maybe_unused]] constexpr const char* lacking[] =
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms");

QString code_of(Language language) {
    switch (language) {
        case Language::english:
            return QStringLiteral("en");
        case Language::chinese:
            return QStringLiteral("zh_CN");
    }
    return {};
}

/// Replaces the translator of one catalogue; Qt sends LanguageChange to all widgets.
class Catalogue {
public:
    void use(const QString& name, const QString& folder) {
        auto next = std::make_unique<QTranslator>();
        const bool loaded = next->load(name, folder);
        if (current_) {
            QCoreApplication::removeTranslator(current_.get());
        }
        current_ = std::move(next);
        if (loaded) {
            QCoreApplication::installTranslator(current_.get());
        }
    }

private:
    std::unique_ptr<QTranslator> current_;
};

std::optional<Language> installed_choice;

}  // namespace

void install_look(Appearance appearance) {
    install_fonts();
    QApplication::setStyle(new WmStyle);
    Theme::instance().set_appearance(appearance);
}

void install_language(std::optional<Language> choice) {
    const Language language = choice.value_or(system_language());
    installed_choice = choice;
    static Catalogue qt;
    static Catalogue own;
    Format::set_current(Format(language, Format::current().zone()));
    QLocale::setDefault(Format::current().locale());
    set_font_language(language);
    qt.use(QStringLiteral("qtbase_") + code_of(language), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    own.use(QStringLiteral("wattmast_") + code_of(language), QStringLiteral(":/translations"));
}

std::optional<Language> language_choice() {
    return installed_choice;
}

Language system_language() {
    const QStringList languages = QLocale::system().uiLanguages();
    return !languages.isEmpty() && languages.constFirst().startsWith(QLatin1String("zh")) ? Language::chinese
                                                                                          : Language::english;
}

}  // namespace wattmast::ui
