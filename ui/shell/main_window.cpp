// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/desktop/window_memory.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/shell/compare_button.h"
#include "ui/shell/jobs/job_entry.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/nav_rail.h"
#include "ui/shell/outage_text.h"
#include "ui/shell/palette/command_palette.h"
#include "ui/shell/palette/palette_guide.h"
#include "ui/shell/palette_field.h"
#include "ui/shell/scope_breadcrumb.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/time_range_button.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"

namespace wattmast::ui {

namespace {

constexpr int tick_ms = 1000;
constexpr int quality_every_ms = 30'000;
constexpr int until_more_is_read = 2'000;  ///< ms
constexpr QSize smallest(1280, 800);
constexpr QSize usual(1600, 1000);

/// The first dropped file that may be a table; empty: none.
QString table_file_in(const QMimeData& dropped) {
    const QList<QUrl> urls = dropped.urls();
    const auto found = std::ranges::find_if(urls, [](const QUrl& url) {
        const QString ending = QFileInfo(url.toLocalFile()).suffix().toLower();
        return url.isLocalFile() &&
               (ending == QLatin1String("csv") || ending == QLatin1String("tsv") || ending == QLatin1String("txt"));
    });
    return found == urls.end() ? QString() : found->toLocalFile();
}

bool is_in_trouble(const CollectorStatus& status) {
    return status.state == CollectorStatus::State::store_full || status.state == CollectorStatus::State::failed;
}

}  // namespace

MainWindow::MainWindow(EngineBridge& bridge, Session& session, QWidget* parent)
    : QMainWindow(parent),
      bridge_(bridge),
      session_(session),
      shortcuts_(new Shortcuts(this)),
      guide_(new PaletteGuide(bridge, session, *shortcuts_, this)),
      palette_(new CommandPalette(this)),
      rail_(new NavRail(session)),
      top_(new TopBar(session)),
      strip_(new MessageStrip),
      stack_(new QStackedWidget),
      status_(new StatusBar),
      collector_(bridge.collector_status()) {
    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail_);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(top_);
    auto* strip_margin = new QVBoxLayout;
    strip_margin->setContentsMargins(space::s4, space::s2, space::s4, 0);
    strip_margin->addWidget(strip_);
    column->addLayout(strip_margin);
    column->addWidget(stack_, 1);
    column->addWidget(status_);
    row->addLayout(column, 1);
    setCentralWidget(central);
    // Where text is large on a small screen, the window still fits.
    setMinimumSize(fitting(*this, smallest));
    setAcceptDrops(true);
    resize(usual);
    WindowMemory::restore_geometry(*this, {});
    show_title();

    connect(top_, &TopBar::language_chosen, this, &MainWindow::language_chosen);
    connect(top_, &TopBar::appearance_chosen, this, &MainWindow::appearance_chosen);
    connect(strip_, &MessageStrip::closed, this, [this] {
        outage_seen_ = collector_.last_outage ? std::optional(collector_.last_outage->since) : std::nullopt;
        show_strip();
    });
    connect(strip_, &MessageStrip::action_requested, this,
            [this] { tells_of_stop_ ? Q_EMIT collector_restart_requested() : Q_EMIT demo_removal_requested(); });
    connect(&session_, &Session::page_changed, this, &MainWindow::show_page);
    connect(&bridge_, &EngineBridge::collector_status_changed, this, &MainWindow::show_collector);
    connect(&bridge_, &EngineBridge::catalog_changed, this, [this] {
        top_->scope()->set_catalog(bridge_.catalog());
        palette_->set_catalog(bridge_.catalog());
    });
    // Widgets repaint with the palette; what caches pixmaps listens itself.
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    top_->scope()->set_catalog(bridge_.catalog());
    build_shortcuts();
    build_comparisons();
    build_palette();
    status_->set_access(bridge_.options().access);
    status_->set_jobs(JobList::of(bridge_));
    show_collector(collector_);
    tick();
    ask_for_quality();
    auto* clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &MainWindow::tick);
    clock->start(tick_ms);
    auto* quality = new QTimer(this);
    connect(quality, &QTimer::timeout, this, &MainWindow::ask_for_quality);
    quality->start(quality_every_ms);
}

