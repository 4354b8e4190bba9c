// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/mqtt_tls.h"

#include <mosquitto.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>

#include <charconv>
#include <cstdint>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

#include "collect/tls_trust.h"

namespace wattmast {
namespace {

/// Contexts that nobody uses. libmosquitto (2.0) counts itself as an owner of the one it is given, and forgets that
/// where it never reached the broker. So none is ever freed: it is lent again, without anything of its last user.
class IdleContexts {
public:
    SSL_CTX* lend() {
        const std::scoped_lock lock(mutex_);
        if (idle_.empty()) {
            SSL_CTX* const fresh = SSL_CTX_new(TLS_client_method());
            if (fresh == nullptr) {
                throw std::bad_alloc();
            }
            return fresh;
        }
        SSL_CTX* const context = idle_.back();
        idle_.pop_back();
        return context;
    }

    void take_back(SSL_CTX* context) {
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
        SSL_CTX_set_cert_cb(context, nullptr, nullptr);
        SSL_CTX_set_ex_data(context, place_of_owner(), nullptr);
        SSL_CTX_set_cert_store(context, X509_STORE_new());
        const std::scoped_lock lock(mutex_);
        idle_.push_back(context);
    }

    /// Where a context keeps its MqttTls.
    static int place_of_owner() {
        static const int place = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
        return place;
    }

private:
    std::mutex mutex_;
    std::vector<SSL_CTX*> idle_;
};

IdleContexts& idle_contexts() {
    static auto& contexts = *new IdleContexts;  // Outlives every thread.
    return contexts;
}

/// The number of the alert (RFC 8446, 6) in "OpenSSL Error[0]: error:0A000415:SSL routines::…"; empty where none is.
std::optional<int> alert_in(std::string_view said) {
    constexpr std::string_view mark = "error:";
    const std::size_t at = said.find(mark);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    std::uint32_t code = 0;
    std::from_chars(said.data() + at + mark.size(), said.data() + said.size(), code, 16);
    const int alert = ERR_GET_REASON(code) - SSL_AD_REASON_OFFSET;
    return ERR_GET_LIB(code) == ERR_LIB_SSL && alert >= 0 && alert < 256 ? std::optional(alert) : std::nullopt;
}

/// Alerts with which a peer says no to a client certificate or to there being none.
bool is_about_our_certificate(std::optional<int> alert) {
    return alert && ((*alert >= SSL_AD_BAD_CERTIFICATE && *alert <= SSL_AD_ACCESS_DENIED) ||
                     *alert == SSL_AD_HANDSHAKE_FAILURE || *alert == SSL_AD_CERTIFICATE_REQUIRED);
}

}  // namespace

MqttTls::MqttTls(MqttUri broker) : broker_(std::move(broker)), context_(idle_contexts().lend()) {
    SSL_CTX_set_min_proto_version(context_, TLS1_2_VERSION);
    SSL_CTX_set_mode(context_, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_ex_data(context_, IdleContexts::place_of_owner(), this);
    SSL_CTX_set_verify(context_, SSL_VERIFY_PEER, judge);
    SSL_CTX_set_cert_cb(context_, show_certificate, this);
    expect_peer(SSL_CTX_get0_param(context_), broker_.endpoint);
}

MqttTls::~MqttTls() {
    idle_contexts().take_back(context_);
}

Result<void> MqttTls::take_charge_of(mosquitto* instance) {
    if (is_in_charge_) {
        return {};
    }
    constexpr int without_defaults = 0;  // Which would replace what is set here.
    int code = mosquitto_void_option(instance, MOSQ_OPT_SSL_CTX, context_);
    if (code == MOSQ_ERR_SUCCESS) {
        code = mosquitto_int_option(instance, MOSQ_OPT_SSL_CTX_WITH_DEFAULTS, without_defaults);
    }
    is_in_charge_ = code == MOSQ_ERR_SUCCESS;
    if (!is_in_charge_) {
        return fail(Errc::link_failed, std::string("TLS cannot be set up: ") + mosquitto_strerror(code));
    }
    return {};
}

Result<void> MqttTls::prepare(mosquitto* instance) {
    if (auto taken = take_charge_of(instance); !taken) {
        return taken;
    }
    objection_.reset();
    identity_.reset();
    if (!broker_.certificate_file.empty()) {
        auto identity = TlsClientIdentity::load({broker_.certificate_file, broker_.key_file, broker_.key_password});
        if (!identity) {
            return identity.error();
        }
        identity_ = std::move(*identity);
    }
    return load_authorities(context_, broker_.ca_file);
}

/// OpenSSL asks for each certificate of the chain, and for each fault it finds; one no ends the handshake.
int MqttTls::judge(int is_good, X509_STORE_CTX* check) {
    auto* const connection = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(check, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto* const owner =
        static_cast<MqttTls*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), IdleContexts::place_of_owner()));
    if (owner == nullptr) {
        return 0;
    }
    if (is_good == 1 && owner->broker_.pins.empty()) {
        return 1;
    }
    owner->objection_ = distrust(X509_STORE_CTX_get0_cert(check), X509_STORE_CTX_get_error(check),
                                 owner->broker_.endpoint, owner->broker_.pins);
    return owner->objection_ ? 0 : 1;
}

/// Where the broker asks for one: after it was believed.
int MqttTls::show_certificate(SSL* connection, void* owner) {
    auto& self = *static_cast<MqttTls*>(owner);
    if (!self.identity_) {
        return 1;
    }
    const auto shown = self.identity_->show_on(connection);
    if (!shown) {
        self.objection_ = shown.error();
    }
    return shown ? 1 : 0;
}

std::string MqttTls::explain(std::string_view said) const {
    const std::string not_valid = identity_ ? identity_->why_not_valid() : std::string();
    if (!not_valid.empty()) {
        return "; " + not_valid + "; put a renewed one in its place, it is read at the next attempt";
    }
    const std::string& file = broker_.certificate_file;
    if (is_about_our_certificate(alert_in(said))) {
        return identity_ ? "; the broker does not accept the client certificate " + file +
                               ": check that an authority of the broker's has signed it"
                         : "; the broker wants a client certificate: add cert=… and key=…";
    }
    return "; check address and port, that the broker speaks TLS there, and " +
           (identity_ ? "that it accepts the client certificate " + file
                      : "whether it wants a client certificate (cert=… and key=…)");
}

}  // namespace wattmast
