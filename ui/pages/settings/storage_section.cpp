// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/settings/storage_section.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include "ui/format/failures.h"
#include "ui/format/format.h"
#include "ui/format/names.h"
#include "ui/pages/settings/backup_panel.h"
#include "ui/pages/settings/retention_form.h"
#include "ui/pages/settings/retention_text.h"
#include "ui/pages/settings/storage_kpis.h"
#include "ui/pages/settings/storage_levels.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/small_parts.h"

namespace wattmast::ui {
namespace {

constexpr std::chrono::milliseconds after_edit{250};
/// Below it a panel has no room for words beside its fields.
constexpr int least_for_both = 760;

}  // namespace

StorageSection::StorageSection(EngineBridge& bridge, QWidget* parent)
    : QWidget(parent),
      bridge_(bridge),
      debounce_(new QTimer(this)),
      message_(new MessageStrip),
      kpis_(new KpiStrip(storage_kpi_count)),
      backup_(new BackupPanel) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(size::gutter);
    column->addWidget(build_heading());
    column->addWidget(message_);
    column->addWidget(kpis_);
    column->addWidget(build_panels());
    column->addWidget(backup_);
    debounce_->setSingleShot(true);
    debounce_->setInterval(after_edit);
    connect(debounce_, &QTimer::timeout, this, &StorageSection::request_forecast);
    connect(form_, &RetentionForm::edited, this, &StorageSection::edited);
    connect(form_, &RetentionForm::save_requested, this, &StorageSection::save);
    connect(form_, &RetentionForm::revert_requested, this, [this] { fill(*stored_); });
    connect(form_, &RetentionForm::defaults_requested, this, [this] { fill({}); });
    connect(form_panel_->overlay(), &StateOverlay::action_requested, this, &StorageSection::request_policy);
    connect(levels_panel_->overlay(), &StateOverlay::action_requested, this, &StorageSection::request_forecast);
    connect(&bridge_, &EngineBridge::collector_status_changed, this, [this] {
        if (in_front_) {
            follow_retirement();
        }
    });
    retranslate();
}

StorageSection::~StorageSection() = default;

QWidget* StorageSection::build_heading() {
    auto* heading = new QWidget;
    auto* row = new QHBoxLayout(heading);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(space::s3);
    title_ = new RoleLabel(TextRole::title, Color::text_primary);
    path_ = new WrappedLabel(TextRole::table, Color::text_muted);
    path_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    unsaved_ = new Chip;
    unsaved_->set_color(Color::quality_estimated);
    title_->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(title_);
    row->addWidget(path_, 1, Qt::AlignBottom);
    row->addWidget(unsaved_);
    return heading;
}

QWidget* StorageSection::build_panels() {
    form_panel_ = new Panel;
    form_ = new RetentionForm;
    form_panel_->set_content(form_);
    levels_panel_ = new Panel;
    levels_panel_->set_header_line(true);
    levels_ = new StorageLevels;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(size::panel_pad, space::s4, size::panel_pad, size::panel_pad);
    column->addWidget(levels_);
    column->addStretch(1);
    levels_panel_->set_content(content);
    return new SideBySide({form_panel_, 60}, {levels_panel_, 40}, least_for_both);
}

bool StorageSection::is_read_only() const {
    return bridge_.options().access == Access::read_only;
}

/// Also where what is stored cannot be understood: then saving mends it.
bool StorageSection::is_changed() const {
    return stored_ ? form_->policy() != *stored_ : policy_failure_.has_value();
}

RetentionChange StorageSection::change() const {
    return retention_change(stored_, form_->policy(), forecast_ ? std::optional(forecast_->now) : std::nullopt,
                            bridge_.now());
}

void StorageSection::enter() {
    in_front_ = true;
    request_policy();
}

void StorageSection::leave() {
    in_front_ = false;
    debounce_->stop();
    policy_ticket_.cancel();
    forecast_ticket_.cancel();
    form_panel_->stop_loading();
    levels_panel_->stop_loading();
}

