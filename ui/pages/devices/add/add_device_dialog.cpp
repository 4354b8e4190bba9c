// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/devices/add/add_device_dialog.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/devices/add/connect_form.h"
#include "ui/pages/devices/add/credential_dialog.h"
#include "ui/pages/devices/add/device_texts.h"
#include "ui/pages/devices/add/hint_list.h"
#include "ui/pages/devices/add/plain_panel.h"
#include "ui/pages/devices/add/profile_point_model.h"
#include "ui/pages/devices/add/protocol_list.h"
#include "ui/pages/devices/add/site_form.h"
#include "ui/pages/devices/add/test_poll_view.h"
#include "ui/pages/devices/raw_log_dialog.h"
#include "ui/shell/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/fitting.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/step_header.h"

namespace wattmast::ui {
namespace {

constexpr QSize usual_size(1080, 736);
constexpr QSize smallest_size(820, 560);
constexpr int form_width = 300;
constexpr int side = 18;

}  // namespace

AddDeviceDialog::AddDeviceDialog(PageContext context, CredentialActions credentials, QWidget* parent)
    : QDialog(parent),
      context_(context),
      desk_(*context.bridge.devices()),
      actions_(credentials),
      credentials_(std::move(credentials)),
      steps_(new StepHeader),
      pages_(new QStackedWidget),
      strip_(new MessageStrip),
      protocols_(new ProtocolList),
      form_(new ConnectForm),
      hints_(new HintList),
      test_(new TestPollView(desk_)),
      points_(new ProfilePointModel(this)),
      site_form_(new SiteForm(SiteForm::Scope::one_device)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side, 14, side, 14);
    column->setSpacing(space::s3);
    column->addWidget(steps_);
    column->addWidget(strip_);
    column->addWidget(scrolling_content(pages_), 1);
    column->addWidget(build_buttons());
    strip_->hide();
    pages_->addWidget(new PlainPanel(protocols_, PlainPanel::Scrolling::of_content));
    pages_->addWidget(build_connect());
    pages_->addWidget(build_points());
    pages_->addWidget(build_site());
    setMinimumSize(fitting(*this, smallest_size));
    resize(fitting(*this, usual_size));
    connect_parts();
    take_kind();
    retranslate();
    go_to(protocol);
    credentials_.read();
}

AddDeviceDialog::~AddDeviceDialog() = default;

QWidget* AddDeviceDialog::build_connect() {
    auto* page = new QWidget;
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s3);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(11, 11, 11, 11);
    column->setSpacing(space::s3);
    column->addWidget(form_);
    column->addWidget(hints_);
    column->addStretch(1);
    auto* left = new QWidget;
    auto* left_column = new QVBoxLayout(left);
    left_column->setContentsMargins(0, 0, 0, 0);
    left_column->setSpacing(space::s2);
    left_column->addWidget(new PlainPanel(inside, PlainPanel::Scrolling::of_panel), 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s2);
    test_again_ = new QPushButton;
    test_again_->setIcon(themed_icon(IconId::refresh));
    stop_ = new QPushButton;
    raw_ = new QPushButton;
    for (QPushButton* button : {test_again_, stop_, raw_}) {
        button->setAutoDefault(false);
    }
    buttons->addWidget(test_again_, 1);
    buttons->addWidget(stop_);
    buttons->addWidget(raw_);
    left_column->addLayout(buttons);
    left->setFixedWidth(form_width);
    row->addWidget(left);
    row->addWidget(test_, 1);
    return page;
}

QWidget* AddDeviceDialog::build_points() {
    point_panel_ = new Panel;
    point_panel_->set_header_line(true);
    auto* table = new DataTable;
    table->setItemDelegate(new CellDelegate(table));
    table->setModel(points_);
    table->set_column_width(ProfilePointModel::point, 220);
    table->set_column_width(ProfilePointModel::unit, 60);
    table->set_column_width(ProfilePointModel::nature, 140);
    table->set_column_width(ProfilePointModel::place, 180);
    table->set_column_width(ProfilePointModel::scale, 80);
    table->set_column_width(ProfilePointModel::stored, 160);
    table->set_stretch_column(ProfilePointModel::stored);
    point_panel_->set_content(table);
    return point_panel_;
}

QWidget* AddDeviceDialog::build_site() {
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(size::panel_pad, size::panel_pad, size::panel_pad, size::panel_pad);
    column->addWidget(site_form_);
    return new PlainPanel(inside, PlainPanel::Scrolling::of_panel);
}

