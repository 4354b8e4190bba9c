// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace wattmast::ui {

namespace {

const char* file_of(IconId id) {
    switch (id) {
        case IconId::alarms:
            return "alarms";
        case IconId::annotate:
            return "annotate";
        case IconId::appearance:
            return "appearance";
        case IconId::battery:
            return "battery";
        case IconId::carbon:
            return "carbon";
        case IconId::check:
            return "check";
        case IconId::chevron_down:
            return "chevron_down";
        case IconId::chevron_left:
            return "chevron_left";
        case IconId::chevron_right:
            return "chevron_right";
        case IconId::chevron_up:
            return "chevron_up";
        case IconId::clock:
            return "clock";
        case IconId::close:
            return "close";
        case IconId::compare:
            return "compare";
        case IconId::devices:
            return "devices";
        case IconId::energy:
            return "energy";
        case IconId::expand:
            return "expand";
        case IconId::explore:
            return "explore";
        case IconId::factors:
            return "factors";
        case IconId::download:
            return "download";
        case IconId::filter:
            return "filter";
        case IconId::folder:
            return "folder";
        case IconId::generator:
            return "generator";
        case IconId::help:
            return "help";
        case IconId::info:
            return "info";
        case IconId::language:
            return "language";
        case IconId::mains:
            return "mains";
        case IconId::more:
            return "more";
        case IconId::overview:
            return "overview";
        case IconId::photovoltaic:
            return "photovoltaic";
        case IconId::pin:
            return "pin";
        case IconId::play:
            return "play";
        case IconId::plus:
            return "plus";
        case IconId::quality:
            return "quality";
        case IconId::refresh:
            return "refresh";
        case IconId::reports:
            return "reports";
        case IconId::savings:
            return "savings";
        case IconId::search:
            return "search";
        case IconId::settings:
            return "settings";
        case IconId::site_link:
            return "site_link";
        case IconId::sites:
            return "sites";
        case IconId::star:
            return "star";
        case IconId::undo:
            return "undo";
        case IconId::warning:
            return "warning";
        case IconId::logo:
            return "logo";
    }
    return "";
}

QPixmap tinted(IconId id, QSize pixels, const QColor& tint) {
    const QString key = QStringLiteral("wattmast-icon/%1/%2x%3/%4")
                            .arg(static_cast<int>(id))
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(tint.rgba(), 8, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(file_of(id))));
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), tint);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(IconId id, std::optional<Color> fixed) : id_(id), fixed_(fixed) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        paint_icon(*painter, id_, rect, tint(mode, state));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return tinted(id_, size, tint(mode, state));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        QPixmap result = tinted(id_, size, tint(mode, state));
        result.setDevicePixelRatio(scale);
        return result;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

private:
    [[nodiscard]] QColor tint(QIcon::Mode mode, QIcon::State state) const {
        if (mode == QIcon::Disabled) {
            return color(Color::text_disabled);
        }
        if (fixed_) {
            return color(*fixed_);
        }
        return color(state == QIcon::On || mode == QIcon::Selected ? Color::accent : Color::text_secondary);
    }

    IconId id_;
    std::optional<Color> fixed_;
};

}  // namespace

QIcon themed_icon(IconId id) {
    return QIcon(new ThemedIconEngine(id, std::nullopt));
}

QIcon themed_icon(IconId id, Color color) {
    return QIcon(new ThemedIconEngine(id, color));
}

void paint_icon(QPainter& painter, IconId id, const QRectF& rect, const QColor& color) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    QPixmap pixmap = tinted(id, (rect.size() * ratio).toSize(), color);
    pixmap.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.topLeft(), pixmap);
}

}  // namespace wattmast::ui
