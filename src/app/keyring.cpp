// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/keyring.h"

#include <libsecret/secret.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "app/keyring_bus.h"

namespace wattmast {
namespace {

constexpr const char* name_attribute = "name";

using keyring::Awaited;
using keyring::do_with_dialog;
using keyring::failure_of;
using keyring::is_service_there;
using keyring::KeyringError;
using keyring::Limit;
using keyring::Object;
using keyring::or_the_file;
using keyring::session_bus;

// ---- libsecret's references as C++ has them ----
struct FreeObjects {
    void operator()(GList* list) const { g_list_free_full(list, g_object_unref); }
};
using Objects = std::unique_ptr<GList, FreeObjects>;

struct FreeTable {
    void operator()(GHashTable* table) const { g_hash_table_unref(table); }
};
using Table = std::unique_ptr<GHashTable, FreeTable>;

struct FreeValue {
    void operator()(SecretValue* value) const { secret_value_unref(value); }
};
using Value = std::unique_ptr<SecretValue, FreeValue>;

// ---- What is said ----
Failure none_there() {
    const std::string why = has_session_bus()
                                ? "no program on the session bus keeps secrets; install GNOME Keyring, KWallet or "
                                  "KeePassXC and log in again"
                                : "there is no session bus (neither DBUS_SESSION_BUS_ADDRESS nor a socket \"bus\" in "
                                  "XDG_RUNTIME_DIR); log in to a desktop";
    return fail(Errc::keyring_failed, "there is no desktop keyring: " + why + or_the_file);
}

Failure is_locked() {
    return fail(Errc::keyring_failed,
                "the desktop keyring is locked; unlock it with wattmastctl credential unlock, in Settings under "
                "Credentials, or in its own program, and then start collecting or probe again");
}

// ---- Items ----
const SecretSchema& schema() {
    static const SecretSchema made = [] {
        SecretSchema one{};
        one.name = "org.wattmast.Credential";
        one.flags = SECRET_SCHEMA_NONE;
        one.attributes[0] = {name_attribute, SECRET_SCHEMA_ATTRIBUTE_STRING};
        return one;
    }();
    return made;
}

/// Of one item, or of all of the schema.
Table attributes_of(const std::optional<std::string>& name) {
    Table attributes(g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free));
    if (name) {
        g_hash_table_insert(attributes.get(), g_strdup(name_attribute), g_strdup(name->c_str()));
    }
    return attributes;
}

std::string name_of_item(SecretItem* item) {
    const Table attributes(secret_item_get_attributes(item));
    const auto* name =
        attributes ? static_cast<const gchar*>(g_hash_table_lookup(attributes.get(), name_attribute)) : nullptr;
    return name == nullptr ? "" : name;
}

/// One talk with the service. Every stage has its own limit of time.
class Conversation {
public:
    Conversation(Object<GDBusConnection> bus, Object<SecretService> service, KeyringPatience patience)
        : bus_(std::move(bus)), service_(std::move(service)), patience_(std::move(patience)) {}

    [[nodiscard]] Result<KeyringContents> read() const;
    [[nodiscard]] Result<void> unlock() const;
    [[nodiscard]] Result<void> keep(const std::string& name, const std::string& text) const;
    [[nodiscard]] Result<bool> remove(const std::string& name) const;

private:
    /// Null: the keyring has none yet.
    [[nodiscard]] Result<Object<SecretCollection>> default_collection(const Limit& limit) const;
    [[nodiscard]] Result<Objects> items(int flags, const Limit& limit) const;
    /// The paths of what must be unlocked so that all can be read and something can be added.
    [[nodiscard]] Result<std::vector<std::string>> locked_parts() const;
    [[nodiscard]] Result<void> make_default_collection() const;
    [[nodiscard]] Limit service_limit() const { return {patience_.service, patience_.stop}; }
    [[nodiscard]] Limit person_limit() const { return {patience_.person, patience_.stop}; }

