// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palette/command_palette.h"

#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/shell/palette/palette_model.h"
#include "ui/shell/palette/search_text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int widest = 680;
constexpr int from_top = 56;
constexpr int most_rows_height = 480;
constexpr int field_height = 46;
constexpr int page = 8;
constexpr std::size_t most_recent = 5;

}  // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QDialog(window, Qt::Dialog | Qt::FramelessWindowHint),
      search_(new PaletteSearch(this)),
      model_(new PaletteModel(this)),
      field_(new QLineEdit),
      list_(new QListView),
      nothing_(new RoleLabel(TextRole::body, Color::text_muted)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    field_->setFrame(false);
    field_->setProperty("wm_own_focus", true);
    field_->setMinimumHeight(field_height);
    field_->addAction(themed_icon(IconId::search), QLineEdit::LeadingPosition);
    field_->setTextMargins(space::s1, 0, space::s2, 0);
    column->addWidget(field_);
    list_->setModel(model_);
    list_->setItemDelegate(new PaletteDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(list_);
    nothing_->setContentsMargins(space::s4, 0, space::s4, 0);
    nothing_->set_alignment(Qt::AlignCenter);
    nothing_->setMinimumHeight(field_height);
    column->addWidget(nothing_);
    nothing_->hide();
    field_->installEventFilter(this);
    connect(field_, &QLineEdit::textChanged, this, [this](const QString& query) {
        enter_waits_ = false;
        search_->search(query);
    });
    connect(this, &QDialog::finished, this, [this] { enter_waits_ = false; });
    connect(search_, &PaletteSearch::found, this, &CommandPalette::show_found);
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
    retranslate();
}

void CommandPalette::set_catalog(std::shared_ptr<const Catalog> catalog) {
    catalog_ = std::move(catalog);
    if (isVisible()) {
        search_->prepare(catalog_);
    }
}

void CommandPalette::set_fleet(const FleetNow& fleet) {
    power_.clear();
    for (const SiteNow& site : fleet.sites) {
        if (site.power) {
            power_.emplace_back(site.site, *site.power);
        }
    }
    std::ranges::sort(power_, {}, &std::pair<SiteId, double>::first);
}

void CommandPalette::set_source(std::function<PaletteEntries()> fixed,
                                std::function<bool(const QStringList& key)> exists) {
    fixed_source_ = std::move(fixed);
    exists_ = std::move(exists);
}

void CommandPalette::open_at(QWidget* window) {
    fixed_ = fixed_source_ ? fixed_source_() : PaletteEntries();
    search_->set_fixed(fixed_);
    if (catalog_) {
        search_->prepare(catalog_);
    }
    field_->clear();
    search_->search({});
    const int wide = std::min(widest, window->width() - 2 * space::s4);
    setFixedWidth(wide);
    fit();
    move(window->mapToGlobal(QPoint((window->width() - wide) / 2, from_top)));
    show();
    raise();
    activateWindow();
    field_->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::show_found(const PaletteEntries& entries) {
    if (!words_of(field_->text()).isEmpty()) {
        show_entries(entries);
    } else {
        show_entries(without_query());
    }
    if (std::exchange(enter_waits_, false)) {
        choose(list_->currentIndex().row());
    }
}

PaletteEntries CommandPalette::without_query() const {
    PaletteEntries shown;
    for (const PaletteEntry& recent : recent_.all()) {
        // Names of pages and commands are those of the language in force.
        const auto now = std::ranges::find(fixed_, recent.key, &PaletteEntry::key);
        PaletteEntry entry = now == fixed_.end() ? recent : *now;
        const bool is_fixed = recent.group >= PaletteGroup::views;
        const bool is_there = is_fixed ? now != fixed_.end() : exists_ && exists_(recent.key);
        if (is_there && shown.size() < most_recent) {
            entry.group = PaletteGroup::recent;
            shown.push_back(std::move(entry));
        }
    }
    shown.insert(shown.end(), fixed_.begin(), fixed_.end());
    return shown;
}

void CommandPalette::show_entries(PaletteEntries entries) {
    for (PaletteEntry& entry : entries) {
        const Site* site = entry.key.constFirst() == QLatin1String("site")
                               ? catalog_->site_by_code(entry.key[1].toStdString())
                               : nullptr;
        if (site != nullptr) {
            const auto known = std::ranges::lower_bound(power_, site->id, {}, &std::pair<SiteId, double>::first);
            if (known != power_.end() && known->first == site->id) {
                entry.note = Format::current().measure(known->second, Unit::watt).text();
            }
        }
    }
    const bool is_empty = entries.empty();
    model_->set_entries(std::move(entries));
    nothing_->setVisible(is_empty);
    nothing_->set_text(search_->is_ready() ? tr("Nothing is called like this.")
                                           : tr("Reading the names of the fleet …"));
    list_->setVisible(!is_empty);
    list_->setCurrentIndex(model_->index(model_->choosable(0, 1)));
    list_->scrollToTop();
    fit();
}

void CommandPalette::fit() {
    int rows = 0;
    for (int row = 0; row < model_->rowCount(); ++row) {
        rows += list_->sizeHintForRow(row);
    }
    list_->setFixedHeight(std::min(most_rows_height, rows + space::s1));
    const int below = list_->isHidden() ? field_height : list_->height();
    setFixedHeight(field_->minimumHeight() + 2 + below);
}

void CommandPalette::move_choice(int steps) {
    const int direction = steps < 0 ? -1 : 1;
    const int here = list_->currentIndex().row();
    const int last = model_->rowCount() - 1;
    int next = model_->choosable(std::clamp(here + steps, 0, std::max(last, 0)), direction);
    if (next < 0) {
        // Past an end: a single step goes round, a page stays at the end.
        const bool is_single = std::abs(steps) == 1;
        const bool to_first = (direction > 0) == is_single;
        next = to_first ? model_->choosable(0, 1) : model_->choosable(last, -1);
    } else if (next == here && std::abs(steps) == 1) {
        next = direction > 0 ? model_->choosable(0, 1) : model_->choosable(last, -1);
    }
    list_->setCurrentIndex(model_->index(next));
    list_->scrollTo(model_->index(next));
    if (next == model_->choosable(0, 1)) {
        list_->scrollToTop();  // With its heading.
    }
}

void CommandPalette::choose(int row) {
    const PaletteEntry* entry = model_->entry(row);
    if (entry == nullptr) {
        return;
    }
    PaletteEntry taken = *entry;
    if (taken.group == PaletteGroup::recent) {
        const auto known = std::ranges::find(fixed_, taken.key, &PaletteEntry::key);
        const auto recent = std::ranges::find(recent_.all(), taken.key, &PaletteEntry::key);
        taken.group = known != fixed_.end() ? known->group : recent->group;
    }
    recent_.add(taken);
    close();
    Q_EMIT chosen(taken);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != field_ || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
            move_choice(-1);
            return true;
        case Qt::Key_Down:
            move_choice(1);
            return true;
        case Qt::Key_PageUp:
            move_choice(-page);
            return true;
        case Qt::Key_PageDown:
            move_choice(page);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            enter_waits_ = search_->is_searching();
            if (!enter_waits_) {
                choose(list_->currentIndex().row());
            }
            return true;
        default:  // Keys are Qt's open set.
            return QDialog::eventFilter(watched, event);
    }
}

bool CommandPalette::event(QEvent* event) {
    if (event->type() == QEvent::WindowDeactivate) {
        close();
    }
    return QDialog::event(event);
}

void CommandPalette::retranslate() {
    setWindowTitle(tr("Search or run"));
    setAccessibleName(tr("Search or run"));
    field_->setAccessibleName(tr("Search or run"));
    field_->setPlaceholderText(tr("Sites, points, views, pages and commands"));
    list_->setAccessibleName(tr("What was found"));
    field_->setFont(text_font(TextRole::body));
}

void CommandPalette::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        search_->reset();
        retranslate();
    }
}

void CommandPalette::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.fillRect(rect(), color(Color::bg_panel));
    painter.setPen(color(Color::border_control));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(1, field_->geometry().bottom() + 1, width() - 2, 1), color(Color::border_subtle));
}

}  // namespace wattmast::ui