MainWindow::~MainWindow() = default;

void MainWindow::add_page(PageId id, IconId icon, std::function<QString()> label, PageBase* page) {
    rail_->add_page(id, icon, label);
    guide_->set_page_icon(id, icon);
    constexpr int digits = 10;  // The tenth has Ctrl+0, as on the keyboard; who comes behind it has none.
    ++numbered_;
    take_page(id, std::move(label), page,
              numbered_ <= digits ? QKeySequence(QStringLiteral("Ctrl+%1").arg(numbered_ % digits)) : QKeySequence());
}

void MainWindow::add_page_below(PageId id, IconId icon, std::function<QString()> label, PageBase* page,
                                const QKeySequence& key) {
    rail_->add_page_below(id, icon, label);
    guide_->set_page_icon(id, icon);
    take_page(id, std::move(label), page, key);
}

void MainWindow::add_page_within(PageId id, std::function<QString()> label, PageBase* page) {
    pages_[id] = {page, std::move(label)};
    stack_->addWidget(page);
    WindowMemory::follow_parts(*page, id_of(id));
    if (id == session_.page()) {
        show_page(id);
    }
}

void MainWindow::take_page(PageId id, std::function<QString()> label, PageBase* page, const QKeySequence& key) {
    add_page_within(id, label, page);
    shortcuts_->add(QStringLiteral("page.") + id_of(id), {key}, std::move(label),
                    [this, id] { session_.set_page(id); });
}

void MainWindow::add_separator() {
    rail_->add_separator();
}

PageBase* MainWindow::page(PageId id) const {
    const auto found = pages_.find(id);
    return found == pages_.end() ? nullptr : found->second.widget;
}

void MainWindow::show_page(PageId id) {
    PageBase* next = page(id);
    if (next == nullptr || next == current_) {
        return;
    }
    if (current_ != nullptr) {
        current_->leave();
    }
    current_ = next;
    // Where nothing in the page had the keyboard before, the page itself has it now: Tab leads to its first control,
    // and no ring appears around what nobody chose.
    const bool is_new_to_keyboard = stack_->isAncestorOf(focusWidget()) && next->focusWidget() == nullptr;
    stack_->setCurrentWidget(next);
    if (is_new_to_keyboard) {
        next->setFocus(Qt::OtherFocusReason);
    }
    show_title();
    next->enter();
}

void MainWindow::show_title() {
    const auto shown = pages_.find(session_.page());
    setWindowTitle(shown == pages_.end() ? QStringLiteral("Wattmast") : tr("%1 – Wattmast").arg(shown->second.label()));
}

void MainWindow::build_shortcuts() {
    shortcuts_->add(
        QStringLiteral("go.back"), {QKeySequence(QStringLiteral("Alt+Left"))}, [] { return tr("Back"); },
        [this] { session_.go_back(); });
    shortcuts_->add(
        QStringLiteral("go.forward"), {QKeySequence(QStringLiteral("Alt+Right"))}, [] { return tr("Forward"); },
        [this] { session_.go_forward(); });
    shortcuts_->add(
        QStringLiteral("range.open"), {QKeySequence(QStringLiteral("Ctrl+T"))}, [] { return tr("Time range"); },
        [this] { top_->time_range()->open_popup(); });
    shortcuts_->add(
        QStringLiteral("live.toggle"), {QKeySequence(QStringLiteral("Ctrl+L"))}, [] { return tr("Live"); },
        [this] { top_->live()->click(); });
    shortcuts_->add(
        QStringLiteral("page.read_again"), {QKeySequence(Qt::Key_F5)}, [] { return tr("Read again"); },
        [this] {
            if (current_ != nullptr) {
                current_->read_again();
            }
        });
    QAction* next = shortcuts_->add(
        QStringLiteral("region.next"), {QKeySequence(Qt::Key_F6)}, [] { return tr("Next region"); },
        [this] { next_region(1); });
    QAction* previous = shortcuts_->add(
        QStringLiteral("region.previous"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)}, [] { return tr("Previous region"); },
        [this] { next_region(-1); });
    for (QAction* within : {next, previous}) {
        within->setProperty("wm_no_palette", true);
    }
}