    Object<GDBusConnection> bus_;
    Object<SecretService> service_;
    KeyringPatience patience_;
};

Result<Object<SecretCollection>> Conversation::default_collection(const Limit& limit) const {
    KeyringError error;
    Object<SecretCollection> collection(secret_collection_for_alias_sync(
        service_.get(), SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, limit.cancellable(), &error.raw));
    if (error.raw != nullptr) {
        return failure_of(error, limit, Awaited::service);
    }
    return collection;
}

Result<Objects> Conversation::items(int flags, const Limit& limit) const {
    KeyringError error;
    const Table all = attributes_of(std::nullopt);
    Objects found(secret_service_search_sync(service_.get(), &schema(), all.get(),
                                             static_cast<SecretSearchFlags>(SECRET_SEARCH_ALL | flags),
                                             limit.cancellable(), &error.raw));
    if (error.raw != nullptr) {
        return failure_of(error, limit, Awaited::service);
    }
    return found;
}

Result<KeyringContents> Conversation::read() const {
    const Limit limit = service_limit();
    const auto found = items(SECRET_SEARCH_LOAD_SECRETS, limit);
    if (!found) {
        return found.error();
    }
    const auto collection = default_collection(limit);
    if (!collection) {
        return collection.error();
    }
    const bool is_default_locked = *collection && secret_collection_get_locked(collection->get()) != FALSE;
    KeyringContents contents{is_default_locked ? KeyringState::locked : KeyringState::open, {}};
    std::map<std::string, guint64> changed;
    for (const GList* link = found->get(); link != nullptr; link = link->next) {
        auto* item = static_cast<SecretItem*>(link->data);
        const Value secret(secret_item_get_secret(item));
        if (secret_item_get_locked(item) != FALSE || !secret) {
            contents.state = KeyringState::locked;
            continue;
        }
        const std::string name = name_of_item(item);
        const guint64 at = secret_item_get_modified(item);
        if (const auto other = changed.find(name); other != changed.end() && other->second > at) {
            continue;
        }
        gsize length = 0;
        const gchar* text = secret_value_get(secret.get(), &length);
        changed[name] = at;
        contents.texts[name] = std::string(text, length);
    }
    return contents;
}

Result<std::vector<std::string>> Conversation::locked_parts() const {
    const Limit limit = service_limit();
    const auto collection = default_collection(limit);
    if (!collection) {
        return collection.error();
    }
    const auto found = items(SECRET_SEARCH_NONE, limit);
    if (!found) {
        return found.error();
    }
    std::vector<std::string> paths;
    const auto add = [&paths](gpointer proxy) {
        paths.emplace_back(g_dbus_proxy_get_object_path(static_cast<GDBusProxy*>(proxy)));
    };
    if (*collection && secret_collection_get_locked(collection->get()) != FALSE) {
        add(collection->get());
    }
    for (const GList* link = found->get(); link != nullptr; link = link->next) {
        if (secret_item_get_locked(static_cast<SecretItem*>(link->data)) != FALSE) {
            add(link->data);
        }
    }
    return paths;
}

Result<void> Conversation::unlock() const {
    const auto locked = locked_parts();
    if (!locked) {
        return locked.error();
    }
    if (locked->empty()) {
        return {};
    }
    GVariantBuilder paths;
    g_variant_builder_init(&paths, G_VARIANT_TYPE("ao"));
    for (const std::string& path : *locked) {
        g_variant_builder_add(&paths, "o", path.c_str());
    }
    {
        const Limit service = service_limit();
        const Limit person = person_limit();
        if (auto asked = do_with_dialog(bus_.get(), "Unlock", g_variant_new("(ao)", &paths), "(aoo)", service, person);
            !asked) {
            return asked;
        }
    }
    const auto rest = locked_parts();
    if (!rest) {
        return rest.error();
    }
    return rest->empty() ? Result<void>()
                         : fail(Errc::keyring_failed,
                                std::string("the desktop keyring stays locked: its dialog was closed or could not be "
                                            "shown; try again in a desktop session") +
                                    or_the_file);
}

/// With a dialog for its password.
Result<void> Conversation::make_default_collection() const {
    GVariantBuilder properties;
    g_variant_builder_init(&properties, G_VARIANT_TYPE("a{sv}"));
    g_variant_builder_add(&properties, "{sv}", "org.freedesktop.Secret.Collection.Label",
                          g_variant_new_string("Default keyring"));
    {
        const Limit service = service_limit();
        const Limit person = person_limit();
        if (auto made = do_with_dialog(bus_.get(), "CreateCollection",
                                       g_variant_new("(a{sv}s)", &properties, SECRET_COLLECTION_DEFAULT), "(oo)",
                                       service, person);
            !made) {
            return made;
        }
    }
    const Limit limit = service_limit();
    const auto collection = default_collection(limit);
    if (!collection) {
        return collection.error();
    }
    return *collection
               ? Result<void>()
               : fail(Errc::keyring_failed,
                      std::string("there is no desktop keyring yet, and none was made: its dialog was closed or "
                                  "could not be shown; try again in a desktop session") +
                          or_the_file);
}

Result<void> Conversation::keep(const std::string& name, const std::string& text) const {
    if (auto unlocked = unlock(); !unlocked) {
        return unlocked;
    }
    bool has_collection = false;
    {
        const Limit limit = service_limit();
        const auto collection = default_collection(limit);
        if (!collection) {
            return collection.error();
        }
        has_collection = *collection != nullptr;
    }
    if (!has_collection) {
        if (auto made = make_default_collection(); !made) {
            return made;
        }
    }
    // KeePassXC may ask a person here, too.
    const Limit limit = person_limit();
    const Table attributes = attributes_of(name);
    const std::string label = "Wattmast: " + name;
    const Value secret(secret_value_new(text.data(), static_cast<gssize>(text.size()), "text/plain"));
    KeyringError error;
    const gboolean kept =
        secret_service_store_sync(service_.get(), &schema(), attributes.get(), SECRET_COLLECTION_DEFAULT, label.c_str(),
                                  secret.get(), limit.cancellable(), &error.raw);
    return kept != FALSE ? Result<void>() : failure_of(error, limit, Awaited::person);
}

Result<bool> Conversation::remove(const std::string& name) const {
    if (const auto unlocked = unlock(); !unlocked) {
        return unlocked.error();
    }
    const Limit limit = person_limit();
    const Table attributes = attributes_of(name);
    KeyringError error;
    const gboolean removed =
        secret_service_clear_sync(service_.get(), &schema(), attributes.get(), limit.cancellable(), &error.raw);
    if (error.raw != nullptr) {
        return failure_of(error, limit, Awaited::person);
    }
    return removed != FALSE;
}

/// Empty: there is no keyring.
Result<std::optional<Conversation>> open_conversation(const KeyringPatience& patience) {
    if (!has_session_bus()) {
        return std::optional<Conversation>();
    }
    const Limit limit(patience.service, patience.stop);
    auto bus = session_bus(limit);
    if (!bus) {
        return bus.error();
    }
    const auto is_there = is_service_there(bus->get(), limit);
    if (!is_there) {
        return is_there.error();
    }
    if (!*is_there) {
        return std::optional<Conversation>();
    }
    KeyringError error;
    Object<SecretService> service(secret_service_open_sync(SECRET_TYPE_SERVICE, nullptr, SECRET_SERVICE_OPEN_SESSION,
                                                           limit.cancellable(), &error.raw));
    if (!service) {
        return failure_of(error, limit, Awaited::service);
    }
    return std::optional<Conversation>(std::in_place, std::move(*bus), std::move(service), patience);
}

/// The same where there must be one.
Result<Conversation> need_conversation(const KeyringPatience& patience) {
    auto opened = open_conversation(patience);
    if (!opened) {
        return opened.error();
    }
    return *opened ? Result<Conversation>(std::move(**opened)) : none_there();
}

}  // namespace

