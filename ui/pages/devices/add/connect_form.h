// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Step 2, left: profile and address of a device, checked while they are typed.
#pragma once

#include <QWidget>
#include <map>
#include <vector>

#include "app/device_desk.h"

class QGridLayout;
class QLineEdit;
class QPushButton;

namespace wattmast::ui {

class QuietCombo;
class RoleLabel;
class WrappedLabel;

/// Knows no engine: what is filled in comes out as a DeviceForm. What is wrong stands under its field with an example,
/// once somebody has been there.
class ConnectForm : public QWidget {
    Q_OBJECT

public:
    explicit ConnectForm(QWidget* parent = nullptr);

    /// Begins anew with what is usual for the kind.
    void begin(ConnectionKind kind, std::vector<ProfileChoice> profiles);
    /// Names that can be chosen; others can be typed.
    void set_credentials(const QStringList& names);
    [[nodiscard]] DeviceForm form() const;
    [[nodiscard]] bool is_complete() const;
    /// Marks all that is missing too, and puts the focus into the first of it.
    void show_all_faults();
    [[nodiscard]] QString fault(DeviceField field) const;
    /// For tests.
    [[nodiscard]] QWidget* control(DeviceField field) const;
    [[nodiscard]] QuietCombo* profile_box() const { return profile_; }
    void set_text(DeviceField field, const QString& text);

Q_SIGNALS:
    void edited();
    /// Enter in a field.
    void confirmed();
    void credential_requested();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        RoleLabel* name = nullptr;
        QLineEdit* line = nullptr;  ///< One of the two.
        QuietCombo* combo = nullptr;
        WrappedLabel* fault = nullptr;
        bool is_visited = false;
    };

    void build_profile();
    void build_row(DeviceField field);
    void clear_rows();
    void field_edited(DeviceField field);
    void show_faults();
    void show_profiles();
    void retranslate();
    [[nodiscard]] QString text_of(const Row& row) const;

    ConnectionKind kind_ = ConnectionKind::modbus_tcp;
    std::vector<ProfileChoice> profiles_;
    QStringList credentials_;
    QGridLayout* grid_;
    RoleLabel* profile_name_;
    QuietCombo* profile_;
    WrappedLabel* profile_fault_;
    QPushButton* add_credential_ = nullptr;
    std::map<DeviceField, Row> rows_;
};

}  // namespace wattmast::ui