void StorageSection::request_policy() {
    form_panel_->start_loading();
    bridge_.request_retention_policy(policy_ticket_,
                                     [this](const Result<RetentionPolicy>& policy) { take_policy(policy); });
}

void StorageSection::take_policy(const Result<RetentionPolicy>& policy) {
    form_panel_->stop_loading();
    const bool keeps_edits = stored_ && is_changed();
    policy_failure_ = policy ? std::nullopt : std::optional(policy.error());
    if (policy) {
        stored_ = *policy;
        if (!keeps_edits) {
            form_->set_policy(*policy);
        }
    } else if (policy.error().code == Errc::invalid_argument) {
        // What is stored contradicts itself: the fields keep what they show, at first the defaults, to be saved.
        stored_.reset();
    }
    show_all();
    request_forecast();
}

void StorageSection::request_forecast() {
    debounce_->stop();
    if (fault_of(form_->policy())) {
        return;
    }
    levels_panel_->start_loading();
    bridge_.request_storage(forecast_ticket_, form_->policy(), [this](const Result<StorageForecast>& forecast) {
        levels_panel_->stop_loading();
        forecast_ = forecast ? std::optional(*forecast) : std::nullopt;
        forecast_failure_ = forecast ? std::nullopt : std::optional(forecast.error());
        show_all();
    });
}

void StorageSection::edited() {
    saved_ = Saved::none;
    // The answer to what was in the fields before is of no use any more.
    forecast_ticket_.cancel();
    levels_panel_->stop_loading();
    debounce_->start();
    show_all();
}

void StorageSection::fill(const RetentionPolicy& policy) {
    form_->set_policy(policy);
    edited();
}

