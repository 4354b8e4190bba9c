// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_window.h"

#include <QSettings>
#include <algorithm>

#include "ui/desktop/screen_inhibitor.h"
#include "ui/wall/wall_reader.h"

namespace wattmast::ui {
namespace {

constexpr int seconds_per_page = 60;
constexpr int pointer_ms = 3'000;
constexpr int tick_ms = 1'000;
constexpr int shift = 2;
constexpr QLatin1String appearance_key("wall/appearance");

}  // namespace

WallWindow::WallWindow(EngineBridge& bridge, const Session& session)
    : before_(Theme::instance().appearance()),
      own_(chosen_appearance()),
      reader_(new WallReader(bridge, session, this)),
      inhibitor_(std::make_unique<ScreenInhibitor>(tr("Wall mode shows live values"))),
      seconds_left_(seconds_per_page),
      pointer_timer_(new QTimer(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    Theme::instance().set_appearance(own_);
    pointer_timer_->setSingleShot(true);
    connect(pointer_timer_, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    pointer_timer_->start(pointer_ms);
    connect(reader_, &WallReader::changed, this, &WallWindow::take_values);
    connect(&Theme::instance(), &Theme::changed, reader_, &WallReader::refresh);
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &WallWindow::tick);
    clock->start(tick_ms);
    setWindowTitle(tr("Wall mode – Wattmast"));
    reader_->refresh();
}

WallWindow::~WallWindow() {
    if (Theme::instance().appearance() == own_) {  // Else the person chose another one meanwhile.
        Theme::instance().set_appearance(before_);
    }
}

Appearance WallWindow::chosen_appearance() {
    const int stored = QSettings().value(appearance_key, static_cast<int>(Appearance::dark)).toInt();
    const bool is_known =
        stored >= static_cast<int>(Appearance::system) && stored <= static_cast<int>(Appearance::dark);
    return is_known ? static_cast<Appearance>(stored) : Appearance::dark;
}

void WallWindow::choose_appearance(Appearance appearance) {
    QSettings().setValue(appearance_key, static_cast<int>(appearance));
}

QPoint WallWindow::shift_at(UtcTime now) {
    constexpr std::array<QPoint, 4> places{QPoint(0, 0), QPoint(shift, 0), QPoint(shift, shift), QPoint(0, shift)};
    const auto hour = std::chrono::floor<std::chrono::hours>(now.time_since_epoch()).count();
    return places.at(static_cast<std::size_t>(hour % static_cast<std::int64_t>(places.size())));
}

bool WallWindow::is_rotating() const {
    return !reader_->has_new_critical() && wall_pages(reader_->view()).size() > 1;
}

void WallWindow::show_page(WallPage page) {
    const std::vector<WallPage> pages = wall_pages(reader_->view());
    if (std::ranges::find(pages, page) == pages.end()) {
        return;
    }
    page_ = page;
    seconds_left_ = seconds_per_page;
    setAccessibleDescription(wall_page_text(page_, reader_->view()));
    update();
}

void WallWindow::step(int direction) {
    const std::vector<WallPage> pages = wall_pages(reader_->view());
    const auto count = static_cast<std::ptrdiff_t>(pages.size());
    const auto here = std::ranges::find(pages, page_) - pages.begin();
    show_page(pages[static_cast<std::size_t>((here + direction + count) % count)]);
}

void WallWindow::take_values() {
    const bool is_new = reader_->has_new_critical();
    if (is_new && !was_new_critical_) {
        show_page(WallPage::fleet);
    }
    was_new_critical_ = is_new;
    const std::vector<WallPage> pages = wall_pages(reader_->view());
    if (std::ranges::find(pages, page_) == pages.end()) {
        show_page(WallPage::fleet);
    }
    setAccessibleDescription(wall_page_text(page_, reader_->view()));
    update();
}

void WallWindow::tick() {
    reader_->tick();
    if (is_rotating() && --seconds_left_ <= 0) {
        step(1);
    }
    update();
}

QString WallWindow::foot_text() const {
    const std::vector<WallPage> pages = wall_pages(reader_->view());
    const auto number = std::ranges::find(pages, page_) - pages.begin() + 1;
    const QString where = tr("Page %1 of %2").arg(number).arg(pages.size());
    if (reader_->has_new_critical()) {
        return tr("%1, standing still for a new critical alarm; an arrow key goes on", "page").arg(where);
    }
    return is_rotating() ? tr("%1, next in %2 s", "page, seconds").arg(where).arg(seconds_left_) : where;
}

void WallWindow::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_window));
    painter.translate(shift_at(reader_->view().now));
    painter.setRenderHint(QPainter::TextAntialiasing);
    const WallCanvas canvas(painter, size());
    paint_wall_head(canvas, page_, reader_->view());
    paint_wall_page(canvas, page_, reader_->view());
    paint_wall_foot(canvas, foot_text(), tr("Esc leaves wall mode"));
}

void WallWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    reader_->set_screen(QSizeF(size()) * devicePixelRatioF());
}

void WallWindow::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Escape:
            close();
            break;
        case Qt::Key_Left:
        case Qt::Key_Up:
        case Qt::Key_Right:
        case Qt::Key_Down: {
            reader_->dismiss_new_critical();
            const bool is_back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
            step(is_back ? -1 : 1);
            break;
        }
        default:  // Keys are Qt's open set, and locked.
            break;
    }
    event->accept();
}

void WallWindow::mouseMoveEvent(QMouseEvent* event) {
    unsetCursor();
    pointer_timer_->start(pointer_ms);
    event->accept();
}

bool WallWindow::event(QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
        case QEvent::ContextMenu:
        case QEvent::Wheel:
        case QEvent::ShortcutOverride:
            event->accept();
            return true;
        default:  // Events are Qt's open set.
            return QWidget::event(event);
    }
}

void WallWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("Wall mode – Wattmast"));
        reader_->refresh();
    }
}

}  // namespace wattmast::ui
