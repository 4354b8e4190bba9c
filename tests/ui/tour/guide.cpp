// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "guide.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QTextStream>
#include <QTimer>
#include <algorithm>
#include <exception>
#include <stdexcept>

#include "pointer.h"
#include "support/window_checks.h"
#include "ui/charts/state_panel.h"
#include "ui/format/format.h"

namespace wattmast::ui::test {
namespace {

constexpr int settle_ms = 400;
constexpr int loading_ms = 5000;

bool is_loading(QWidget& window) {
    return std::ranges::any_of(window.findChildren<PlotView*>(), [](PlotView* chart) {
        const auto* state = chart->findChild<StatePanel*>();
        const bool says_why = state != nullptr && state->isVisible();
        return chart->isVisible() && !chart->spec().lines().empty() && chart->data() == nullptr && !says_why;
    });
}

}  // namespace

void require(bool done, const QString& what) {
    if (!done) {
        throw std::runtime_error(what.toStdString());
    }
}

void Guide::walk(const std::vector<Scene>& scenes, const QString& only) {
    for (const Scene& scene : scenes) {
        const auto is_wanted = [&only](const QString& name) { return only.isEmpty() || name.contains(only); };
        if (!scene.pictures.isEmpty() && !std::ranges::any_of(scene.pictures, is_wanted)) {
            continue;
        }
        QString why = QStringLiteral("no picture was taken");
        try {
            scene.go(*this);
        } catch (const std::exception& failure) {
            why = QString::fromStdString(failure.what());
        }
        for (const QString& name : scene.pictures) {
            if (!taken_.contains(name)) {
                note(QStringLiteral("%1 not reached: %2").arg(name, why));
            }
        }
        while (QWidget* left = in_front()) {
            left->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
}

void Guide::note(const QString& fault) {
    faults_ << fault;
    QTextStream(stderr) << "ui_tour: " << fault << Qt::endl;
}

bool Guide::is_chinese() const {
    return Format::current().language() == Language::chinese;
}

void Guide::open(std::unique_ptr<Engine> engine) {
    stage_ = std::make_unique<Stage>(std::move(engine), size_);
    require(QTest::qWaitForWindowExposed(&stage_->window, patience_ms), QStringLiteral("the window does not appear"));
    bring_to_front(stage_->window);
}

void Guide::bring_to_front(QWidget& window) {
    window.raise();
    window.activateWindow();
    wait_for([&window] { return window.isActiveWindow(); }, window.windowTitle() + QStringLiteral(" in front"));
}

// ---- What a person does ----

void Guide::key(const QString& key) {
    if (in_front() == nullptr) {
        bring_to_front(stage().window);
    }
    require(press_key(key), key + QStringLiteral(" was not pressed"));
}

void Guide::type(const QString& text) {
    require(xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("20"), text}),
            text + QStringLiteral(" was not typed"));
}

void Guide::click_on(QWidget& widget) {
    require(widget.isVisible() && widget.isEnabled() && click(widget, widget.rect().center()),
            QString::fromLatin1(widget.metaObject()->className()) + QStringLiteral(" cannot be clicked"));
}

QAbstractButton& Guide::button(QWidget& root, const char* context, const char* text) const {
    const QString words = QCoreApplication::translate(context, text);
    const auto buttons = root.findChildren<QAbstractButton*>();
    const auto found = std::ranges::find_if(
        buttons, [&](const QAbstractButton* one) { return one->isVisible() && one->text() == words; });
    require(found != buttons.end(), QStringLiteral("there is no button ") + words);
    return **found;
}

void Guide::wait_for(const std::function<bool()>& done, const QString& what) {
    require(QTest::qWaitFor(done, patience_ms), QStringLiteral("waited in vain for: ") + what);
}

void Guide::go_to(PageId page) {
    stage().session.set_page(page);
    wait_for([&] { return stage().window.page(page) != nullptr && stage().window.page(page)->isVisible(); },
             id_of(page));
}

void Guide::show_site(const Site& site) {
    Place place = stage().session.place();
    place.page = PageId::site;
    place.scope = {site.area, site.id};
    stage().session.go_to(place);
}

// ---- Pictures ----

QWidget* Guide::in_front() const {
    if (QWidget* popup = QApplication::activePopupWidget()) {
        return popup;
    }
    if (QWidget* modal = QApplication::activeModalWidget()) {
        return modal;
    }
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        const bool is_main = stage_ && widget == &stage_->window;
        const bool is_passive = widget->windowType() == Qt::ToolTip || widget->inherits("QDesktopScreenWidget");
        if (widget->isVisible() && !is_main && !is_passive) {
            return widget;
        }
    }
    return nullptr;
}

