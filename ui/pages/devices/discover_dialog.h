// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Looks for devices in ranges of addresses, on request only, and adds those that are chosen.
#pragma once

#include <QDialog>
#include <memory>

#include "ui/engine_bridge.h"
#include "ui/pages/settings/credential_desk.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/page_base.h"

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace wattmast::ui {

class DataTable;
class DiscoveryForm;
class FoundDeviceModel;
class MessageStrip;
class Panel;
class QuietCombo;
class RoleLabel;
class SiteForm;
class StepHeader;
class WrappedLabel;

/// Says what it will send before it starts. Closing the window ends a search that runs.
class DiscoverDialog : public QDialog {
    Q_OBJECT

public:
    enum Step : int { search = 0, site = 1 };

    /// @pre context.bridge.devices() is not null
    DiscoverDialog(PageContext context, CredentialActions credentials, QWidget* parent = nullptr);
    ~DiscoverDialog() override;

    [[nodiscard]] bool is_searching() const { return task_ != nullptr; }
    [[nodiscard]] DiscoveryForm* form() const { return form_; }
    [[nodiscard]] FoundDeviceModel* model() const { return model_; }
    [[nodiscard]] SiteForm* site_form() const { return site_form_; }
    [[nodiscard]] MessageStrip* strip() const { return strip_; }
    /// What will be sent, in words; or why nothing can be.
    [[nodiscard]] QString plan_text() const;
    /// For tests: as the buttons do.
    void start();
    void cancel_search();
    void next();
    /// Not while something is being stored.
    void reject() override;

Q_SIGNALS:
    /// Stored; the collector does not poll them yet.
    void devices_added(int count, const QString& site_code);
    void search_ended();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* build_form();
    QWidget* build_found();
    QWidget* build_search();
    QWidget* build_site();
    QWidget* build_buttons();
    void connect_parts();
    void go_to(Step step);
    void show_plan();
    void show_progress(const DiscoveryState& state);
    void ended(const Result<void>& outcome);
    void show_current_profiles();
    void show_buttons();
    void save();
    void retranslate();

    PageContext context_;
    DeviceDesk& desk_;
    CredentialDesk credentials_;
    RequestTicket ticket_;
    std::unique_ptr<DeviceTask> task_;
    JobHandle searching_;
    JobHandle saving_;
    int generation_ = 0;
    DiscoveryState state_;
    bool has_searched_ = false;
    bool has_begun_site_ = false;  ///< The form is filled once; what was typed stays.
    bool is_saving_ = false;
    bool is_plan_good_ = false;

    StepHeader* steps_;
    QStackedWidget* pages_;
    MessageStrip* strip_;
    DiscoveryForm* form_;
    QWidget* form_pane_ = nullptr;  ///< The form, what will be done and the buttons.
    WrappedLabel* plan_;
    QPushButton* start_ = nullptr;
    QPushButton* cancel_search_ = nullptr;
    Panel* found_panel_ = nullptr;
    QProgressBar* progress_ = nullptr;
    FoundDeviceModel* model_;
    DataTable* table_ = nullptr;
    RoleLabel* profile_name_ = nullptr;
    QuietCombo* profile_ = nullptr;
    SiteForm* site_form_;
    QPushButton* close_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
};

}  // namespace wattmast::ui
