// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The session bus and the Secret Service's calls and dialogs on it, through GLib. Internal to keyring.cpp: GLib's
// headers are included nowhere else.
//
// Everything waits on the caller's thread until a Limit is over.
#pragma once

#include <gio/gio.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "units/error.h"

namespace wattmast::keyring {

// ---- GLib's references and errors as C++ has them ----
struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Object = std::unique_ptr<T, Unref>;

struct FreeVariant {
    void operator()(GVariant* variant) const { g_variant_unref(variant); }
};
using Variant = std::unique_ptr<GVariant, FreeVariant>;

struct KeyringError {
    GError* raw = nullptr;
    KeyringError() = default;
    ~KeyringError() { g_clear_error(&raw); }
    KeyringError(const KeyringError&) = delete;
    KeyringError& operator=(const KeyringError&) = delete;
};

/// Cancels what it is given to when its time is over or somebody asked to stop.
class Limit {
public:
    Limit(std::chrono::milliseconds time, const std::stop_token& stop)
        : time_(time), on_stop_(stop, GiveUp{cancellable_.get()}), clock_([this](const std::stop_token& ended) {
              std::unique_lock lock(mutex_);
              wake_.wait_for(lock, ended, time_, [] { return false; });
              if (!ended.stop_requested()) {
                  is_over_ = true;
                  g_cancellable_cancel(cancellable_.get());
              }
          }) {}

    [[nodiscard]] GCancellable* cancellable() const { return cancellable_.get(); }
    [[nodiscard]] bool is_over() const { return is_over_; }
    [[nodiscard]] std::chrono::milliseconds time() const { return time_; }

private:
    struct GiveUp {
        GCancellable* cancellable;
        void operator()() const { g_cancellable_cancel(cancellable); }
    };

    const std::chrono::milliseconds time_;
    const Object<GCancellable> cancellable_{g_cancellable_new()};
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::atomic<bool> is_over_ = false;
    std::stop_callback<GiveUp> on_stop_;
    std::jthread clock_;  ///< Last, so that it ends first.
};

/// Who was waited for.
enum class Awaited : std::uint8_t { service = 1, person = 2 };

/// How every failure with a keyring ends.
inline constexpr const char* or_the_file = ", or keep the credential in the file (wattmastctl credential set NAME)";

/// Why something failed: the limit, or what the error says. Code and detail as keyring.h says.
[[nodiscard]] Failure failure_of(const KeyringError& error, const Limit& limit, Awaited awaited);

/// Fails where it cannot be reached. @pre has_session_bus(), else GLib starts one
[[nodiscard]] Result<Object<GDBusConnection>> session_bus(const Limit& limit);

/// Whether somebody owns the name of the Secret Service, or could be started for it.
[[nodiscard]] Result<bool> is_service_there(GDBusConnection* bus, const Limit& limit);

/// A method of the Secret Service that may need a dialog, such as Unlock: its answer, of `type`, ends with the dialog's
/// path. The dialog is shown and waited for until it is answered or closed; which of both, the caller must look.
/// @param arguments Taken, as GLib takes floating ones
[[nodiscard]] Result<void> do_with_dialog(GDBusConnection* bus, const char* method, GVariant* arguments,
                                          const char* type, const Limit& service, const Limit& person);

}  // namespace wattmast::keyring
