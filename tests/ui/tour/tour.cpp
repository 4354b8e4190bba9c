// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A walk through every screen and state of the real window, one picture each: ui_tour --language en|zh|vi|long --theme
// dark
// --size 1600x960 [--only alarm]. Pictures go into WATTMAST_PICTURES. It fails where a stop is not reached, a picture
// is blank, a text is clipped or a control has no name. `./dev tour` runs it in every look, on screens of several
// sizes.
#include <QAccessible>
#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>
#include <stdexcept>

#include "scenes.h"
#include "support/long_texts.h"
#include "ui/look.h"
#include "ui/shell/focus_ring.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

QSize size_of(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

void walk(Guide& guide, const QString& only) {
    begin_demo(guide);
    for (const auto& scenes :
         {page_scenes(), report_scenes(), popup_scenes(), device_scenes(), window_scenes(), live_state_scenes()}) {
        guide.walk(scenes, only);
    }
    guide.close_stage();
    guide.walk(database_scenes(), only);
    guide.walk(made_up_scenes(), only);
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption language(QStringLiteral("language"), {}, QStringLiteral("en"), QStringLiteral("en"));
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("light"), QStringLiteral("light"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1600x960"));
    const QCommandLineOption only(QStringLiteral("only"), {}, QStringLiteral("part of a name"));
    parser.addOptions({language, theme, size, only});
    parser.process(application);
    install_look(parser.value(theme) == QLatin1String("dark") ? Appearance::dark : Appearance::light);
    install_language(language_of(parser.value(language)).value_or(Language::english));  // "long" is English made longer
    LongTexts longer;
    if (parser.value(language) == QLatin1String("long")) {
        QCoreApplication::installTranslator(&longer);
    }
    const FocusRing ring(&application);
    QAccessible::setActive(true);
    // Two windows follow each other.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    try {
        Guide guide(size_of(parser.value(size)));
        walk(guide, parser.value(only));
        return guide.has_faults() ? 1 : 0;
    } catch (const std::exception& failure) {
        QTextStream(stderr) << "ui_tour: " << failure.what() << Qt::endl;
        return 1;
    }
}
