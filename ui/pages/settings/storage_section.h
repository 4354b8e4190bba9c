// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The database file: what is in it, how it will grow, how long data is kept.
#pragma once

#include <QWidget>
#include <optional>

#include "app/storage.h"
#include "ui/engine_bridge.h"
#include "ui/pages/settings/retention_change.h"

class QTimer;

namespace wattmast::ui {

class BackupPanel;
class Chip;
class KpiStrip;
class MessageStrip;
class Panel;
class RetentionForm;
class RoleLabel;
class StorageLevels;
class WrappedLabel;

/// The forecast is asked for again a moment after each edit, for the times being edited. What is edited stays until it
/// is saved or reverted, also while another page is in front.
class StorageSection : public QWidget {
    Q_OBJECT

public:
    explicit StorageSection(EngineBridge& bridge, QWidget* parent = nullptr);
    ~StorageSection() override;

    void enter();
    void leave();
    void retranslate();

private:
    /// What became of the last attempt to save; none after the next edit.
    enum class Saved : std::uint8_t { none = 1, running = 2, done = 3, failed = 4 };

    QWidget* build_heading();
    QWidget* build_panels();

    void request_policy();
    void request_forecast();
    void take_policy(const Result<RetentionPolicy>& policy);
    void edited();
    void fill(const RetentionPolicy& policy);
    void save();
    void take_saved(const RetentionPolicy& policy, const Result<void>& result);

    [[nodiscard]] bool is_read_only() const;
    [[nodiscard]] bool is_changed() const;
    [[nodiscard]] RetentionChange change() const;
    [[nodiscard]] bool may_remove(const RetentionChange& change);

    void show_all();
    void show_forecast();
    void show_levels();
    void show_actions();
    void show_notice();
    void show_change(MessageStrip& notice);
    void show_retirement();
    void follow_retirement();

    EngineBridge& bridge_;
    RequestTicket policy_ticket_;
    RequestTicket forecast_ticket_;
    RequestTicket save_ticket_;
    std::optional<RetentionPolicy> stored_;  ///< Empty: not read yet, or it cannot be.
    std::optional<Failure> policy_failure_;  ///< Why not.
    std::optional<StorageForecast> forecast_;
    std::optional<Failure> forecast_failure_;  ///< Of the newest request.
    Saved saved_ = Saved::none;
    std::optional<Failure> save_failure_;
    std::optional<UtcTime> retired_at_;  ///< When nothing was left to retire last, as far as it is shown.
    bool in_front_ = false;

    QTimer* debounce_;
    RoleLabel* title_ = nullptr;
    WrappedLabel* path_ = nullptr;
    Chip* unsaved_ = nullptr;
    MessageStrip* message_ = nullptr;
    KpiStrip* kpis_ = nullptr;
    Panel* form_panel_ = nullptr;
    RetentionForm* form_ = nullptr;
    Panel* levels_panel_ = nullptr;
    StorageLevels* levels_ = nullptr;
    BackupPanel* backup_ = nullptr;
};

}  // namespace wattmast::ui
