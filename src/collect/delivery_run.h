// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Runs one delivery to its end on the caller's thread. Internal to collect/: includes Asio.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <exception>
#include <functional>
#include <utility>

#include <stop_token>

#include "collect/delivery.h"

namespace wattmast {

/// `close` ends what runs, on the same thread, when `stop` is asked for.
[[nodiscard]] inline Delivery run_delivery(boost::asio::io_context& context, boost::asio::awaitable<Delivery> delivery,
                                           const std::stop_token& stop, const std::function<void()>& close) {
    Delivery outcome = Delivery::failed(fail(Errc::cancelled, "the delivery did not run"), Lasting::temporary);
    boost::asio::co_spawn(context, std::move(delivery), [&](const std::exception_ptr& bug, Delivery came_of_it) {
        if (bug) {
            std::rethrow_exception(bug);
        }
        outcome = std::move(came_of_it);
        context.stop();  // Nobody waits for the timers that are left.
    });
    const std::stop_callback on_stop(stop, [&] { boost::asio::post(context, close); });
    context.run();
    return outcome;
}

}  // namespace wattmast
