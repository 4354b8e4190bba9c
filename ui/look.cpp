// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/look.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QRegularExpression>
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
        case Language::vietnamese:
            return QStringLiteral("vi");
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
    const QString translations = QStringLiteral(":/translations");
    const bool lacks_qt = language == Language::vietnamese;  // Qt 6.4 comes without it; resources have what is seen.
    qt.use(QStringLiteral("qtbase_") + code_of(language),
           lacks_qt ? translations : QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    own.use(QStringLiteral("wattmast_") + code_of(language), translations);
}

std::optional<Language> language_of(const QString& tag) {
    const QString name = tag.section(QRegularExpression(QStringLiteral("[-_.]")), 0, 0).toLower();
    if (name == QLatin1String("en")) {
        return Language::english;
    }
    if (name == QLatin1String("zh")) {
        return Language::chinese;
    }
    return name == QLatin1String("vi") ? std::optional(Language::vietnamese) : std::nullopt;
}

QString own_name(Language language) {
    switch (language) {
        case Language::english:
            return QStringLiteral("English");
        case Language::chinese:
            return QStringLiteral("简体中文");
        case Language::vietnamese:
            return QStringLiteral("Tiếng Việt");
    }
    return {};
}

std::optional<Language> language_choice() {
    return installed_choice;
}

Language system_language() {
    const QStringList languages = QLocale::system().uiLanguages();
    return language_of(languages.value(0)).value_or(Language::english);
}

}  // namespace wattmast::ui
