// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/discover_dialog.h"

#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/devices/add/plain_panel.h"
#include "ui/pages/devices/add/site_form.h"
#include "ui/pages/devices/discovery_form.h"
#include "ui/pages/devices/found_device_model.h"
#include "ui/pages/history/form_parts.h"
#include "ui/shell/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/step_header.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(1120, 700);
constexpr QSize smallest_size(880, 560);
constexpr int form_width = 320;
constexpr int around_form = 2 * 12 + 12;  ///< Its margins and a scroll bar.
constexpr int side = 18;

/// A box to tick, on the ground and with the line of the other cells.
class CheckCell : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                          color(Color::border_subtle));
    }
};

}  // namespace

DiscoverDialog::DiscoverDialog(PageContext context, CredentialActions credentials, QWidget* parent)
    : QDialog(parent),
      context_(context),
      desk_(*context.bridge.devices()),
      credentials_(std::move(credentials)),
      steps_(new StepHeader),
      pages_(new QStackedWidget),
      strip_(new MessageStrip),
      form_(new DiscoveryForm),
      plan_(new WrappedLabel(TextRole::table, Color::text_secondary)),
      model_(new FoundDeviceModel(this)),
      site_form_(new SiteForm(SiteForm::Scope::site_only)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side, 14, side, 14);
    column->setSpacing(space::s3);
    column->addWidget(steps_);
    column->addWidget(strip_);
    column->addWidget(scrolling_content(pages_), 1);
    column->addWidget(build_buttons());
    strip_->hide();
    pages_->addWidget(build_search());
    pages_->addWidget(build_site());
    setMinimumSize(fitting(*this, smallest_size));
    resize(fitting(*this, usual_size));
    connect_parts();
    retranslate();
    go_to(search);
    credentials_.read();
}

DiscoverDialog::~DiscoverDialog() = default;

QWidget* DiscoverDialog::build_form() {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(11, 11, 11, 11);
    column->setSpacing(space::s3);
    column->addWidget(form_);
    plan_->setContentsMargins(3, 0, 3, 0);
    column->addWidget(plan_);
    column->addStretch(1);
    auto* form_panel = new PlainPanel(inside, PlainPanel::Scrolling::of_panel);
    start_ = new QPushButton;
    start_->setIcon(themed_icon(IconId::search));
    cancel_search_ = new QPushButton;
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s2);
    buttons->addWidget(start_, 1);
    buttons->addWidget(cancel_search_);
    auto* left = new QWidget;
    auto* left_column = new QVBoxLayout(left);
    left_column->setContentsMargins(0, 0, 0, 0);
    left_column->setSpacing(space::s2);
    left_column->addWidget(form_panel, 1);
    left_column->addLayout(buttons);
    form_pane_ = left;
    return left;
}

QWidget* DiscoverDialog::build_found() {
    table_ = new DataTable;
    table_->setItemDelegate(new CellDelegate(table_));
    table_->setModel(model_);
    table_->setItemDelegateForColumn(FoundDeviceModel::wanted_column, new CheckCell(table_));
    table_->set_column_width(FoundDeviceModel::wanted_column, 34);
    table_->set_column_width(FoundDeviceModel::device, 150);
    table_->set_column_width(FoundDeviceModel::says, 96);
    table_->set_column_width(FoundDeviceModel::profile, 130);
    table_->set_column_width(FoundDeviceModel::values, 170);
    table_->set_column_width(FoundDeviceModel::state, 170);
    table_->set_stretch_column(FoundDeviceModel::values);
    progress_ = new QProgressBar;
    progress_->setTextVisible(false);
    progress_->setFixedHeight(4);
    profile_name_ = new RoleLabel(TextRole::table, Color::text_secondary);
    profile_ = new QuietCombo;
    profile_->setProperty("wm_compact", true);
    auto* content = new QWidget;
    auto* found_column = new QVBoxLayout(content);
    found_column->setContentsMargins(0, 0, 0, 0);
    found_column->setSpacing(0);
    found_column->addWidget(table_, 1);
    auto* choice = new QHBoxLayout;
    choice->setContentsMargins(size::panel_pad, space::s2, size::panel_pad, space::s2);
    choice->setSpacing(space::s3);
    choice->addWidget(profile_name_);
    choice->addWidget(profile_, 1);
    found_column->addLayout(choice);
    found_panel_ = new Panel;
    found_panel_->set_header_line(true);
    found_panel_->set_content(content);
    auto* right = new QWidget;
    auto* right_column = new QVBoxLayout(right);
    right_column->setContentsMargins(0, 0, 0, 0);
    right_column->setSpacing(space::s2);
    right_column->addWidget(found_panel_, 1);
    right_column->addWidget(progress_);
    return right;
}

