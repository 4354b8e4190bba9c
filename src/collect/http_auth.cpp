// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/http_auth.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>
#include <vector>

#include "collect/uri_parameters.h"

namespace wattmast {
namespace {

using Algorithm = DigestChallenge::Algorithm;

bool is_token_character(char c) {
    constexpr std::string_view signs = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           signs.find(c) != std::string_view::npos;
}

/// One scheme with its parameters, names in lower case.
struct Challenge {
    std::string scheme;
    std::map<std::string, std::string> parameters;
};

/// Takes a header field apart (RFC 9110, 11.6.1). Commas part challenges as well as parameters: a word that is not
/// followed by "=" begins a new challenge.
class ChallengeReader {
public:
    explicit ChallengeReader(std::string_view text) : rest_(text) {}

    std::vector<Challenge> read() {
        std::vector<Challenge> found;
        while (skip(" \t,"), !rest_.empty()) {
            const std::string word = lower(take_token());
            if (word.empty()) {
                return found;  // Nothing that can be understood from here on.
            }
            skip(" \t");
            const bool is_parameter = rest_.starts_with('=') && !found.empty();
            if (!is_parameter) {
                found.push_back({word, {}});
                continue;
            }
            rest_.remove_prefix(1);
            skip(" \t");
            const auto value = take_value();
            if (!value) {
                found.pop_back();
                return found;
            }
            found.back().parameters.emplace(word, *value);
        }
        return found;
    }

private:
    void skip(std::string_view what) { rest_.remove_prefix(std::min(rest_.find_first_not_of(what), rest_.size())); }

    std::string take_token() {
        const auto end = std::ranges::find_if_not(rest_, is_token_character);
        const auto length = static_cast<std::size_t>(end - rest_.begin());
        std::string token(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return token;
    }

    /// Empty where a quoted text does not end or holds what a header cannot.
    std::optional<std::string> take_value() {
        if (!rest_.starts_with('"')) {
            return take_token();
        }
        std::string value;
        for (std::size_t i = 1; i < rest_.size(); ++i) {
            if (rest_[i] == '"') {
                rest_.remove_prefix(i + 1);
                return value;
            }
            i += rest_[i] == '\\' ? 1U : 0U;
            const auto byte = static_cast<unsigned char>(i < rest_.size() ? rest_[i] : '\0');
            if (byte < 0x20 || byte == 0x7F) {
                return std::nullopt;
            }
            value.push_back(rest_[i]);
        }
        return std::nullopt;
    }

    std::string_view rest_;
};

std::optional<std::string> parameter(const Challenge& challenge, const std::string& name) {
    const auto found = challenge.parameters.find(name);
    return found == challenge.parameters.end() ? std::nullopt : std::optional(found->second);
}

/// Whether a list such as "auth,auth-int" has the word.
bool lists(std::string_view list, std::string_view wanted) {
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find(','));
        const std::size_t begin = std::min(one.find_first_not_of(' '), one.size());
        if (lower(one.substr(begin, one.find_last_not_of(' ') + 1 - begin)) == wanted) {
            return true;
        }
        list.remove_prefix(std::min(one.size() + 1, list.size()));
    }
    return false;
}

/// Empty where it cannot be answered.
std::optional<DigestChallenge> digest_of(const Challenge& from) {
    const auto nonce = parameter(from, "nonce");
    const auto realm = parameter(from, "realm");
    if (from.scheme != "digest" || !nonce || !realm) {
        return std::nullopt;
    }
    DigestChallenge challenge;
    challenge.realm = *realm;
    challenge.nonce = *nonce;
    challenge.opaque = parameter(from, "opaque");
    std::string algorithm = lower(parameter(from, "algorithm").value_or("md5"));
    if (algorithm.ends_with("-sess")) {
        challenge.variant = DigestChallenge::Variant::session;
        algorithm.resize(algorithm.size() - std::string_view("-sess").size());
    }
    if (algorithm != "md5" && algorithm != "sha-256") {
        return std::nullopt;
    }
    challenge.algorithm = algorithm == "md5" ? Algorithm::md5 : Algorithm::sha256;
    if (const auto protection = parameter(from, "qop")) {
        if (!lists(*protection, "auth")) {
            return std::nullopt;  // auth-int alone would protect a body, and there is none.
        }
        challenge.protection = DigestChallenge::Protection::auth;
    }
    const bool is_stale = lower(parameter(from, "stale").value_or("")) == "true";
    challenge.age = is_stale ? DigestChallenge::Nonce::stale : DigestChallenge::Nonce::fresh;
    return challenge;
}

/// In hexadecimal digits, lower case.
std::string hash_of(Algorithm algorithm, const std::string& text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    const EVP_MD* const kind = algorithm == Algorithm::md5 ? EVP_md5() : EVP_sha256();
    if (EVP_Digest(text.data(), text.size(), bytes.data(), &size, kind, nullptr) != 1) {
        throw std::runtime_error("OpenSSL cannot compute a digest");
    }
    std::string result;
    for (unsigned i = 0; i < size; ++i) {
        result.append({digits[bytes.at(i) / 16U], digits[bytes.at(i) % 16U]});
    }
    return result;
}

std::string quoted_text(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result.push_back('\\');
        }
        result.push_back(c);
    }
    return result + "\"";
}

