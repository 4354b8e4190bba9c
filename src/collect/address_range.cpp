// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "collect/address_range.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>
#include <charconv>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>

namespace wattmast {
namespace {

namespace ip = boost::asio::ip;

constexpr std::string_view examples = "write it like 10.21.0.0/24, 10.21.0.9-10.21.0.40, 10.21.0.5 or fd00::/120";

Failure refuse(std::string_view text, std::string_view why) {
    return fail(Errc::invalid_argument,
                "\"" + std::string(text) + "\" " + std::string(why) + "; " + std::string(examples));
}

std::optional<unsigned> number_in(std::string_view text, unsigned most) {
    unsigned number = 0;
    const char* end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && at == end && number <= most ? std::optional(number) : std::nullopt;
}

template <typename Address, typename Make>
std::optional<Address> parse(std::string_view text, Make make) {
    boost::system::error_code error;
    const Address address = make(std::string(text), error);
    return error ? std::nullopt : std::optional(address);
}

std::optional<ip::address_v4> v4_in(std::string_view text) {
    return parse<ip::address_v4>(text, [](const std::string& s, auto& error) { return ip::make_address_v4(s, error); });
}

std::optional<ip::address_v6> v6_in(std::string_view text) {
    return parse<ip::address_v6>(text, [](const std::string& s, auto& error) { return ip::make_address_v6(s, error); });
}

/// Collects hosts up to a limit, so that a slip of the finger does not fill the memory.
class HostList {
public:
    explicit HostList(std::size_t most) : most_(most) {}

    Result<void> add(std::string_view text) {
        if (const auto slash = text.find('/'); slash != std::string_view::npos) {
            return add_network(text, text.substr(0, slash), text.substr(slash + 1));
        }
        const auto dash = text.find('-');
        if (const auto first = v4_in(text.substr(0, dash)); first && dash != std::string_view::npos) {
            return add_from_to(text, *first, text.substr(dash + 1));
        }
        if (const auto v4 = v4_in(text)) {
            return add_v4(v4->to_uint(), v4->to_uint(), text);
        }
        if (const auto v6 = v6_in(text)) {
            return add_host(v6->to_string());
        }
        return add_name(text);
    }

    [[nodiscard]] std::vector<std::string> take() && { return std::move(hosts_); }

private:
    Result<void> add_network(std::string_view text, std::string_view address, std::string_view prefix_text) {
        if (const auto v4 = v4_in(address)) {
            const auto prefix = number_in(prefix_text, 32);
            if (!prefix) {
                return refuse(text, "does not end in a prefix from 0 to 32");
            }
            const std::uint64_t size = std::uint64_t{1} << (32U - *prefix);
            const auto first = static_cast<std::uint32_t>(v4->to_uint() / size * size);
            const auto last = static_cast<std::uint32_t>(first + size - 1);
            return *prefix <= 30 ? add_v4(first + 1, last - 1, text) : add_v4(first, last, text);
        }
        const auto v6 = v6_in(address);
        const auto prefix = v6 ? number_in(prefix_text, 128) : std::nullopt;
        return prefix ? add_v6(text, *v6, *prefix) : refuse(text, "is not an address and a prefix");
    }

    Result<void> add_from_to(std::string_view text, const ip::address_v4& first, std::string_view last_text) {
        auto last = v4_in(last_text);
        if (const auto octet = number_in(last_text, 255); octet && !last_text.empty()) {
            last = ip::address_v4((first.to_uint() & 0xFFFFFF00U) | *octet);
        }
        if (!last || *last < first) {
            return refuse(text, "does not go from an address to a later one");
        }
        return add_v4(first.to_uint(), last->to_uint(), text);
    }

    Result<void> add_v4(std::uint32_t first, std::uint32_t last, std::string_view text) {
        const std::uint64_t count = std::uint64_t{last} - first + 1;
        if (const auto fits = check_count(count, text); !fits) {
            return fits;
        }
        for (std::uint64_t address = first; address <= last; ++address) {
            if (auto added = add_host(ip::address_v4(static_cast<std::uint32_t>(address)).to_string()); !added) {
                return added;
            }
        }
        return {};
    }

    Result<void> add_v6(std::string_view text, const ip::address_v6& address, unsigned prefix) {
        constexpr unsigned most_bits = 32;  // A billion hosts are too many whatever the limit.
        const unsigned bits = 128 - prefix;
        if (bits > most_bits) {
            return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" holds 2^" + std::to_string(bits) +
                                                    " addresses, and at most " + std::to_string(most_) +
                                                    " are asked in one go; ask for a smaller network");
        }
        const std::uint64_t count = std::uint64_t{1} << bits;
        if (const auto fits = check_count(count, text); !fits) {
            return fits;
        }
        auto bytes = address.to_bytes();
        std::uint64_t low = 0;
        for (std::size_t i = 8; i < 16; ++i) {
            low = low << 8U | bytes.at(i);
        }
        low = low / count * count;
        for (std::uint64_t i = 0; i < count; ++i) {
            for (std::size_t byte = 0; byte < 8; ++byte) {
                bytes.at(15 - byte) = static_cast<unsigned char>((low + i) >> (8U * byte));
            }
            if (auto added = add_host(ip::address_v6(bytes).to_string()); !added) {
                return added;
            }
        }
        return {};
    }

    Result<void> add_name(std::string_view text) {
        const auto is_allowed = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
                   c == '_';
        };
        const auto is_number = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
        if (text.empty() || !std::ranges::all_of(text, is_allowed) || std::ranges::all_of(text, is_number)) {
            return refuse(text, "is neither an address nor the name of a host");
        }
        return add_host(std::string(text));
    }

    [[nodiscard]] Result<void> check_count(std::uint64_t count, std::string_view text) const {
        if (count <= most_) {
            return {};
        }
        return fail(Errc::invalid_argument, "\"" + std::string(text) + "\" holds " + std::to_string(count) +
                                                " addresses, and at most " + std::to_string(most_) +
                                                " are asked in one go; ask for smaller ranges, or raise the limit");
    }

    Result<void> add_host(std::string host) {
        if (!known_.insert(host).second) {
            return {};
        }
        if (hosts_.size() == most_) {
            return fail(Errc::invalid_argument, "the ranges together hold more than " + std::to_string(most_) +
                                                    " addresses; ask for smaller ranges, or raise the limit");
        }
        hosts_.push_back(std::move(host));
        return {};
    }

    std::size_t most_;
    std::vector<std::string> hosts_;
    std::set<std::string> known_;
};

}  // namespace

Result<std::vector<std::string>> expand_hosts(std::span<const std::string> texts, std::size_t most) {
    HostList list(most);
    for (const std::string& text : texts) {
        if (const auto added = list.add(text); !added) {
            return added.error();
        }
    }
    std::vector<std::string> hosts = std::move(list).take();
    if (hosts.empty()) {
        return fail(Errc::invalid_argument, "no address is given; " + std::string(examples));
    }
    return hosts;
}

}  // namespace wattmast