void MainWindow::build_comparisons() {
    const auto add = [this](const QString& id, std::function<QString()> text, std::function<void()> run) {
        shortcuts_->add(QStringLiteral("compare.") + id, {}, std::move(text), std::move(run))
            ->setData(static_cast<int>(IconId::compare));
    };
    constexpr std::array ids{"previous_day", "previous_week", "previous_month", "previous_year"};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const CompareChoice choice = CompareChoice::of(CompareChoice::before.at(i));
        add(
            QLatin1String(ids.at(i)), [choice] { return tr("Compare: %1", "a choice").arg(choice.name()); },
            [this, choice] { session_.set_compare(choice); });
    }
    add(
        QStringLiteral("own_start"), [] { return tr("Compare from an own start"); },
        [this] { top_->compare()->ask_for_start(); });
    add(
        QStringLiteral("off"), [] { return tr("Compare with nothing"); },
        [this] { session_.set_compare(std::nullopt); });
}

void MainWindow::build_palette() {
    palette_->set_catalog(bridge_.catalog());
    palette_->set_source([this] { return guide_->fixed_entries(); },
                         [this](const QStringList& key) { return guide_->exists(key); });
    const auto open = [this] { palette_->open_at(this); };
    shortcuts_
        ->add(
            QStringLiteral("palette.open"), {QKeySequence(QStringLiteral("Ctrl+K"))},
            [] { return tr("Search or run"); }, open)
        ->setProperty("wm_no_palette", true);
    connect(top_->search(), &QAbstractButton::clicked, this, open);
    connect(palette_, &CommandPalette::chosen, guide_, &PaletteGuide::open);
}