QWidget* DiscoverDialog::build_search() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s3);
    row->addWidget(build_form());
    row->addWidget(build_found(), 1);
    return page;
}

QWidget* DiscoverDialog::build_site() {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(size::panel_pad, size::panel_pad, size::panel_pad, size::panel_pad);
    column->addWidget(site_form_);
    return new PlainPanel(inside, PlainPanel::Scrolling::of_panel);
}

QWidget* DiscoverDialog::build_buttons() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    row->addStretch(1);
    close_ = new QPushButton;
    back_ = new QPushButton;
    next_ = new QPushButton;
    next_->setProperty("wm_primary", true);
    for (QPushButton* button : {close_, back_, next_}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return bar;
}

void DiscoverDialog::connect_parts() {
    for (QPushButton* button : {start_, cancel_search_}) {
        button->setAutoDefault(false);
    }
    connect(form_, &DiscoveryForm::edited, this, &DiscoverDialog::show_plan);
    connect(start_, &QPushButton::clicked, this, &DiscoverDialog::start);
    connect(cancel_search_, &QPushButton::clicked, this, &DiscoverDialog::cancel_search);
    connect(model_, &FoundDeviceModel::wanted_changed, this, &DiscoverDialog::show_buttons);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DiscoverDialog::show_current_profiles);
    connect(profile_, &QuietCombo::chosen_by_hand, this, [this] {
        const QModelIndex current = table_->currentIndex();
        if (current.isValid()) {
            model_->choose_profile(current.row(), profile_->chosen().toInt());
        }
    });
    connect(close_, &QPushButton::clicked, this, &DiscoverDialog::reject);
    connect(back_, &QPushButton::clicked, this, [this] { go_to(search); });
    connect(next_, &QPushButton::clicked, this, &DiscoverDialog::next);
    connect(this, &QDialog::finished, this, [this] {
        task_.reset();
        searching_.cancelled();
    });
    connect(&credentials_, &CredentialDesk::read_done, this, [this](const CredentialOverview& overview) {
        QStringList names;
        for (const KeptCredential& credential : overview.credentials) {
            if (!credential.is_covered) {
                names << to_qt(credential.name);
            }
        }
        form_->set_credentials(names);
    });
}

void DiscoverDialog::go_to(Step step) {
    pages_->setCurrentIndex(step);
    steps_->set_current(step);
    strip_->hide();
    if (step == site && !has_begun_site_) {
        has_begun_site_ = true;
        site_form_->begin(context_.bridge.catalog(), context_.session.scope().site, {});
    }
    show_buttons();
}

QString DiscoverDialog::plan_text() const {
    return plan_->text();
}

void DiscoverDialog::show_plan() {
    const Format& format = Format::current();
    const auto order = form_->order();
    const auto plan = order ? desk_.plan(*order) : Result<DiscoveryPlan>(fail(Errc::invalid_argument, ""));
    is_plan_good_ = plan.has_value();
    if (plan) {
        plan_->setText(tr("Addresses to ask: %1; first questions: at most %2, no more than %3 a second; that takes %4 "
                          "at most. Whoever answers is identified and read once. Nothing is written, and nothing is "
                          "stored before you say so.")
                           .arg(format.count(static_cast<qint64>(plan->hosts)),
                                format.count(static_cast<qint64>(plan->first_words)), format.count(order->rate),
                                format.duration(std::max<Duration>(plan->longest, std::chrono::seconds{1}))));
    } else if (order && order->ranges.empty()) {
        plan_->setText(tr("Say where to look. Nothing is sent before you press the button."));
    } else {
        plan_->setText(tr("This cannot be searched. Check addresses, ports and units; at most %1 addresses at once.")
                           .arg(format.count(static_cast<qint64>(most_discovered_hosts))));
    }
    plan_->setToolTip(plan || !order ? QString() : to_qt(plan.error().detail));
    show_buttons();
}