void Guide::settle() {
    QTest::qWait(settle_ms);
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !QTest::qWaitFor([window] { return !is_loading(*window); }, loading_ms)) {
            note(window->windowTitle() + QStringLiteral(" goes on reading"));
        }
    }
    QTest::qWait(settle_ms);
}

void Guide::picture(const QString& name, QWidget* subject) {
    settle();
    picture_now(name, subject);
}

void Guide::picture_now(const QString& name, QWidget* subject) {
    QWidget& shown = subject != nullptr ? *subject : stage().window;
    require(shown.isVisible(), name + QStringLiteral(" is not visible"));
    shown.repaint();
    QCoreApplication::processEvents();
    QScreen* screen = QGuiApplication::primaryScreen();
    const QImage image = screen->grabWindow(0).toImage();
    const QString folder = qEnvironmentVariable("WATTMAST_PICTURES");
    const QString file = QStringLiteral("%1/%2-%3.png").arg(folder).arg(++number_, 2, 10, QLatin1Char('0')).arg(name);
    // With its frame, and what reaches out of it.
    QRect framed = shown.frameGeometry();
    if (stage_ != nullptr) {
        framed |= stage_->window.frameGeometry();
    }
    const qreal scale = image.devicePixelRatio();
    const QRect pixels((QPointF(framed.topLeft()) * scale).toPoint(), framed.size() * scale);
    require(QDir().mkpath(folder) && image.copy(pixels & image.rect()).save(file),
            file + QStringLiteral(" was not written"));
    taken_ << name;
    QTextStream(stdout) << QFileInfo(file).fileName() << Qt::endl;
    check(name, shown, image);
}

void Guide::check(const QString& name, QWidget& subject, const QImage& screen) {
    const qreal scale = screen.devicePixelRatio();
    const QRect place(subject.mapToGlobal(QPoint(0, 0)), subject.size());
    const QRect pixels(QPoint(qRound(place.x() * scale), qRound(place.y() * scale)), place.size() * scale);
    if (is_blank(screen.copy(pixels & screen.rect()))) {
        note(name + QStringLiteral(" is blank"));
    }
    if (!QGuiApplication::primaryScreen()->geometry().contains(place)) {
        note(name + QStringLiteral(" reaches beyond the screen"));
    }
    for (const QString& clipped : clipped_in(subject)) {
        note(QStringLiteral("%1 is clipped: %2").arg(name, clipped));
    }
    for (const QString& nameless : nameless_in(subject)) {
        note(QStringLiteral("%1 has no name: %2").arg(name, nameless));
    }
}

void Guide::opened_by(const std::function<void()>& open, const std::function<void(QWidget&)>& inside) {
    std::exception_ptr failure;
    bool is_done = false;
    QElapsedTimer since;
    since.start();
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        QWidget* opened = in_front();
        if (opened == nullptr && !since.hasExpired(patience_ms)) {
            return;
        }
        look.stop();
        try {
            require(opened != nullptr, QStringLiteral("nothing opens"));
            inside(*opened);
            if (QWidget* still = in_front()) {
                close(*still);
            }
        } catch (...) {
            failure = std::current_exception();
            while (QWidget* left = in_front()) {
                left->close();
                QCoreApplication::sendPostedEvents(left, QEvent::DeferredDelete);
            }
        }
        is_done = true;
    });
    constexpr int look_ms = 50;
    look.start(look_ms);
    open();
    require(QTest::qWaitFor([&] { return is_done; }, 4 * patience_ms), QStringLiteral("it did not come to its end"));
    if (failure) {
        std::rethrow_exception(failure);
    }
}

void Guide::close(QWidget& opened) {
    const QPointer<QWidget> still = &opened;
    const QString title = opened.windowTitle();
    if (!opened.isActiveWindow() && (opened.windowFlags() & Qt::Popup) != Qt::Popup) {
        bring_to_front(opened);
    }
    require(press_key(QStringLiteral("Escape")), QStringLiteral("Escape was not pressed"));
    wait_for([&] { return still == nullptr || !still->isVisible(); }, title + QStringLiteral(" closed by Escape"));
}

void Guide::popup(const QString& name, const std::function<void()>& open) {
    opened_by(open, [&](QWidget& opened) { picture(name, &opened); });
}

}  // namespace wattmast::ui::test
