// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "app/logging.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <memory>

namespace wattmast {

void start_logging(LogTarget target) {
    switch (target) {
        case LogTarget::standard_error:
            spdlog::set_default_logger(
                std::make_shared<spdlog::logger>("wattmast", std::make_shared<spdlog::sinks::stderr_sink_mt>()));
            break;
    }
    spdlog::set_formatter(
        std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc));
    const char* level = std::getenv("WATTMAST_LOG");
    spdlog::set_level(spdlog::level::from_str(level == nullptr || *level == '\0' ? "warn" : level));
}

}  // namespace wattmast
