// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// One coroutine after the other, each to its end.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <optional>
#include <utility>

namespace wattmast::test {

/// What a coroutine throws, run() throws.
class CoroutineRunner {
public:
    [[nodiscard]] boost::asio::io_context::executor_type executor() { return context_.get_executor(); }

    template <typename T>
    T run(boost::asio::awaitable<T> operation) {
        std::optional<T> result;
        context_.restart();
        boost::asio::co_spawn(context_, std::move(operation), [&](const std::exception_ptr& bug, T value) {
            if (bug) {
                std::rethrow_exception(bug);
            }
            result.emplace(std::move(value));
            context_.stop();
        });
        context_.run();
        return std::move(result).value();
    }
    void run(boost::asio::awaitable<void> operation) {
        context_.restart();
        boost::asio::co_spawn(context_, std::move(operation), [&](const std::exception_ptr& bug) {
            if (bug) {
                std::rethrow_exception(bug);
            }
            context_.stop();
        });
        context_.run();
    }

private:
    boost::asio::io_context context_{1};
};

}  // namespace wattmast::test