void MainWindow::next_region(int direction) {
    std::vector<QWidget*> regions{rail_, top_, stack_};
    if (status_->jobs()->isVisible()) {
        regions.push_back(status_);
    }
    std::size_t at = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (regions[i]->isAncestorOf(focusWidget())) {
            at = i;
        }
    }
    const std::size_t next =
        (at + static_cast<std::size_t>(static_cast<int>(regions.size()) + direction)) % regions.size();
    for (QWidget* child : regions[next]->findChildren<QWidget*>()) {
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0) {
            child->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void MainWindow::tick() {
    session_.advance(bridge_.now());
    status_->set_now(bridge_.now());
    tell_of_stop();
}

void MainWindow::ask_for_quality() {
    bridge_.request_fleet(quality_ticket_, [this](const Result<std::shared_ptr<const FleetNow>>& fleet) {
        if (!fleet) {
            return;
        }
        palette_->set_fleet(**fleet);
        if ((*fleet)->unread == 0) {
            status_->set_quality((*fleet)->quality_today);
        } else {
            QTimer::singleShot(until_more_is_read, this, [this] {
                if (!quality_ticket_.is_pending()) {
                    ask_for_quality();
                }
            });
        }
    });
}

void MainWindow::show_collector(const CollectorStatus& status) {
    const bool has_changed = status.state != collector_.state || status.failure != collector_.failure ||
                             status.last_outage != collector_.last_outage;
    const std::optional<UtcTime> newest = collector_.newest_sample;
    collector_ = status;
    if (!collector_.newest_sample) {
        collector_.newest_sample = newest;  // A collector that stops forgets it; the database does not.
    }
    status_->set_collector(collector_);
    watch_for_stop(status);
    // While samples wait, their number is part of the message.
    if (has_changed || is_in_trouble(status) || !isVisible()) {
        show_strip();
    }
}

void MainWindow::show_strip() {
    if (!is_in_trouble(collector_)) {
        show_strip_when_well();
        return;
    }
    const auto [headline, text] =
        OutageText::lasting(collector_, QString::fromStdString(bridge_.options().database.string()), bridge_.now());
    if (collector_.outage) {
        strip_->show_failure(headline, text, collector_.outage->failure);
    } else {
        strip_->show_message(MessageStrip::Kind::error, headline, text);
    }
    strip_->set_closable(false);
}

/// Where it runs again, the screen follows again.
void MainWindow::watch_for_stop(const CollectorStatus& status) {
    if (status.state == CollectorStatus::State::stopped) {
        stopped_since_ = has_run_ && !stopped_since_ ? bridge_.now() : stopped_since_;
        return;
    }
    has_run_ = true;
    stopped_since_.reset();
    if (std::exchange(tells_of_stop_, false)) {
        show_strip();
    }
    if (std::exchange(live_ended_with_it_, false) && session_.range_choice().is_running()) {
        session_.set_live(LiveState::on);
    }
}

/// A start anew takes a moment, which is not told.
void MainWindow::tell_of_stop() {
    constexpr Duration patience = std::chrono::seconds{3};
    if (!stopped_since_ || tells_of_stop_ || bridge_.now() - *stopped_since_ < patience) {
        return;
    }
    tells_of_stop_ = true;
    live_ended_with_it_ = session_.live() == LiveState::on;
    session_.set_live(LiveState::off);
    show_strip();
}

void MainWindow::show_strip_when_well() {
    if (tells_of_stop_) {
        strip_->set_closable(false);
        strip_->show_message(MessageStrip::Kind::warning, tr("The collector is stopped."),
                             tr("No device is polled and nothing new is stored. What is stored stays to be seen."),
                             tr("Start it"));
        return;
    }
    const auto& outage = collector_.last_outage;
    const bool is_news = outage && outage_seen_ != outage->since;
    strip_->set_closable(is_news);
    if (is_news) {
        const auto [headline, text] = OutageText::ended(*outage, bridge_.now());
        strip_->show_message(MessageStrip::Kind::success, headline, text);
    } else if (bridge_.is_demo()) {
        const bool is_removable = bridge_.options().access == Access::read_write;
        strip_->show_message(MessageStrip::Kind::info, tr("Demo data."), tr("All values come from simulated meters."),
                             is_removable ? tr("Remove") : QString());
    } else {
        strip_->hide();
    }
}

bool MainWindow::may_lose_samples() {
    const CollectorStatus status = bridge_.collector_status();
    if (!status.outage || status.queued_samples == 0) {
        return true;
    }
    const auto [headline, text] = OutageText::before_quitting(status);
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"), headline, QMessageBox::NoButton, this);
    box.setInformativeText(text);
    const QPushButton* quit = box.addButton(OutageText::quit_anyway(), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(OutageText::keep_running(), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == quit;
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        shortcuts_->retranslate();
        show_title();
        show_strip();
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!table_file_in(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString file = table_file_in(*event->mimeData());
    if (!file.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT table_file_dropped(file);
    }
}

void MainWindow::closeEvent(QCloseEvent* event) {
    const bool may_close =
        std::ranges::all_of(close_checks_, [](const CloseCheck& check) { return check.may_close(); });
    if (!may_close || !may_lose_samples()) {
        event->ignore();
        return;
    }
    for (const CloseCheck& check : close_checks_) {
        if (check.goes_ahead) {
            check.goes_ahead();
        }
    }
    WindowMemory::save_geometry(*this, {});
    QMainWindow::closeEvent(event);
}

}  // namespace wattmast::ui
