// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/snmp_principal.h"

// net-snmp's headers need this order, and its types are C's.
#include <net-snmp/net-snmp-config.h>
//
#include <net-snmp/net-snmp-includes.h>
//
#include <net-snmp/library/keytools.h>
#include <net-snmp/library/lcd_time.h>
#include <net-snmp/library/scapi.h>
#include <net-snmp/library/snmpusm.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <map>
#include <optional>
#include <utility>

namespace wattmast {
namespace {

using Key = std::vector<unsigned char>;

struct ProtocolOid {
    const oid* arcs = nullptr;
    std::size_t count = 0;
};

int library_number(SnmpAuth protocol) {
    switch (protocol) {
        case SnmpAuth::md5:
            return USM_CREATE_USER_AUTH_MD5;
        case SnmpAuth::sha1:
            return USM_CREATE_USER_AUTH_SHA1;
        case SnmpAuth::sha224:
            return USM_CREATE_USER_AUTH_SHA224;
        case SnmpAuth::sha256:
            return USM_CREATE_USER_AUTH_SHA256;
        case SnmpAuth::sha384:
            return USM_CREATE_USER_AUTH_SHA384;
        case SnmpAuth::sha512:
            return USM_CREATE_USER_AUTH_SHA512;
    }
    return NETSNMP_USMAUTH_NOAUTH;
}

int library_number(SnmpPrivacy protocol) {
    switch (protocol) {
        case SnmpPrivacy::des:
            return USM_CREATE_USER_PRIV_DES;
        case SnmpPrivacy::aes128:
            return USM_CREATE_USER_PRIV_AES;
        case SnmpPrivacy::aes192:
            return USM_CREATE_USER_PRIV_AES192;
        case SnmpPrivacy::aes256:
            return USM_CREATE_USER_PRIV_AES256;
        case SnmpPrivacy::aes192_cisco:
            return USM_CREATE_USER_PRIV_AES192_CISCO;
        case SnmpPrivacy::aes256_cisco:
            return USM_CREATE_USER_PRIV_AES256_CISCO;
    }
    return USM_CREATE_USER_PRIV_NONE;
}

ProtocolOid oid_of(SnmpAuth protocol) {
    ProtocolOid result;
    result.arcs = sc_get_auth_oid(library_number(protocol), &result.count);
    return result;
}

ProtocolOid oid_of(SnmpPrivacy protocol) {
    ProtocolOid result;
    result.arcs = sc_get_priv_oid(library_number(protocol), &result.count);
    return result;
}

/// A mebibyte is hashed for each password, so that is done once and not for each agent or session.
std::optional<Key> key_of_password(SnmpAuth protocol, const std::string& password) {
    static std::map<std::pair<SnmpAuth, std::string>, Key> known;
    const auto found = known.find({protocol, password});
    if (found != known.end()) {
        return found->second;
    }
    const ProtocolOid hash = oid_of(protocol);
    Key key(USM_AUTH_KU_LEN);
    std::size_t length = key.size();
    if (generate_Ku(hash.arcs, static_cast<unsigned>(hash.count),
                    reinterpret_cast<const unsigned char*>(password.data()), password.size(), key.data(),
                    &length) != SNMPERR_SUCCESS) {
        return std::nullopt;
    }
    key.resize(length);
    known.emplace(std::pair{protocol, password}, key);
    return key;
}

/// Memory of malloc, as the library will free it.
template <typename T>
T* owned_copy(const T* from, std::size_t count) {
    auto* copy = static_cast<T*>(std::calloc(count == 0 ? 1 : count, sizeof(T)));
    if (copy == nullptr) {
        throw std::bad_alloc();
    }
    std::copy(from, from + count, copy);
    return copy;
}

/// The key for one engine; false if the library cannot make it.
bool localize(SnmpAuth hash, const std::string& password, const usmUser& user, unsigned char*& key,
              std::size_t& length) {
    const auto general = key_of_password(hash, password);
    if (!general) {
        return false;
    }
    std::array<unsigned char, USM_PRIV_KU_LEN> local{};
    std::size_t local_length = local.size();
    if (generate_kul(user.authProtocol, static_cast<unsigned>(user.authProtocolLen), user.engineID, user.engineIDLen,
                     general->data(), general->size(), local.data(), &local_length) != SNMPERR_SUCCESS) {
        return false;
    }
    key = owned_copy(local.data(), local.size());  // With room for longer keys of AES.
    length = local_length;
    return true;
}

void set_protocol(oid*& arcs, std::size_t& count, const ProtocolOid& protocol) {
    std::free(arcs);
    arcs = owned_copy(protocol.arcs, protocol.count);
    count = protocol.count;
}

bool give_keys(usmUser& to, const SnmpUser& user) {
    if (!user.auth) {
        return true;
    }
    const ProtocolOid auth = oid_of(user.auth->protocol);
    if (auth.arcs == nullptr) {
        return false;
    }
    set_protocol(to.authProtocol, to.authProtocolLen, auth);
    if (!localize(user.auth->protocol, user.auth->password, to, to.authKey, to.authKeyLen)) {
        return false;
    }
    if (!user.privacy) {
        return true;
    }
    const ProtocolOid privacy = oid_of(user.privacy->protocol);
    if (privacy.arcs == nullptr) {
        return false;
    }
    set_protocol(to.privProtocol, to.privProtocolLen, privacy);
    return localize(user.auth->protocol, user.privacy->password, to, to.privKey, to.privKeyLen) &&
           usm_extend_user_kul(&to, USM_PRIV_KU_LEN) == SNMPERR_SUCCESS;
}

}  // namespace

Result<std::unique_ptr<SnmpPrincipal>> SnmpPrincipal::at_engine(const SnmpUser& user, const EngineId& engine) {
    usmUser* made = usm_create_user();
    if (made == nullptr) {
        throw std::bad_alloc();
    }
    auto principal = std::unique_ptr<SnmpPrincipal>(new SnmpPrincipal(engine, made));
    made->name = owned_copy(user.name.c_str(), user.name.size() + 1);
    made->secName = owned_copy(user.name.c_str(), user.name.size() + 1);
    made->engineID = owned_copy(engine.data(), engine.size());
    made->engineIDLen = engine.size();
    if (!give_keys(*made, user)) {
        return fail(Errc::invalid_argument,
                    "the SNMP library of this system makes no keys for auth=" +
                        std::string(user.auth ? name_of(user.auth->protocol) : "") +
                        (user.privacy ? " with priv=" + std::string(name_of(user.privacy->protocol)) : "") +
                        "; choose other protocols");
    }
    return principal;
}

SnmpPrincipal::~SnmpPrincipal() {
    usm_free_user(user_);
}

void SnmpPrincipal::enter() {
    usm_add_user(user_);
    const auto length = static_cast<unsigned>(engine_.size());
    set_enginetime(engine_.data(), length, clock_.boots, clock_.seconds, clock_.is_authentic);
    if (Enginetime entry = search_enginetime_list(engine_.data(), length)) {
        entry->lastReceivedEngineTime = clock_.heard;
    }
}

void SnmpPrincipal::leave() {
    learn_clock();
    usm_remove_user(user_);
}

void SnmpPrincipal::learn_clock() {
    const auto length = static_cast<unsigned>(engine_.size());
    if (const Enginetime entry = search_enginetime_list(engine_.data(), length)) {
        clock_ = {entry->engineBoot, entry->engineTime, entry->lastReceivedEngineTime, entry->authenticatedFlag};
    }
}

}  // namespace wattmast
