// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Adds one device: protocol, connect and test, points, site. Mock-up 18.
#pragma once

#include <QDialog>

#include "ui/engine_bridge.h"
#include "ui/pages/settings/credential_desk.h"
#include "ui/shell/jobs/job_list.h"
#include "ui/shell/page_base.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattmast::ui {

class ConnectForm;
class DataTable;
class HintList;
class MessageStrip;
class Panel;
class ProfilePointModel;
class ProtocolList;
class SiteForm;
class StepHeader;
class TestPollView;

/// Nothing is stored before its last button. Stays beside the main window.
class AddDeviceDialog : public QDialog {
    Q_OBJECT

public:
    enum Step : int { protocol = 0, connect_and_test = 1, points = 2, site = 3, step_count };

    /// @pre context.bridge.devices() is not null
    AddDeviceDialog(PageContext context, CredentialActions credentials, QWidget* parent = nullptr);
    ~AddDeviceDialog() override;

    [[nodiscard]] Step step() const;
    [[nodiscard]] ProtocolList* protocols() const { return protocols_; }
    [[nodiscard]] ConnectForm* form() const { return form_; }
    [[nodiscard]] TestPollView* test() const { return test_; }
    [[nodiscard]] SiteForm* site_form() const { return site_form_; }
    [[nodiscard]] ProfilePointModel* point_model() const { return points_; }
    [[nodiscard]] HintList* hints() const { return hints_; }
    [[nodiscard]] MessageStrip* strip() const { return strip_; }
    /// For tests: as the buttons do.
    void next();
    /// Not while something is being stored.
    void reject() override;
    void back();
    void start_test();

Q_SIGNALS:
    /// Stored; the collector does not poll it yet.
    void device_added(const QString& site_code, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* build_connect();
    QWidget* build_points();
    QWidget* build_site();
    QWidget* build_buttons();
    void connect_parts();
    void go_to(Step step);
    void take_kind();
    void form_edited();
    void show_test();
    void show_points();
    void show_buttons();
    void choose_credential();
    void save();
    void saved(const Result<void>& result, const QString& site_code, const QString& name);
    [[nodiscard]] QString proposed_name() const;
    void retranslate();

    PageContext context_;
    DeviceDesk& desk_;
    CredentialActions actions_;
    CredentialDesk credentials_;
    RequestTicket ticket_;
    JobHandle saving_;
    bool is_saving_ = false;
    bool has_begun_site_ = false;

    StepHeader* steps_;
    QStackedWidget* pages_;
    MessageStrip* strip_;
    ProtocolList* protocols_;
    ConnectForm* form_;
    HintList* hints_;
    TestPollView* test_;
    Panel* point_panel_ = nullptr;
    ProfilePointModel* points_;
    SiteForm* site_form_;
    QPushButton* test_again_ = nullptr;
    QPushButton* stop_ = nullptr;
    QPushButton* raw_ = nullptr;
    QPushButton* cancel_ = nullptr;
    QPushButton* back_ = nullptr;
    QPushButton* next_ = nullptr;
};

}  // namespace wattmast::ui
