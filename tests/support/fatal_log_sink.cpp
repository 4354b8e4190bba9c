// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "support/fatal_log_sink.h"

#include <gtest/gtest.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <mutex>
#include <utility>

namespace wattmast::test {
namespace {

class FatalSink final : public spdlog::sinks::base_sink<std::mutex> {
public:
    void begin_expecting() {
        const std::scoped_lock lock(mutex_);
        expecting_ = true;
        lines_.clear();
    }
    void stop_expecting() {
        const std::scoped_lock lock(mutex_);
        expecting_ = false;
    }
    std::vector<std::string> lines() {
        const std::scoped_lock lock(mutex_);
        return lines_;
    }

protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        std::string text(message.payload.data(), message.payload.size());
        if (message.level < spdlog::level::err) {
            return;
        }
        if (expecting_) {
            lines_.push_back(std::move(text));
        } else {
            ADD_FAILURE() << "unexpected error in the log: " << text;
        }
    }
    void flush_() override {}

private:
    bool expecting_ = false;
    std::vector<std::string> lines_;
};

const std::shared_ptr<FatalSink>& sink() {
    static const auto instance = std::make_shared<FatalSink>();
    return instance;
}

}  // namespace

void install_fatal_log_sink() {
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("wattmast", sink()));
}

ExpectErrorLogs::ExpectErrorLogs() {
    sink()->begin_expecting();
}

ExpectErrorLogs::~ExpectErrorLogs() {
    sink()->stop_expecting();
}

std::vector<std::string> ExpectErrorLogs::lines() const {
    return sink()->lines();
}

}  // namespace wattmast::test