bool StorageSection::may_remove(const RetentionChange& change) {
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Wattmast"), tr("Remove data for good?"),
                    QMessageBox::NoButton, this);
    box.setInformativeText(RetentionText::removal(change) + QLatin1Char(' ') +
                           tr("This begins at once and cannot be undone; a backup made before keeps the data."));
    const QPushButton* remove = box.addButton(tr("Save and remove"), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(tr("Do not save"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == remove;
}

void StorageSection::save() {
    const RetentionPolicy policy = form_->policy();
    if (fault_of(policy)) {
        return;
    }
    if (const RetentionChange removed = change(); removed.removes() && !may_remove(removed)) {
        return;
    }
    saved_ = Saved::running;
    // Else the focus would leave the button that is disabled now for the field of the next panel.
    form_->setFocus(Qt::OtherFocusReason);
    bridge_.save_retention_policy(save_ticket_, policy,
                                  [this, policy](const Result<void>& result) { take_saved(policy, result); });
    show_all();
}

void StorageSection::take_saved(const RetentionPolicy& policy, const Result<void>& result) {
    saved_ = result ? Saved::done : Saved::failed;
    save_failure_ = result ? std::nullopt : std::optional(result.error());
    if (result) {
        stored_ = policy;
        policy_failure_.reset();
    }
    show_all();
}

void StorageSection::show_all() {
    show_forecast();
    show_levels();
    show_actions();
    show_notice();
    show_retirement();
}

void StorageSection::show_forecast() {
    const bool contradicts = fault_of(form_->policy()).has_value();
    QString why_none;
    if (forecast_failure_) {
        why_none = label_of(forecast_failure_->code);
    }
    std::optional<StorageForecast> shown = forecast_;
    if (contradicts && shown) {
        shown->growth.reset();
    }
    std::vector<Kpi> kpis = storage_kpis(shown, form_->policy(), why_none, bridge_.now());
    const bool is_behind = debounce_->isActive() || forecast_ticket_.is_pending();
    for (std::size_t i = 0; i < kpis.size(); ++i) {
        if (contradicts && forecast_ && i > 0) {
            kpis[i].note = tr("the times contradict each other");
        }
        if (is_behind && i > 0) {
            kpis[i].state = Kpi::State::stale;
        }
        kpis_->tile(static_cast<int>(i))->set_kpi(kpis[i]);
    }
    unsaved_->setVisible(is_changed() && !contradicts && !is_read_only());
    const auto message = shown && !contradicts ? storage_message(*shown, bridge_.now()) : std::nullopt;
    if (message) {
        message_->show_message(message->kind, message->headline, message->text);
    } else {
        message_->hide();
    }
}

void StorageSection::show_levels() {
    if (forecast_failure_) {
        levels_panel_->set_subtitle({});
        levels_panel_->show_error({tr("The file could not be measured"), explanation_of(forecast_failure_->code),
                                   tr("Try again"), technical_detail(*forecast_failure_)});
        return;
    }
    levels_panel_->show_content();
    if (forecast_) {
        levels_panel_->set_subtitle(forecast_->now.is_estimate ? tr("estimated from some of the devices") : QString());
        levels_->set_parts(parts_of(forecast_->now));
    }
}

void StorageSection::show_actions() {
    const RetentionPolicy policy = form_->policy();
    const bool can_edit = !is_read_only() && saved_ != Saved::running && (stored_ || policy_failure_);
    form_->set_actions({.edit = can_edit,
                        .save = can_edit && is_changed() && !fault_of(policy),
                        .revert = can_edit && stored_ && is_changed(),
                        .defaults = can_edit && policy != RetentionPolicy{}});
    if (policy_failure_ && policy_failure_->code != Errc::invalid_argument) {
        form_panel_->show_error({tr("The times could not be read"), explanation_of(policy_failure_->code),
                                 tr("Try again"), technical_detail(*policy_failure_)});
    } else {
        form_panel_->show_content();
    }
}

void StorageSection::show_notice() {
    MessageStrip& notice = *form_->notice();
    if (is_read_only()) {
        notice.show_message(MessageStrip::Kind::info, tr("The database is open for reading only."),
                            tr("Its times can be changed where it is open for writing."));
    } else if (saved_ == Saved::failed && save_failure_) {
        notice.show_failure(tr("The times were not saved."), *save_failure_);
    } else if (saved_ == Saved::done && !is_changed()) {
        notice.show_message(MessageStrip::Kind::success, tr("The times are saved."),
                            tr("What is over them is retired from now on, a little after each commit."));
    } else if (policy_failure_) {
        notice.show_failure(tr("The stored times cannot be understood, so nothing is retired."),
                            tr("Save other ones; these are the defaults."), *policy_failure_);
    } else {
        show_change(notice);
    }
}

void StorageSection::show_change(MessageStrip& notice) {
    const RetentionChange changes = change();
    if (!is_changed() || fault_of(form_->policy()) || !changes.is_shorter) {
        notice.hide();
    } else if (changes.removes()) {
        notice.show_message(MessageStrip::Kind::warning, tr("Saving removes data for good."),
                            RetentionText::removal(changes));
    } else {
        notice.show_message(MessageStrip::Kind::info, tr("Saving removes nothing now."),
                            RetentionText::nothing_goes_yet(changes));
    }
}

void StorageSection::follow_retirement() {
    const std::optional<UtcTime> before = retired_at_;
    show_retirement();
    // What was measured before is not what is in the file now.
    if (retired_at_ != before && !forecast_ticket_.is_pending() && !debounce_->isActive()) {
        request_forecast();
    }
}

void StorageSection::show_retirement() {
    const auto state = bridge_.retention_state();
    retired_at_ = state ? state->retired_at : std::nullopt;
    form_->set_state(state ? RetentionText::state(*state, bridge_.now()) : QString(),
                     state ? RetentionText::detail(*state) : QString());
}

void StorageSection::retranslate() {
    title_->set_text(tr("Storage"));
    path_->setText(to_qt(bridge_.options().database.string()));
    path_->setAccessibleName(tr("Database file"));
    unsaved_->set_text(tr("Forecast for times that are not saved"));
    form_panel_->set_title(tr("How long data is kept"));
    form_panel_->set_subtitle(tr("what is over its time is retired once a day"));
    levels_panel_->set_title(tr("In the file"));
    levels_->setAccessibleName(tr("In the file"));
    backup_->set_command(backup_command(bridge_.options().database, bridge_.now()));
    show_all();
}

}  // namespace wattmast::ui
