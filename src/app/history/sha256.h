// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4) of bytes that come in pieces: the digest by which a file is told again.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace wattmast {

class Sha256 {
public:
    Sha256();

    void add(std::string_view bytes);
    /// 64 hexadecimal digits of all that was added; more may be added afterwards.
    [[nodiscard]] std::string digest() const;

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const noexcept;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

}  // namespace wattmast
