// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/first_run/first_run_window.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "app/version.h"
#include "ui/desktop/new_site_defaults.h"
#include "ui/desktop/recent_databases.h"
#include "ui/first_run/computer_form.h"
#include "ui/first_run/demo_starter.h"
#include "ui/first_run/first_run_option.h"
#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/theme/icons.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr int card_width = 1220;
constexpr int card_height = 830;

/// As high as looks well, or as its texts need.
class Sheet final : public QWidget {
protected:
    bool event(QEvent* event) override {
        const bool is_done = QWidget::event(event);
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
            setMaximumHeight(std::max(card_height, heightForWidth(width())));
        }
        return is_done;
    }
};
constexpr int form_width = 464;
constexpr int least_preview = 120;
constexpr int most_preview = 380;
constexpr double logo_size = 44;
constexpr QSize smallest(1024, 700);
constexpr QSize usual(1600, 1000);
constexpr int percent = 100;
constexpr qsizetype most_recent = 3;

class Logo final : public QWidget {
public:
    Logo() { setFixedSize(static_cast<int>(logo_size), static_cast<int>(logo_size)); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        paint_icon(painter, IconId::logo, rect(), color(Color::accent));
    }
};

bool is_named(const QString& file, std::initializer_list<QLatin1String> endings) {
    const QString ending = QFileInfo(file).suffix().toLower();
    return std::ranges::find(endings, ending) != endings.end();
}

}  // namespace

FirstRunWindow::FirstRunWindow(std::filesystem::path resources, const QString& folder, std::filesystem::path demo,
                               QWidget* parent)
    : QScrollArea(parent),
      demo_database_(std::move(demo)),
      recent_(RecentDatabases::all().mid(0, most_recent)),
      starter_(new DemoStarter(this)),
      form_(new ComputerForm(std::move(resources), folder)),
      demo_(new FirstRunOption(IconId::play)),
      meter_(new FirstRunOption(IconId::devices)),
      open_(new FirstRunOption(IconId::folder)),
      progress_(new QProgressBar),
      fault_(new MessageStrip),
      welcome_(new RoleLabel(TextRole::kpi, Color::text_primary)),
      purpose_(new RoleLabel(TextRole::body, Color::text_secondary)),
      version_(new WrappedLabel(TextRole::table, Color::text_muted)),
      keys_(new LinkLabel),
      help_(new LinkLabel),
      recent_title_(new RoleLabel(TextRole::table, Color::text_muted)) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(fitting(*this, smallest));
    setAcceptDrops(true);
    resize(fitting(*this, usual));
    build();
    connect(demo_->button(), &QPushButton::clicked, this, &FirstRunWindow::start_demo);
    connect(meter_->button(), &QPushButton::clicked, this, [this] {
        decide({WayIn::Kind::new_fleet, (form_->folder() + QStringLiteral("/wattmast.db")).toStdString(), {}, nullptr});
    });
    connect(open_->button(), &QPushButton::clicked, this, &FirstRunWindow::ask_for_file);
    connect(starter_, &DemoStarter::progressed, this,
            [this](double share) { progress_->setValue(static_cast<int>(share * percent)); });
    connect(starter_, &DemoStarter::done, this, &FirstRunWindow::end_demo);
    connect(form_, &ComputerForm::language_chosen, this, &FirstRunWindow::language_chosen);
    connect(form_, &ComputerForm::appearance_chosen, this, &FirstRunWindow::appearance_chosen);
    connect(keys_, &QAbstractButton::clicked, this, &FirstRunWindow::keyboard_map_requested);
    connect(help_, &QAbstractButton::clicked, this, &FirstRunWindow::help_requested);
    retranslate();
    demo_->button()->setFocus();
}

FirstRunWindow::~FirstRunWindow() = default;

void FirstRunWindow::build() {
    auto* body = new QWidget;
    body->setAutoFillBackground(false);
    auto* middle = new QHBoxLayout(body);
    middle->setContentsMargins(space::s8, space::s6, space::s8, space::s6);
    middle->addStretch(1);
    auto* card = new Sheet;
    card->setMinimumWidth(smallest.width() - 2 * space::s8);  // Narrower, it scrolls.
    card->setMaximumWidth(card_width);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s4);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::s4);
    head->addWidget(new Logo, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(welcome_);
    words->addWidget(purpose_);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(space::s2);
    column->addWidget(fault_);
    fault_->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s4);
    row->addWidget(build_ways(), 1);
    auto* form = new Card(form_);
    form->setFixedWidth(form_width);
    row->addWidget(form);
    column->addLayout(row, 1);
    column->addWidget(build_foot());
    middle->addWidget(card, 100, Qt::AlignVCenter);
    middle->addStretch(1);
    setWidget(body);
    body->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

