// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The form in which a credential is added or changed.
#pragma once

#include <QWidget>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/pages/settings/credential_desk.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace wattmast::ui {

class FormRow;
class ParameterRows;
class RoleLabel;
class SegmentedControl;
class WrappedLabel;

/// Knows no place; says what to save. Faults of what was typed stand at their fields.
class CredentialEditor : public QWidget {
    Q_OBJECT

public:
    /// What a credential usually holds, in the order of the choices.
    enum class Usual : std::uint8_t {
        snmp_v3 = 0,
        community = 1,
        login = 2,
        token = 3,
        api_key = 4,
        secret_of_webhook = 5,
        other = 6,
    };

    explicit CredentialEditor(QWidget* parent = nullptr);

    /// Empty, for a new one.
    void begin_new();
    /// Of a new one: fills in what is usual.
    void set_usual(Usual usual);
    /// Of a new one, in place of what is usual.
    void set_parameters(const std::vector<CredentialParameter>& parameters);
    void begin_change(const KeptCredential& credential);
    /// Empty: a new one is being made.
    [[nodiscard]] const std::optional<KeptCredential>& changed() const { return changed_; }

    /// Names that a new one may not have.
    void set_taken(std::vector<std::string> names) { taken_ = std::move(names); }
    /// Whether there is a keyring to choose; else the file.
    void set_has_keyring(bool has_keyring);
    void set_busy(bool busy);

Q_SIGNALS:
    void save_requested(const wattmast::ui::CredentialChange& change);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fill_in_kind();
    void show_mode();
    void show_actions();
    void save();
    [[nodiscard]] QString name_fault() const;
    [[nodiscard]] CredentialPlace place() const;
    void retranslate();

    std::optional<KeptCredential> changed_;
    std::vector<std::string> taken_;
    bool has_keyring_ = false;
    bool busy_ = false;

    QLineEdit* name_;
    SegmentedControl* place_;
    QComboBox* kind_;
    FormRow* name_row_;
    FormRow* place_row_;
    FormRow* kind_row_;
    RoleLabel* parameters_title_;
    WrappedLabel* parameters_text_;
    ParameterRows* parameters_;
    WrappedLabel* fault_;
    QPushButton* more_;
    QPushButton* cancel_;
    QPushButton* save_;
};

}  // namespace wattmast::ui
