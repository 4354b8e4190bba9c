// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/keyring_bus.h"

#include <string_view>
#include <utility>

namespace wattmast::keyring {
namespace {

constexpr const char* bus_name = "org.freedesktop.secrets";
constexpr const char* prompt_interface = "org.freedesktop.Secret.Prompt";

std::string in_seconds(std::chrono::milliseconds time) {
    return std::to_string(std::chrono::ceil<std::chrono::seconds>(time).count()) + " s";
}

struct Call {
    const char* destination;
    const char* path;
    const char* interface;
    const char* method;
};

/// @param arguments Taken, as GLib takes floating ones
/// @param type Of the answer
Result<Variant> ask(GDBusConnection* bus, const Call& call, GVariant* arguments, const char* type, const Limit& limit) {
    KeyringError error;
    Variant answer(g_dbus_connection_call_sync(bus, call.destination, call.path, call.interface, call.method, arguments,
                                               G_VARIANT_TYPE(type), G_DBUS_CALL_FLAGS_NONE, G_MAXINT,
                                               limit.cancellable(), &error.raw));
    return answer ? Result<Variant>(std::move(answer)) : failure_of(error, limit, Awaited::service);
}

Result<Variant> ask_bus(GDBusConnection* bus, const char* method, GVariant* arguments, const char* type,
                        const Limit& limit) {
    return ask(bus, {"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method}, arguments, type,
               limit);
}

/// Signals asked for while it lives come to this thread, in wait().
class OwnContext {
public:
    OwnContext() { g_main_context_push_thread_default(context_); }
    ~OwnContext() {
        g_main_context_pop_thread_default(context_);
        g_main_context_unref(context_);
    }
    OwnContext(const OwnContext&) = delete;
    OwnContext& operator=(const OwnContext&) = delete;

    /// Until `is_done`, or the cancellable is cancelled.
    void wait(const bool& is_done, GCancellable* cancellable) const {
        GSource* source = g_cancellable_source_new(cancellable);
        g_source_set_dummy_callback(source);
        g_source_attach(source, context_);
        while (!is_done && g_cancellable_is_cancelled(cancellable) == FALSE) {
            g_main_context_iteration(context_, TRUE);
        }
        g_source_destroy(source);
        g_source_unref(source);
    }

private:
    GMainContext* const context_ = g_main_context_new();
};

/// While it lives, the flag becomes true with a signal.
class SignalFlag {
public:
    SignalFlag(GDBusConnection* bus, const Call& source, const char* argument, bool& flag)
        : bus_(bus),
          id_(g_dbus_connection_signal_subscribe(
              bus, source.destination, source.interface, source.method, source.path, argument, G_DBUS_SIGNAL_FLAGS_NONE,
              [](GDBusConnection*, const gchar*, const gchar*, const gchar*, const gchar*, GVariant*, gpointer raised) {
                  *static_cast<bool*>(raised) = true;
              },
              &flag, nullptr)) {}
    ~SignalFlag() { g_dbus_connection_signal_unsubscribe(bus_, id_); }
    SignalFlag(const SignalFlag&) = delete;
    SignalFlag& operator=(const SignalFlag&) = delete;

private:
    GDBusConnection* bus_;
    guint id_;
};

/// Shows a dialog of the service and waits until it is answered or closed. Where nobody waits any longer, it is not
/// dismissed: GNOME Keyring (42.1 at least) aborts at that, with what all other programs have in it, which is also why
/// libsecret's own prompts, which dismiss, are not used. It stays until a person answers or closes it.
Result<void> wait_for_dialog(GDBusConnection* bus, const std::string& prompt, const Limit& limit) {
    const OwnContext context;
    bool is_over = false;
    const SignalFlag completed(bus, {bus_name, prompt.c_str(), prompt_interface, "Completed"}, nullptr, is_over);
    const SignalFlag gone(bus,
                          {"org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameOwnerChanged"},
                          bus_name, is_over);
    const auto shown =
        ask(bus, {bus_name, prompt.c_str(), prompt_interface, "Prompt"}, g_variant_new("(s)", ""), "()", limit);
    if (!shown) {
        return shown.error();
    }
    context.wait(is_over, limit.cancellable());
    return is_over ? Result<void>() : failure_of({}, limit, Awaited::person);
}

}  // namespace

Failure failure_of(const KeyringError& error, const Limit& limit, Awaited awaited) {
    if (limit.is_over()) {
        return awaited == Awaited::person
                   ? fail(Errc::keyring_failed, "nobody answered the dialog of the desktop keyring within " +
                                                    in_seconds(limit.time()) + "; try again" + or_the_file)
                   : fail(Errc::keyring_failed,
                          "the desktop keyring did not answer within " + in_seconds(limit.time()) +
                              "; see whether its program hangs or asks something and try again" + or_the_file);
    }
    if (g_cancellable_is_cancelled(limit.cancellable()) != 0) {
        return fail(Errc::cancelled, "the desktop keyring was not waited for any longer");
    }
    if (error.raw == nullptr) {
        return fail(Errc::keyring_failed, "the desktop keyring failed without a reason; try again");
    }
    std::string reason = error.raw->message;
    if (gchar* remote = g_dbus_error_get_remote_error(error.raw); remote != nullptr) {
        reason.append(" (").append(remote).append(")");
        g_free(remote);
    }
    return fail(Errc::keyring_failed, "the desktop keyring cannot be used: " + reason +
                                          "; see that its program runs and try again" + or_the_file);
}

Result<Object<GDBusConnection>> session_bus(const Limit& limit) {
    KeyringError error;
    Object<GDBusConnection> bus(g_bus_get_sync(G_BUS_TYPE_SESSION, limit.cancellable(), &error.raw));
    if (bus) {
        // Else GLib would end the process with the bus: a collector outlives a desktop session.
        g_dbus_connection_set_exit_on_close(bus.get(), FALSE);
        return bus;
    }
    if (g_cancellable_is_cancelled(limit.cancellable()) != 0) {
        return failure_of(error, limit, Awaited::service);
    }
    return fail(Errc::keyring_failed,
                std::string("the session bus, on which the desktop keyring is, cannot be reached: ") +
                    (error.raw == nullptr ? "no reason given" : error.raw->message) +
                    "; log in again, or unset DBUS_SESSION_BUS_ADDRESS where there is no desktop");
}

Result<bool> is_service_there(GDBusConnection* bus, const Limit& limit) {
    const auto owned = ask_bus(bus, "NameHasOwner", g_variant_new("(s)", bus_name), "(b)", limit);
    if (!owned) {
        return owned.error();
    }
    gboolean has_owner = FALSE;
    g_variant_get(owned->get(), "(b)", &has_owner);
    if (has_owner != FALSE) {
        return true;
    }
    const auto listed = ask_bus(bus, "ListActivatableNames", nullptr, "(as)", limit);
    if (!listed) {
        return listed.error();
    }
    const Variant names(g_variant_get_child_value(listed->get(), 0));
    for (gsize i = 0; i < g_variant_n_children(names.get()); ++i) {
        const Variant name(g_variant_get_child_value(names.get(), i));
        if (std::string_view(g_variant_get_string(name.get(), nullptr)) == bus_name) {
            return true;
        }
    }
    return false;
}

Result<void> do_with_dialog(GDBusConnection* bus, const char* method, GVariant* arguments, const char* type,
                            const Limit& service, const Limit& person) {
    const auto answer = ask(bus, {bus_name, "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", method},
                            arguments, type, service);
    if (!answer) {
        return answer.error();
    }
    const Variant path(g_variant_get_child_value(answer->get(), g_variant_n_children(answer->get()) - 1));
    const std::string prompt = g_variant_get_string(path.get(), nullptr);
    return prompt == "/" ? Result<void>() : wait_for_dialog(bus, prompt, person);
}

}  // namespace wattmast::keyring