void DiscoverDialog::start() {
    const auto order = form_->order();
    if (!order || is_searching()) {
        return;
    }
    model_->clear();
    state_ = {};
    has_searched_ = true;
    strip_->hide();
    const int generation = ++generation_;
    const auto on_gui = [this, generation](auto action) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, action] {
                if (generation == generation_) {
                    action();
                }
            },
            Qt::QueuedConnection);
    };
    DiscoveryEvents events;
    events.found = [this, on_gui](const FoundDevice& device) {
        on_gui([this, device] {
            model_->add(device);
            if (!table_->currentIndex().isValid()) {
                table_->selectRow(0);
            }
        });
    };
    events.progress = [this, on_gui](const DiscoveryState& state) { on_gui([this, state] { show_progress(state); }); };
    events.end = [this, on_gui](const Result<void>& outcome) { on_gui([this, outcome] { ended(outcome); }); };
    auto task = desk_.discover(*order, std::move(events));
    if (task) {
        task_ = std::move(*task);
        searching_ = JobList::of(context_.bridge)
                         .begin({[] { return tr("Search for devices"); }, [this] { cancel_search(); },
                                 [] { return tr("what was found is not kept"); }});
    } else {
        strip_->show_failure(tr("The search did not begin."), task.error());
    }
    show_progress({});
    show_buttons();
}

void DiscoverDialog::cancel_search() {
    if (task_) {
        task_->cancel();
        cancel_search_->setEnabled(false);
    }
}

void DiscoverDialog::show_progress(const DiscoveryState& state) {
    state_ = state;
    const Format& format = Format::current();
    const QString asked =
        tr("%1 of %2 lines asked")
            .arg(format.count(static_cast<qint64>(state.lines_done)), format.count(static_cast<qint64>(state.lines)));
    searching_.progress(state.lines == 0
                            ? std::nullopt
                            : std::optional(static_cast<double>(state.lines_done) / static_cast<double>(state.lines)),
                        asked);
    progress_->setRange(0, static_cast<int>(std::max<std::size_t>(1, state.lines)));
    progress_->setValue(static_cast<int>(state.lines_done));
    progress_->setVisible(is_searching());
    found_panel_->set_title(tr("Found"));
    QStringList parts;
    if (has_searched_) {
        parts << tr("%n device(s)", nullptr, model_->rowCount());
        parts << asked;
        if (state.open_silent > 0) {
            parts << tr("%1 ports open, but silent").arg(format.count(static_cast<qint64>(state.open_silent)));
        }
    }
    found_panel_->set_subtitle(Format::listed(parts));
    show_buttons();
}

void DiscoverDialog::ended(const Result<void>& outcome) {
    task_.reset();
    const auto found = [count = model_->rowCount()] { return tr("%n device(s)", nullptr, count); };
    if (outcome) {
        searching_.done(found);
    } else if (outcome.error().code == Errc::cancelled) {
        searching_.cancelled(found);
    } else {
        searching_.failed(outcome.error());
    }
    if (!outcome && outcome.error().code != Errc::cancelled) {
        strip_->show_failure(tr("The search ended early."), outcome.error());
    } else if (!outcome) {
        strip_->show_message(MessageStrip::Kind::info, tr("The search was cancelled."),
                             tr("What was found until then can be added."));
    }
    show_progress(state_);
    Q_EMIT search_ended();
}