bool has_session_bus() {
    const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    if (address != nullptr && *address != '\0') {
        return true;
    }
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return runtime != nullptr && *runtime != '\0' &&
           std::filesystem::is_socket(std::filesystem::path(runtime) / "bus", ignored);
}

Result<KeyringContents> read_keyring(const KeyringPatience& patience) {
    const auto opened = open_conversation(patience);
    if (!opened) {
        return opened.error();
    }
    return *opened ? (*opened)->read() : KeyringContents{};
}

Result<KeyringContents> read_unlocked_keyring(const KeyringPatience& patience) {
    const auto opened = need_conversation(patience);
    if (!opened) {
        return opened.error();
    }
    const auto unlocked = opened->unlock();
    return unlocked ? opened->read() : unlocked.error();
}

Result<void> unlock_keyring(const KeyringPatience& patience) {
    const auto opened = need_conversation(patience);
    return opened ? opened->unlock() : opened.error();
}

Result<void> keep_in_keyring(const std::string& name, const std::string& text, const KeyringPatience& patience) {
    const auto opened = need_conversation(patience);
    return opened ? opened->keep(name, text) : opened.error();
}

Result<bool> remove_from_keyring(const std::string& name, const KeyringPatience& patience) {
    const auto opened = need_conversation(patience);
    return opened ? opened->remove(name) : opened.error();
}

CredentialSource keyring_source(const KeyringPatience& patience) {
    struct ReadOnce {
        std::mutex mutex;
        std::optional<Result<KeyringContents>> contents;
    };
    return {
        "the desktop keyring",
        [patience, once = std::make_shared<ReadOnce>()](const std::string& name) -> Result<std::optional<std::string>> {
            const std::scoped_lock lock(once->mutex);
            if (!once->contents) {
                once->contents = read_keyring(patience);
            }
            const Result<KeyringContents>& contents = *once->contents;
            if (!contents) {
                return contents.error();
            }
            if (const auto found = contents->texts.find(name); found != contents->texts.end()) {
                return std::optional(found->second);
            }
            return contents->state == KeyringState::locked ? Result<std::optional<std::string>>(is_locked())
                                                           : std::optional<std::string>();
        }};
}

}  // namespace wattmast
