// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A walk through every screen and state of the real window, one picture each: ui_tour --language zh --theme dark
// --size 1600x960. Pictures go into WATTMAST_PICTURES. `./dev tour` runs it in every look, on screens of several sizes.
#include <QApplication>
#include <QCommandLineParser>
#include <QTest>
#include <QTextStream>
#include <functional>
#include <stdexcept>
#include <vector>

#include "desk.h"
#include "pointer.h"
#include "ui/look.h"

using namespace wattmast;
using namespace wattmast::ui;
using namespace wattmast::ui::test;

namespace {

constexpr int patience_ms = 30'000;

void require(bool done, const QString& what) {
    if (!done) {
        throw std::runtime_error(what.toStdString());
    }
}

class Tour {
public:
    explicit Tour(QSize size) : desk_(size) {}

    void walk() {
        begin();
        pages();
        sites();
        popups();
    }

private:
    void begin() {
        require(QTest::qWaitForWindowExposed(&desk_.window, patience_ms), QStringLiteral("the window does not appear"));
        const Result<void> started = desk_.engine->start_collector();
        require(started.has_value(), QStringLiteral("the collector does not start"));
        require(
            QTest::qWaitFor([this] { return desk_.engine->collector_status().newest_sample.has_value(); }, patience_ms),
            QStringLiteral("no sample arrives"));
    }

    /// Also those without an entry in the rail.
    void pages() {
        for (int number = 1;; ++number) {
            const auto page = static_cast<PageId>(number);
            if (id_of(page).isEmpty()) {
                return;
            }
            if (desk_.window.page(page) == nullptr) {
                continue;
            }
            desk_.session.set_page(page);
            require(desk_.is_filled(page, patience_ms), id_of(page) + QStringLiteral(": a chart stays empty"));
            shoot(id_of(page));
        }
    }

    /// One of each kind.
    void sites() {
        std::vector<SiteKind> seen;
        for (const Site& site : desk_.bridge.catalog()->sites) {
            if (std::ranges::find(seen, site.kind) != seen.end()) {
                continue;
            }
            seen.push_back(site.kind);
            Place place = desk_.session.place();
            place.page = PageId::site;
            place.scope = {site.area, site.id};
            desk_.session.go_to(place);
            require(desk_.is_filled(PageId::site, patience_ms), QStringLiteral("a site's chart stays empty"));
            shoot(QStringLiteral("site-") + QString::fromUtf8(id_of(site.kind).data()));
        }
        Place place = desk_.session.place();
        place.scope = {};
        desk_.session.go_to(place);
    }

    void popups() {
        desk_.session.set_page(PageId::overview);
        with_key(QStringLiteral("ctrl+t"), QStringLiteral("time-range"));
        with_key(QStringLiteral("ctrl+i"), QStringLiteral("history-import"));
    }

    /// What the key opens, then Escape.
    void with_key(const QString& key, const QString& name) {
        desk_.window.activateWindow();
        require(QTest::qWaitFor([this] { return desk_.window.isActiveWindow(); }, patience_ms),
                name + QStringLiteral(": the window does not come to the front"));
        const auto shown = [this] {
            const QWidgetList all = QApplication::topLevelWidgets();
            return std::ranges::any_of(
                all, [this](const QWidget* widget) { return widget != &desk_.window && widget->isVisible(); });
        };
        require(press_key(key) && QTest::qWaitFor(shown, patience_ms), name + QStringLiteral(" does not open"));
        shoot(name);
        require(press_key(QStringLiteral("Escape")) && QTest::qWaitFor([&] { return !shown(); }, patience_ms),
                name + QStringLiteral(" does not close"));
    }

    void shoot(const QString& name) {
        QTest::qWait(settle_ms);  // Answers under way are painted; only the picture needs them.
        const QString numbered = QStringLiteral("%1-%2").arg(++number_, 2, 10, QLatin1Char('0')).arg(name);
        require(picture(desk_.window, numbered), numbered + QStringLiteral(" was not written"));
        QTextStream(stdout) << numbered << Qt::endl;
    }

    static constexpr int settle_ms = 1500;
    Desk desk_;
    int number_ = 0;
};

QSize size_of(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption language(QStringLiteral("language"), {}, QStringLiteral("en"), QStringLiteral("en"));
    const QCommandLineOption theme(QStringLiteral("theme"), {}, QStringLiteral("light"), QStringLiteral("light"));
    const QCommandLineOption size(QStringLiteral("size"), {}, QStringLiteral("WxH"), QStringLiteral("1600x960"));
    parser.addOptions({language, theme, size});
    parser.process(application);
    install_look(parser.value(theme) == QLatin1String("dark") ? Appearance::dark : Appearance::light);
    install_language(parser.value(language) == QLatin1String("zh") ? Language::chinese : Language::english);
    try {
        Tour(size_of(parser.value(size))).walk();
    } catch (const std::exception& failure) {
        QTextStream(stderr) << "ui_tour: " << failure.what() << Qt::endl;
        return 1;
    }
    return 0;
}