void DiscoverDialog::show_current_profiles() {
    const QModelIndex current = table_->currentIndex();
    QStringList texts;
    QVariantList keys;
    if (current.isValid()) {
        const FoundDevice& found = model_->found(current.row());
        for (std::size_t i = 0; i < found.profiles.size(); ++i) {
            texts << QStringLiteral("%1: %2").arg(to_qt(found.profiles[i].id), values_of(found.profiles[i]));
            keys << static_cast<int>(i);
        }
    }
    profile_->set_entries(texts, keys);
    profile_->show_data(current.isValid() ? model_->chosen_profile(current.row()) : -1);
    profile_->setEnabled(texts.size() > 1);
}

void DiscoverDialog::show_buttons() {
    const int wanted = model_->wanted_count();
    const bool is_writable = context_.bridge.options().access == Access::read_write;
    start_->setEnabled(is_plan_good_ && !is_searching());
    start_->setText(has_searched_ ? tr("Search again") : tr("Search"));
    cancel_search_->setEnabled(is_searching());
    form_->setEnabled(!is_searching());
    if (model_->rowCount() > 0) {
        found_panel_->show_content();
    } else if (is_searching()) {
        found_panel_->show_empty({tr("Searching…"), tr("Devices appear as they answer."), {}, {}});
    } else if (has_searched_) {
        found_panel_->show_empty(
            {tr("Nobody answered"), tr("Check the addresses, the ports and any firewall in between."), {}, {}});
    } else {
        found_panel_->show_empty(
            {tr("Nothing searched yet"), tr("Devices that are in the fleet already are marked as such."), {}, {}});
    }
    const bool is_site = pages_->currentIndex() == site;
    back_->setEnabled(is_site && !is_saving_);
    next_->setText(is_site ? tr("Add %n device(s)", nullptr, wanted) : tr("Next"));
    next_->setEnabled(wanted > 0 && is_writable && !is_searching() && !is_saving_);
    next_->setToolTip(is_writable ? QString() : tr("The database is open for reading only, so nothing can be added."));
    close_->setEnabled(!is_saving_);
}

void DiscoverDialog::reject() {
    if (!is_saving_) {
        QDialog::reject();
    }
}

void DiscoverDialog::next() {
    if (!next_->isEnabled()) {
        return;
    }
    if (pages_->currentIndex() == search) {
        go_to(site);
    } else if (!site_form_->is_complete()) {
        site_form_->show_all_faults();
    } else {
        save();
    }
}

void DiscoverDialog::save() {
    NewDevices devices;
    devices.site = site_form_->site();
    const auto catalog = context_.bridge.catalog();
    std::vector<std::string> taken;
    if (const Site* there = catalog->site_by_code(devices.site.code)) {
        for (const Device* device : catalog->devices_of(there->id)) {
            taken.push_back(device->name);
        }
    }
    devices.devices = model_->wanted(std::move(taken));
    const int count = static_cast<int>(devices.devices.size());
    const QString code = to_qt(devices.site.code);
    is_saving_ = true;
    saving_ = JobList::of(context_.bridge).begin({[code] { return tr("Adding devices to %1").arg(code); }, {}, {}});
    show_buttons();
    context_.bridge.run(ticket_, [this, devices, code, count](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                              const std::stop_token&) {
        const Result<void> result = engine.devices()->add(devices);
        return std::function<void()>([this, result, code, count] {
            is_saving_ = false;
            show_buttons();
            if (!result) {
                saving_.failed(result.error());
                strip_->show_failure(tr("The devices were not added."), result.error());
                return;
            }
            saving_.done([count] { return tr("%n device(s)", nullptr, count); });
            Q_EMIT devices_added(count, code);
            accept();
        });
    });
}

void DiscoverDialog::retranslate() {
    setWindowTitle(tr("Discover devices"));
    steps_->set_steps({tr("Search"), tr("Site")});
    cancel_search_->setText(tr("Cancel"));
    profile_name_->set_text(tr("Profile of the selected device"));
    table_->setAccessibleName(tr("Found"));
    profile_->setAccessibleName(tr("Profile of the selected device"));
    close_->setText(tr("Close"));
    back_->setText(tr("Back"));
    // Names of protocols are not shortened: in a longer language the form is wider.
    form_pane_->setFixedWidth(std::max(form_width, form_->minimumSizeHint().width() + around_form));
    show_plan();
    show_progress(state_);
}

void DiscoverDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