QWidget* AddDeviceDialog::build_buttons() {
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s2);
    row->addStretch(1);
    cancel_ = new QPushButton;
    back_ = new QPushButton;
    next_ = new QPushButton;
    next_->setProperty("wm_primary", true);
    for (QPushButton* button : {cancel_, back_, next_}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return bar;
}

void AddDeviceDialog::connect_parts() {
    connect(protocols_, &ProtocolList::kind_changed, this, &AddDeviceDialog::take_kind);
    connect(protocols_, &ProtocolList::confirmed, this, &AddDeviceDialog::next);
    connect(form_, &ConnectForm::edited, this, &AddDeviceDialog::form_edited);
    connect(form_, &ConnectForm::confirmed, this, &AddDeviceDialog::start_test);
    connect(form_, &ConnectForm::credential_requested, this, &AddDeviceDialog::choose_credential);
    connect(test_, &TestPollView::round_done, this, &AddDeviceDialog::show_test);
    connect(test_, &TestPollView::running_changed, this, &AddDeviceDialog::show_test);
    connect(test_again_, &QPushButton::clicked, this, &AddDeviceDialog::start_test);
    connect(stop_, &QPushButton::clicked, test_, &TestPollView::stop);
    connect(raw_, &QPushButton::clicked, this, [this] {
        auto* log = new RawLogDialog([this] { return test_->frames(); }, this);
        log->setAttribute(Qt::WA_DeleteOnClose);
        log->show();
    });
    connect(cancel_, &QPushButton::clicked, this, &AddDeviceDialog::reject);
    connect(back_, &QPushButton::clicked, this, &AddDeviceDialog::back);
    connect(next_, &QPushButton::clicked, this, &AddDeviceDialog::next);
    connect(this, &QDialog::finished, test_, &TestPollView::stop);
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

AddDeviceDialog::Step AddDeviceDialog::step() const {
    return static_cast<Step>(pages_->currentIndex());
}

void AddDeviceDialog::go_to(Step step) {
    pages_->setCurrentIndex(step);
    steps_->set_current(step);
    strip_->hide();
    switch (step) {
        case protocol:
            protocols_->setFocus(Qt::OtherFocusReason);
            break;
        case connect_and_test:
            form_->control(fields_of(protocols_->chosen()).front())->setFocus(Qt::OtherFocusReason);
            break;
        case points:
            show_points();
            break;
        case site:
            if (!has_begun_site_) {
                site_form_->begin(context_.bridge.catalog(), context_.session.scope().site, proposed_name());
                has_begun_site_ = true;
            }
            site_form_->control(SiteForm::Field::device)->setFocus(Qt::OtherFocusReason);
            break;
        case step_count:
            break;
    }
    show_buttons();
}

void AddDeviceDialog::take_kind() {
    test_->clear();
    form_->begin(protocols_->chosen(), desk_.profiles(protocols_->chosen()));
    setWindowTitle(tr("Add device: %1").arg(label_of(protocols_->chosen())));
    show_test();
}

void AddDeviceDialog::form_edited() {
    test_->clear();
    has_begun_site_ = false;
    strip_->hide();
    show_test();
}

void AddDeviceDialog::start_test() {
    if (!form_->is_complete()) {
        form_->show_all_faults();
        return;
    }
    DeviceTestOrder order;
    order.device = form_->form();
    test_->start(order);
}

void AddDeviceDialog::show_test() {
    std::vector<Hint> hints;
    if (const auto& answer = test_->answer()) {
        for (const TestPollHint& hint : answer->hints) {
            hints.push_back({hint_text(hint), is_warning(hint)});
        }
    }
    hints_->set_hints(hints);
    test_again_->setText(test_->last() || test_->is_running() ? tr("Test again") : tr("Test"));
    stop_->setEnabled(test_->is_running());
    raw_->setEnabled(test_->is_running() || !test_->frames().empty());
}

void AddDeviceDialog::show_points() {
    const auto& answer = test_->answer();
    const std::string profile = answer ? answer->profile : form_->form().profile;
    std::vector<PlannedPoint> planned;
    if (answer) {
        for (const TestPollRow& row : answer->rows) {
            planned.push_back({row.key, row.where, {}, row.state});
        }
    } else if (const auto view = desk_.profile(profile)) {
        for (const ProfilePoint& point : view->points) {
            const std::string scale = point.scale.to_string();
            planned.push_back({point.key, point.where, scale == "1" ? std::string() : scale, std::nullopt});
        }
    }
    const auto count = static_cast<qint64>(planned.size());
    points_->set_points(std::move(planned));
    point_panel_->set_title(tr("Points"));
    point_panel_->set_subtitle(Format::listed({tr("%n point(s)", nullptr, static_cast<int>(count)), to_qt(profile)}));
    if (count == 0) {
        point_panel_->show_empty({tr("The points are not known yet"),
                                  tr("The profile that fits is found when the device answers for the first time. Go "
                                     "back and test, or choose a profile there."),
                                  {},
                                  {}});
    } else {
        point_panel_->show_content();
    }
}

void AddDeviceDialog::show_buttons() {
    back_->setEnabled(step() != protocol && !is_saving_);
    next_->setText(step() == site ? tr("Add device") : tr("Next"));
    next_->setEnabled(!is_saving_);
    cancel_->setEnabled(!is_saving_);
}

void AddDeviceDialog::reject() {
    if (!is_saving_) {
        QDialog::reject();
    }
}

void AddDeviceDialog::next() {
    if (is_saving_) {
        return;
    }
    if (step() == connect_and_test) {
        if (!form_->is_complete()) {
            form_->show_all_faults();
            return;
        }
        const auto uri = uri_of(form_->form());
        if (const std::string known = uri ? desk_.known_as(*uri) : std::string(); !known.empty()) {
            strip_->show_message(MessageStrip::Kind::warning, tr("This device is in the fleet."),
                                 tr("It is %1. Change the address, or close this window.").arg(to_qt(known)));
            return;
        }
    }
    if (step() == site) {
        save();
        return;
    }
    go_to(static_cast<Step>(step() + 1));
}

void AddDeviceDialog::back() {
    if (step() != protocol && !is_saving_) {
        go_to(static_cast<Step>(step() - 1));
    }
}

void AddDeviceDialog::choose_credential() {
    CredentialDialog dialog(actions_, this);
    if (dialog.exec() == QDialog::Accepted) {
        form_->set_text(DeviceField::credential, dialog.kept());
        credentials_.read();
        form_edited();
    }
}

QString AddDeviceDialog::proposed_name() const {
    const DeviceForm filled = form_->form();
    const std::string host = filled.text(DeviceField::host);
    const std::string unit = filled.text(DeviceField::unit);
    if (!host.empty()) {
        return to_qt(unit.empty() || unit == "1" ? host : host + " unit " + unit);
    }
    const std::string meter = filled.text(DeviceField::meter_address);
    return to_qt(meter.empty() ? "M" + (unit.empty() ? std::string("1") : unit) : meter);
}

void AddDeviceDialog::save() {
    if (!site_form_->is_complete()) {
        site_form_->show_all_faults();
        return;
    }
    const DeviceForm filled = form_->form();
    const auto uri = uri_of(filled);
    if (!uri) {
        strip_->show_failure(tr("The device was not added."), uri.error());
        return;
    }
    NewDevice device;
    device.uri = *uri;
    device.profile = test_->answer() ? test_->answer()->profile : filled.profile;
    device.interval = interval_of(filled);
    device.name = site_form_->device_name().toStdString();
    device.description = site_form_->description().toStdString();
    device.node = site_form_->node();
    const NewDevices devices{site_form_->site(), {device}};
    const QString code = to_qt(devices.site.code);
    const QString name = to_qt(device.name);
    is_saving_ = true;
    saving_ = JobList::of(context_.bridge)
                  .begin({[name, code] { return tr("Adding %1 to %2", "device, site").arg(name, code); }, {}, {}});
    strip_->hide();
    show_buttons();
    context_.bridge.run(ticket_, [this, devices, code, name](Engine& engine, const Queries&, const EngineBridge::Post&,
                                                             const std::stop_token&) {
        const Result<void> result = engine.devices()->add(devices);
        return std::function<void()>([this, result, code, name] { saved(result, code, name); });
    });
}

void AddDeviceDialog::saved(const Result<void>& result, const QString& site_code, const QString& name) {
    is_saving_ = false;
    show_buttons();
    if (!result) {
        saving_.failed(result.error());
        strip_->show_failure(tr("The device was not added."), result.error());
        return;
    }
    saving_.done();
    Q_EMIT device_added(site_code, name);
    accept();
}

void AddDeviceDialog::retranslate() {
    setWindowTitle(tr("Add device: %1").arg(label_of(protocols_->chosen())));
    steps_->set_steps({tr("Protocol"), tr("Connect and test"), tr("Points"), tr("Site and boundary")});
    stop_->setText(tr("Stop"));
    raw_->setText(tr("Raw…"));
    raw_->setToolTip(tr("What went over the line"));
    cancel_->setText(tr("Cancel"));
    back_->setText(tr("Back"));
    show_test();
    show_buttons();
    if (step() == points) {
        show_points();
    }
}

void AddDeviceDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

}  // namespace wattmast::ui