/// RFC 7616, 3.4: eight hexadecimal digits.
std::string count_text(std::uint32_t count) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 28; shift >= 0; shift -= 4) {
        text.push_back(digits[(count >> static_cast<unsigned>(shift)) & 0xFU]);
    }
    return text;
}

/// RFC 4648 with padding.
std::string base64_text(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            const bool is_there = i + k < bytes.size();
            group = (group << 8U) | (is_there ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            const bool is_padding = i + k > bytes.size();
            text.push_back(is_padding ? '=' : digits[(group >> (18U - 6U * static_cast<unsigned>(k))) & 63U]);
        }
    }
    return text;
}

}  // namespace

HttpChallenges parse_challenges(std::span<const std::string> fields) {
    HttpChallenges result;
    for (const std::string& field : fields) {
        for (const Challenge& challenge : ChallengeReader(field).read()) {
            result.has_basic = result.has_basic || challenge.scheme == "basic";
            auto digest = digest_of(challenge);
            if (digest && (!result.digest || digest->algorithm > result.digest->algorithm)) {
                result.digest = std::move(digest);
            }
        }
    }
    return result;
}

std::string digest_authorization(const DigestChallenge& challenge, std::string_view user, std::string_view password,
                                 std::string_view target, std::uint32_t count, std::string_view client_nonce) {
    const Algorithm algorithm = challenge.algorithm;
    const bool is_session = challenge.variant == DigestChallenge::Variant::session;
    const bool is_protected = challenge.protection == DigestChallenge::Protection::auth;
    const std::string own(client_nonce);
    std::string secret = hash_of(algorithm, std::string(user) + ":" + challenge.realm + ":" + std::string(password));
    if (is_session) {
        secret = hash_of(algorithm, secret + ":" + challenge.nonce + ":" + own);
    }
    const std::string request = hash_of(algorithm, "GET:" + std::string(target));
    const std::string counted = is_protected ? count_text(count) + ":" + own + ":auth:" : std::string();
    std::string text = "Digest username=" + quoted_text(user) + ", realm=" + quoted_text(challenge.realm) +
                       ", nonce=" + quoted_text(challenge.nonce) + ", uri=" + quoted_text(target) + ", response=\"" +
                       hash_of(algorithm, secret + ":" + challenge.nonce + ":" + counted + request) + "\"";
    text.append(", algorithm=")
        .append(algorithm == Algorithm::md5 ? "MD5" : "SHA-256")
        .append(is_session ? "-sess" : "");
    if (is_protected) {
        text.append(", qop=auth, nc=").append(count_text(count));
    }
    if (is_protected || is_session) {
        text.append(", cnonce=").append(quoted_text(own));
    }
    return challenge.opaque ? text + ", opaque=" + quoted_text(*challenge.opaque) : text;
}

std::string basic_authorization(std::string_view user, std::string_view password) {
    return "Basic " + base64_text(std::string(user) + ":" + std::string(password));
}

bool is_free_header(std::string_view name) {
    constexpr std::array taken = {"accept",
                                  "accept-encoding",
                                  "authorization",
                                  "connection",
                                  "content-length",
                                  "content-type",
                                  "cookie",
                                  "expect",
                                  "host",
                                  "keep-alive",
                                  "proxy-authorization",
                                  "range",
                                  "te",
                                  "trailer",
                                  "transfer-encoding",
                                  "upgrade",
                                  "user-agent",
                                  "x-http-method-override",
                                  "x-http-method",
                                  "x-method-override"};
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, is_token_character) &&
           std::ranges::find(taken, lower(name)) == taken.end();
}

}  // namespace wattmast