QWidget* FirstRunWindow::build_ways() {
    auto* ways = new QWidget;
    auto* column = new QVBoxLayout(ways);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    demo_->set_line(false);
    demo_->button()->setProperty("wm_primary", true);
    preview_ = new Preview;
    preview_->setMinimumHeight(least_preview);
    preview_->setMaximumHeight(most_preview);
    demo_->below()->addWidget(preview_, 1);
    progress_->setRange(0, percent);
    progress_->hide();
    demo_->below()->addWidget(progress_);
    column->addWidget(demo_, 1);
    column->addWidget(meter_);
    column->addWidget(open_);
    if (!recent_.isEmpty()) {
        open_->below()->addWidget(recent_title_);
    }
    for (const QString& path : recent_) {
        auto* link = new LinkLabel(QFileInfo(path).fileName() + QStringLiteral(" – ") + QFileInfo(path).absolutePath());
        connect(link, &QAbstractButton::clicked, this, [this, path] { open_file(path); });
        open_->below()->addWidget(link, 0, Qt::AlignLeft);
    }
    return new Card(ways);
}

QWidget* FirstRunWindow::build_foot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s5);
    row->addWidget(version_, 1);
    row->addWidget(keys_);
    row->addWidget(help_);
    return foot;
}

void FirstRunWindow::retranslate() {
    setWindowTitle(QStringLiteral("Wattmast"));
    const bool is_chinese = Format::current().language() == Language::chinese;
    preview_->set_pictures(
        is_chinese ? QStringLiteral(":/first_run/light-zh.png") : QStringLiteral(":/first_run/light.png"),
        is_chinese ? QStringLiteral(":/first_run/dark-zh.png") : QStringLiteral(":/first_run/dark.png"));
    welcome_->set_text(tr("Welcome to Wattmast"));
    purpose_->set_text(tr("Measure what the network uses, see what it carries, report what it emits."));
    demo_->set_texts(tr("Look around with demo data"),
                     tr("Sixteen sites in China and Germany, 30 days of values, a few faults to find. The meters are "
                        "simulated on this computer. One click removes all of it."),
                     starter_->is_running() ? tr("Cancel") : tr("Start demo"));
    meter_->set_texts(tr("Add your first meter"),
                      tr("Modbus, SNMP, Redfish, DL/T 645, MQTT or JSON over HTTP. An empty database is made in the "
                         "folder at the right, and opens where devices are added."),
                      tr("Add meter …"));
    open_->set_texts(tr("Open what you have"),
                     tr("A Wattmast database, also one that another program collects into; an inventory of sites and "
                        "devices; or history as CSV. Files may be dropped here too."),
                     tr("Open …"));
    recent_title_->set_text(tr("Opened lately"));
    version_->setText(tr("Version %1. Wattmast sends nothing out of this computer on its own.")
                          .arg(QLatin1String(wattmast::version)));
    keys_->setText(tr("Keyboard map"));
    help_->setText(tr("Handbook"));
    progress_->setAccessibleName(tr("Demo data is being made"));
    progress_->setFormat(tr("Making 30 days of values, %p%"));
}

void FirstRunWindow::start_demo() {
    if (starter_->is_running()) {
        starter_->cancel();
        return;
    }
    fault_->hide();
    show_busy(true);
    starter_->start(demo_database_);
    retranslate();
}

void FirstRunWindow::end_demo(const Result<void>& result) {
    show_busy(false);
    retranslate();
    if (result) {
        decide({WayIn::Kind::demo, demo_database_, {}, starter_->take()});
    } else if (result.error().code != Errc::cancelled) {
        fault_->show_failure(tr("The demo could not be started."), result.error());
    }
}

void FirstRunWindow::show_busy(bool is_busy) {
    progress_->setValue(0);
    progress_->setVisible(is_busy);
    meter_->button()->setEnabled(!is_busy);
    open_->button()->setEnabled(!is_busy);
}

void FirstRunWindow::ask_for_file() {
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Open"), form_->folder(),
        tr("Databases, inventories and history (%1)").arg(QStringLiteral("*.db *.wattmast *.toml *.csv *.tsv *.txt")) +
            QStringLiteral(";;") + tr("All files (%1)").arg(QStringLiteral("*")));
    if (!file.isEmpty()) {
        open_file(file);
    }
}

void FirstRunWindow::open_file(const QString& file) {
    const std::filesystem::path fresh = (form_->folder() + QStringLiteral("/wattmast.db")).toStdString();
    if (is_named(file, {QLatin1String("toml")})) {
        decide({WayIn::Kind::inventory, fresh, file, nullptr});
    } else if (is_named(file, {QLatin1String("csv"), QLatin1String("tsv"), QLatin1String("txt")})) {
        decide({WayIn::Kind::history, fresh, file, nullptr});
    } else {
        decide({WayIn::Kind::existing, file.toStdString(), {}, nullptr});
    }
}

void FirstRunWindow::decide(WayIn way) {
    NewSiteDefaults{form_->time_zone(), form_->factor_region()}.store();
    way_ = std::move(way);
    Q_EMIT decided();
}

void FirstRunWindow::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void FirstRunWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!starter_->is_running() && urls.size() == 1 && urls.constFirst().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void FirstRunWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    open_file(event->mimeData()->urls().constFirst().toLocalFile());
}

}  // namespace wattmast::ui
