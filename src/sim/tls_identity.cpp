// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "sim/tls_identity.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <array>
#include <boost/asio/ip/address.hpp>
#include <memory>
#include <stdexcept>

namespace wattmast::sim {
namespace {

template <auto free>
struct Free {
    template <typename T>
    void operator()(T* object) const noexcept {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Buffer = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;

template <typename T>
T checked(T result) {
    if (!result) {
        throw std::runtime_error("OpenSSL could not make a certificate");
    }
    return result;
}

std::string text_of(BIO* buffer) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(buffer, &data);
    return {data, static_cast<std::size_t>(size)};
}

Buffer buffer_of(const std::string& text) {
    return Buffer(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

void add_extension(X509* certificate, int kind, const std::string& value) {
    const Extension extension(checked(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str())));
    checked(X509_add_ext(certificate, extension.get(), -1));
}

std::string hex_pin(const unsigned char* bytes, std::size_t size) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    checked(EVP_Digest(bytes, size, digest.data(), &length, EVP_sha256(), nullptr));
    std::string text = "sha256/";
    for (unsigned i = 0; i < length; ++i) {
        text.append({digits[digest.at(i) / 16U], digits[digest.at(i) % 16U]});
    }
    return text;
}

template <typename Object, typename Encode>
std::string fingerprint_of(Object* object, Encode encode) {
    unsigned char* der = nullptr;
    const int size = encode(object, &der);
    checked(size > 0);
    std::string pin = hex_pin(der, static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return pin;
}

void fill(X509* certificate, EVP_PKEY* key, const std::string& host) {
    constexpr long year = 365L * 24 * 3600;
    std::array<unsigned char, 8> serial{};
    checked(RAND_bytes(serial.data(), static_cast<int>(serial.size())));
    std::uint64_t number = 0;
    for (const unsigned char byte : serial) {
        number = (number << 8U) | byte;
    }
    checked(X509_set_version(certificate, 2));
    checked(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), number >> 1U));
    checked(X509_gmtime_adj(X509_getm_notBefore(certificate), -3600));
    checked(X509_gmtime_adj(X509_getm_notAfter(certificate), year));
    checked(X509_set_pubkey(certificate, key));
    checked(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char*>(host.c_str()), -1, -1, 0));
    boost::system::error_code no_address;
    boost::asio::ip::make_address(host, no_address);
    add_extension(certificate, NID_subject_alt_name, (no_address ? "DNS:" : "IP:") + host);
    add_extension(certificate, NID_basic_constraints, "critical,CA:TRUE");
}

}  // namespace

TlsIdentity make_tls_identity(const std::string& host, const TlsIdentity* issuer) {
    const Key key(checked(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256")));
    const Certificate certificate(checked(X509_new()));
    fill(certificate.get(), key.get(), host);
    Key issuer_key;
    Certificate issuer_certificate;
    if (issuer != nullptr) {
        issuer_key.reset(checked(PEM_read_bio_PrivateKey(buffer_of(issuer->key).get(), nullptr, nullptr, nullptr)));
        issuer_certificate.reset(
            checked(PEM_read_bio_X509(buffer_of(issuer->certificate).get(), nullptr, nullptr, nullptr)));
    }
    X509* const signer = issuer == nullptr ? certificate.get() : issuer_certificate.get();
    checked(X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer)));
    checked(X509_sign(certificate.get(), issuer == nullptr ? key.get() : issuer_key.get(), EVP_sha256()));
    const Buffer pem(checked(BIO_new(BIO_s_mem())));
    const Buffer key_pem(checked(BIO_new(BIO_s_mem())));
    checked(PEM_write_bio_X509(pem.get(), certificate.get()));
    checked(PEM_write_bio_PrivateKey(key_pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr));
    return {text_of(pem.get()), text_of(key_pem.get()), fingerprint_of(certificate.get(), i2d_X509),
            fingerprint_of(X509_get_X509_PUBKEY(certificate.get()), i2d_X509_PUBKEY)};
}

}  // namespace wattmast::sim
