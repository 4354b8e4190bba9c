// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/tls_trust.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <new>
#include <utility>

#include "collect/regular_file.h"

namespace wattmast {
namespace {

namespace asio = boost::asio;

struct FreeCertificate {
    void operator()(X509* certificate) const noexcept { X509_free(certificate); }
};
using Certificate = std::unique_ptr<X509, FreeCertificate>;

struct Fingerprints {
    TlsPin certificate;
    TlsPin key;
};

std::optional<Fingerprints> fingerprints_of(const X509* certificate) {
    Fingerprints prints;
    unsigned size = 0;
    if (X509_digest(certificate, EVP_sha256(), prints.certificate.digest.data(), &size) != 1) {
        return std::nullopt;
    }
    unsigned char* der = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (length <= 0) {
        return std::nullopt;
    }
    const int done =
        EVP_Digest(der, static_cast<std::size_t>(length), prints.key.digest.data(), &size, EVP_sha256(), nullptr);
    OPENSSL_free(der);
    return done == 1 ? std::optional(prints) : std::nullopt;
}

std::string where(const Endpoint& endpoint) {
    return endpoint.host + ":" + std::to_string(endpoint.port);
}

bool is_address(const std::string& host) {
    boost::system::error_code error;
    asio::ip::make_address(host, error);
    return !error;
}

std::string advice(const Fingerprints& prints) {
    return "certificate " + prints.certificate.to_string() + ", key " + prints.key.to_string();
}

struct FreeStore {
    void operator()(X509_STORE* store) const noexcept { X509_STORE_free(store); }
};
struct FreeBuffer {
    void operator()(BIO* buffer) const noexcept { BIO_free(buffer); }
};
struct FreeObjects {
    void operator()(STACK_OF(X509_INFO) * objects) const noexcept { sk_X509_INFO_pop_free(objects, X509_INFO_free); }
};

/// Certificates and lists of revoked ones in PEM. Whether there was a certificate, and all could be taken.
bool take_authorities(X509_STORE* store, const std::string& pem) {
    const std::unique_ptr<BIO, FreeBuffer> buffer(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const std::unique_ptr<STACK_OF(X509_INFO), FreeObjects> objects(
        PEM_X509_INFO_read_bio(buffer.get(), nullptr, nullptr, nullptr));
    int certificates = 0;
    for (int i = 0; objects && i < sk_X509_INFO_num(objects.get()); ++i) {
        const X509_INFO* const one = sk_X509_INFO_value(objects.get(), i);
        if ((one->x509 != nullptr && X509_STORE_add_cert(store, one->x509) != 1) ||
            (one->crl != nullptr && X509_STORE_add_crl(store, one->crl) != 1)) {
            return false;
        }
        certificates += one->x509 != nullptr ? 1 : 0;
    }
    return certificates > 0;
}

}  // namespace

Result<void> load_authorities(SSL_CTX* context, const std::string& file) {
    std::unique_ptr<X509_STORE, FreeStore> store(X509_STORE_new());
    if (!store) {
        throw std::bad_alloc();
    }
    std::string pem;
    if (!file.empty()) {
        const auto opened = RegularFile::open("the file of authorities", file);
        auto text = opened ? opened->text() : Result<std::string>(opened.error());
        if (!text) {
            return text.error();
        }
        pem = std::move(*text);
    }
    const bool is_loaded =
        file.empty() ? X509_STORE_set_default_paths(store.get()) == 1 : take_authorities(store.get(), pem);
    if (!is_loaded) {
        const char* const reason = ERR_reason_error_string(ERR_peek_last_error());
        ERR_clear_error();
        return fail(Errc::file_failed, "the authorities in " + file + " cannot be read: " +
                                           (reason == nullptr ? "no certificate in PEM" : reason) +
                                           "; ca names a PEM file");
    }
    ERR_clear_error();  // What is left there would be taken for an error of the connection.
    SSL_CTX_set_cert_store(context, store.release());
    return {};
}

Result<std::shared_ptr<asio::ssl::context>> TlsContexts::with_authorities(const std::string& ca_file) {
    std::shared_ptr<asio::ssl::context>& context = contexts_[ca_file];
    if (context) {
        return context;
    }
    auto fresh = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(fresh->native_handle(), TLS1_2_VERSION);
    // Hundreds of connections are silent most of the time; their buffers need not wait with them.
    SSL_CTX_set_mode(fresh->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    // The handshake ends whatever the certificate is, and distrust() judges before anything is sent: only then can it
    // be said what to pin.
    SSL_CTX_set_verify(fresh->native_handle(), SSL_VERIFY_NONE, nullptr);
    if (auto loaded = load_authorities(fresh->native_handle(), ca_file); !loaded) {
        contexts_.erase(ca_file);
        return loaded.error();
    }
    context = std::move(fresh);
    return context;
}

void expect_peer(SSL* connection, const Endpoint& endpoint) {
    if (!is_address(endpoint.host)) {
        SSL_set_tlsext_host_name(connection, endpoint.host.c_str());
    }
    expect_peer(SSL_get0_param(connection), endpoint);
}

void expect_peer(X509_VERIFY_PARAM* parameters, const Endpoint& endpoint) {
    X509_VERIFY_PARAM_set1_host(parameters, nullptr, 0);
    X509_VERIFY_PARAM_set1_ip(parameters, nullptr, 0);
    if (is_address(endpoint.host)) {
        X509_VERIFY_PARAM_set1_ip_asc(parameters, endpoint.host.c_str());
    } else {
        X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        X509_VERIFY_PARAM_set1_host(parameters, endpoint.host.c_str(), endpoint.host.size());
    }
}

std::string peer_fingerprints(SSL* connection) {
    const Certificate certificate(SSL_get1_peer_certificate(connection));
    const auto prints = certificate ? fingerprints_of(certificate.get()) : std::nullopt;
    return prints ? advice(*prints) : std::string();
}

std::optional<Failure> distrust(SSL* connection, const Endpoint& endpoint, const std::vector<TlsPin>& pins) {
    const Certificate certificate(SSL_get1_peer_certificate(connection));
    return distrust(certificate.get(), SSL_get_verify_result(connection), endpoint, pins);
}

std::optional<Failure> distrust(const X509* certificate, long found, const Endpoint& endpoint,
                                const std::vector<TlsPin>& pins) {
    const auto prints = certificate != nullptr ? fingerprints_of(certificate) : std::nullopt;
    if (!prints) {
        return fail(Errc::link_failed, where(endpoint) + " shows no certificate that can be read");
    }
    if (!pins.empty()) {
        const bool is_pinned = std::ranges::any_of(
            pins, [&](const TlsPin& pin) { return pin == prints->certificate || pin == prints->key; });
        if (is_pinned) {
            return std::nullopt;
        }
        return fail(Errc::link_failed, where(endpoint) +
                                           " shows another certificate than the one pinned; nothing was sent to it. "
                                           "If it was exchanged on purpose, pin the new one: " +
                                           advice(*prints));
    }
    if (found == X509_V_OK) {
        return std::nullopt;
    }
    return fail(Errc::link_failed,
                "the certificate of " + where(endpoint) + " is not trusted: " + X509_verify_cert_error_string(found) +
                    "; nothing was sent to it. Compare it at the device and add one as pin=…: " + advice(*prints));
}

}  // namespace wattmast
