// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/tls_client_identity.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>
#include <utility>

#include "collect/regular_file.h"
#include "units/utc_time.h"

namespace wattmast {
namespace {

struct FreeBuffer {
    void operator()(BIO* buffer) const noexcept { BIO_free(buffer); }
};
using Buffer = std::unique_ptr<BIO, FreeBuffer>;

/// Text of a key, which does not stay in memory.
class KeyText {
public:
    static constexpr std::size_t most = 64UL * 1024;

    KeyText() = default;
    ~KeyText() { OPENSSL_cleanse(bytes_.data(), bytes_.size()); }
    KeyText(const KeyText&) = delete;
    KeyText& operator=(const KeyText&) = delete;

    /// Refuses a file that is open to others, by what is opened and not by what has its name later.
    Result<void> read_from(const std::string& path) {
        const auto file = RegularFile::open("the client key", path);
        if (!file) {
            return file.error();
        }
        if ((file->mode() & (S_IRWXG | S_IRWXO)) != 0) {
            return fail(Errc::file_failed, "the client key " + path +
                                               " is open to others than its owner; run chmod 600 " + path +
                                               ", and make a new key if others could read it");
        }
        const auto size = file->read(bytes_.data(), bytes_.size());
        if (!size) {
            return size.error();
        }
        size_ = *size;
        return {};
    }

    [[nodiscard]] Buffer buffer() const { return Buffer(BIO_new_mem_buf(bytes_.data(), static_cast<int>(size_))); }

private:
    std::array<char, most> bytes_{};
    std::size_t size_ = 0;
};

struct KeyPassword {
    const std::string& text;
    bool was_asked_for = false;
};

/// OpenSSL's own would ask on the terminal.
int give_password(char* buffer, int size, int /*writing*/, void* data) {
    auto& password = *static_cast<KeyPassword*>(data);
    password.was_asked_for = true;
    if (password.text.empty() || password.text.size() > static_cast<std::size_t>(size)) {
        return -1;
    }
    std::ranges::copy(password.text, buffer);  // With its length, not with a 0 behind it.
    return static_cast<int>(password.text.size());
}

std::string date_text(const ASN1_TIME* time) {
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) {
        return "a time that cannot be read";
    }
    return to_iso8601(utc_from_milliseconds(static_cast<std::int64_t>(timegm(&parts)) * 1000));
}

}  // namespace

void TlsClientIdentity::free_chain(STACK_OF(X509) * chain) noexcept {
    sk_X509_pop_free(chain, X509_free);
}

Result<TlsClientIdentity> TlsClientIdentity::load(const TlsClientFiles& files) {
    TlsClientIdentity identity;
    identity.certificate_file_ = files.certificate;
    identity.key_file_ = files.key;
    auto done = identity.read_certificates();
    if (done) {
        done = identity.read_key(files.key_password);
    }
    ERR_clear_error();  // What is left there would be taken for an error of the connection.
    if (!done) {
        return done.error();
    }
    return Result<TlsClientIdentity>(std::move(identity));
}

Result<void> TlsClientIdentity::read_certificates() {
    const auto opened = RegularFile::open("the client certificate", certificate_file_);
    const auto text = opened ? opened->text() : Result<std::string>(opened.error());
    if (!text) {
        return text.error();
    }
    const Buffer file(BIO_new_mem_buf(text->data(), static_cast<int>(text->size())));
    certificate_.reset(PEM_read_bio_X509_AUX(file.get(), nullptr, nullptr, nullptr));
    if (!certificate_) {
        return fail(Errc::file_failed, certificate_file_ +
                                           " holds no certificate in PEM; cert names the file of the "
                                           "client certificate");
    }
    chain_.reset(sk_X509_new_null());
    while (X509* const next = PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr)) {
        if (sk_X509_push(chain_.get(), next) == 0) {
            X509_free(next);
            throw std::bad_alloc();
        }
    }
    return {};
}

Result<void> TlsClientIdentity::read_key(const std::string& password) {
    KeyText text;
    if (const auto read = text.read_from(key_file_); !read) {
        return read.error();
    }
    KeyPassword given{password};
    key_.reset(PEM_read_bio_PrivateKey(text.buffer().get(), nullptr, give_password, &given));
    if (!key_ && given.was_asked_for) {
        return fail(Errc::file_failed,
                    password.empty() ? "the client key " + key_file_ +
                                           " is encrypted; add its password as key_password=…, best in a credential "
                                           "(wattmastctl credential)"
                                     : "the key_password does not open the client key " + key_file_);
    }
    if (!key_) {
        return fail(Errc::file_failed, key_file_ + " holds no private key in PEM; key names its file");
    }
    if (X509_check_private_key(certificate_.get(), key_.get()) != 1) {
        return fail(Errc::file_failed,
                    "the client key " + key_file_ + " does not belong to the certificate " + certificate_file_);
    }
    return {};
}

Result<void> TlsClientIdentity::show_on(SSL* connection) const {
    constexpr int replace = 1;
    if (SSL_use_cert_and_key(connection, certificate_.get(), key_.get(), chain_.get(), replace) == 1) {
        return {};
    }
    const char* const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return fail(Errc::file_failed, "the client certificate " + certificate_file_ +
                                       " cannot be used: " + (reason == nullptr ? "OpenSSL does not say why" : reason));
}

std::string TlsClientIdentity::why_not_valid() const {
    const ASN1_TIME* const begin = X509_get0_notBefore(certificate_.get());
    const ASN1_TIME* const end = X509_get0_notAfter(certificate_.get());
    const std::string what = "the client certificate " + certificate_file_;
    if (X509_cmp_current_time(end) < 0) {
        return what + " has expired: it was valid until " + date_text(end);
    }
    if (X509_cmp_current_time(begin) > 0) {
        return what + " is not valid before " + date_text(begin);
    }
    return {};
}

}  // namespace wattmast
