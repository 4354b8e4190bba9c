// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/remote_write_peers.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "bench/compare/measure.h"

namespace wattmast::bench {
namespace {

void put_varint(std::string& out, std::uint64_t number) {
    while (number >= 128) {
        out += static_cast<char>(number | 128);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

/// A length-delimited field of protobuf.
void put_field(std::string& out, int field, std::string_view content) {
    put_varint(out, static_cast<std::uint64_t>(field << 3 | 2));
    put_varint(out, content.size());
    out += content;
}

std::string label(std::string_view name, std::string_view value) {
    std::string content;
    put_field(content, 1, name);
    put_field(content, 2, value);
    return content;
}

/// Field 1: double, field 2: milliseconds.
std::string sample_of(const Poll& poll, int quantity) {
    std::string content(1, static_cast<char>(1 << 3 | 1));
    const auto bits = std::bit_cast<std::uint64_t>(value_of(poll, quantity));
    for (unsigned shift = 0; shift < 64; shift += 8) {
        content += static_cast<char>(bits >> shift);
    }
    content += static_cast<char>(2 << 3);
    put_varint(content, static_cast<std::uint64_t>(milliseconds_of(poll.at)));
    return content;
}

/// Snappy format description, section 2.1: a literal of up to 2^16 bytes has tag 61 << 2 and its length − 1.
std::string as_snappy(std::string_view content) {
    constexpr std::size_t longest = 65'536;
    std::string out;
    put_varint(out, content.size());
    while (!content.empty()) {
        const std::string_view part = content.substr(0, longest);
        const std::size_t length = part.size() - 1;
        out += static_cast<char>(61 << 2);
        out += static_cast<char>(length & 255);
        out += static_cast<char>(length >> 8);
        out += part;
        content.remove_prefix(part.size());
    }
    return out;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

std::string seconds(UtcTime time) {
    return std::to_string(milliseconds_of(time) / 1000);
}

/// The number of the only row of an instant answer: …"value":[1761955200,"1234.5"]…
double only_value(const std::string& answer) {
    const std::size_t value = answer.find("\"value\":[");
    const std::size_t quote = value == std::string::npos ? value : answer.find(",\"", value);
    if (quote == std::string::npos) {
        throw std::runtime_error("no value in " + answer.substr(0, 200));
    }
    return std::stod(answer.substr(quote + 2));
}

constexpr auto look_interval = std::chrono::milliseconds(200);

}  // namespace

std::string remote_write_body(std::span<const Minute> minutes) {
    std::map<int, std::vector<const Poll*>> by_device;
    for (const Minute& minute : minutes) {
        for (const Poll& poll : minute) {
            by_device[poll.device].push_back(&poll);
        }
    }
    std::string body;
    for (const auto& [device, polls] : by_device) {
        for (int quantity = 0; quantity < polls.front()->count; ++quantity) {
            std::string series;
            put_field(series, 1, label("__name__", quantity_list[static_cast<std::size_t>(quantity)].name));
            put_field(series, 1, label("dev", std::to_string(device)));
            for (const Poll* poll : polls) {
                put_field(series, 2, sample_of(*poll, quantity));
            }
            put_field(body, 1, series);
        }
    }
    return as_snappy(body);
}

RemoteWritePeer::RemoteWritePeer(std::filesystem::path folder)
    : folder_(std::move(folder)), data_(folder_ / "data"), port_(free_tcp_port()) {
    std::filesystem::create_directories(folder_);
}

void RemoteWritePeer::start(const std::vector<std::string>& command, const std::string& ready_path) {
    server_ = std::make_unique<ServerProcess>(command, folder_ / "log");
    http_.emplace(port_);
    http_->wait_until_ready(ready_path, [&] { return server_->is_running(); });
}

std::uint64_t RemoteWritePeer::bytes_below(const std::filesystem::path& folder) {
    return bench::bytes_below(folder);
}

void RemoteWritePeer::append(std::span<const Minute> minutes) {
    const double before = own_cpu_seconds();
    http_->post("/api/v1/write", remote_write_body(minutes),
                {{"Content-Encoding", "snappy"},
                 {"Content-Type", "application/x-protobuf"},
                 {"X-Prometheus-Remote-Write-Version", "0.1.0"}});
    sending_cpu_ += own_cpu_seconds() - before;
}

double RemoteWritePeer::storing_cpu_seconds() {
    return cpu_seconds_of(server_->process());
}

std::string RemoteWritePeer::selector(int series) {
    const auto quantity = static_cast<std::size_t>(series % quantities);
    return std::string(quantity_list[quantity].name) + "{dev=\"" + std::to_string(series / quantities) + "\"}";
}

std::string RemoteWritePeer::instant(const std::string& promql, UtcTime at) {
    return http_->get("/api/v1/query", {{"query", promql}, {"time", seconds(at)}, {"nocache", "1"}});
}

std::string RemoteWritePeer::columns(const std::string& promql, TimeRange range, std::int64_t step_s) {
    return http_->get("/api/v1/query_range", {{"query", promql},
                                              {"start", std::to_string(milliseconds_of(range.begin) / 1000 + step_s)},
                                              {"end", seconds(range.end)},
                                              {"step", std::to_string(step_s)},
                                              {"nocache", "1"}});
}

std::size_t RemoteWritePeer::latest(UtcTime end) {
    std::string names;
    for (const Quantity& quantity : quantity_list) {
        names += (names.empty() ? "" : "|") + std::string(quantity.name);
    }
    return count_of(instant("last_over_time({__name__=~\"" + names + "\"}[5m])", end), "\"value\":");
}

VictoriaMetrics::VictoriaMetrics(std::filesystem::path folder) : RemoteWritePeer(std::move(folder)) {
    start({program, "-storageDataPath=" + data_.string(), "-retentionPeriod=100y",
           "-httpListenAddr=127.0.0.1:" + std::to_string(port_), "-search.maxPointsPerTimeseries=100000",
           "-loggerLevel=WARN", "-selfScrapeInterval=0"},
          "/health");
}

void VictoriaMetrics::settle() {
    http().get("/internal/force_flush");
    http().get("/internal/force_merge");
    // Merges begin a moment after they are asked for; a second without any is the end. At most two minutes.
    for (int looks = 0, idle = 0; looks < 600 && idle < 5; ++looks) {
        std::istringstream metrics(http().get("/metrics"));
        double merging = 0;
        for (std::string line; std::getline(metrics, line);) {
            if (line.starts_with("vm_active_merges{") || line.starts_with("vm_active_force_merges")) {
                merging += std::stod(line.substr(line.rfind(' ')));
            }
        }
        idle = merging == 0 ? idle + 1 : 0;
        std::this_thread::sleep_for(look_interval);
    }
}

std::size_t VictoriaMetrics::chart(int series, TimeRange range, int columns_wanted) {
    const std::int64_t step = std::max<std::int64_t>(1, range.length().count() / 1000 / columns_wanted);
    // rollup() gives minimum, maximum and mean in one answer: three rows of columns.
    const std::string answer = columns("rollup(" + selector(series) + "[" + std::to_string(step) + "s])", range, step);
    return count_of(answer, ",\"") / 3;
}

double VictoriaMetrics::energy(TimeRange range) {
    const std::string window = "[" + std::to_string(range.length().count() / 1000) + "s]";
    const std::string name(quantity_list[energy_quantity].name);
    return only_value(
        instant("sum(last_over_time(" + name + window + ") - first_over_time(" + name + window + "))", range.end));
}

std::size_t VictoriaMetrics::raw(int series, TimeRange range) {
    const std::string answer = http().get("/api/v1/export", {{"match[]", selector(series)},
                                                             {"start", seconds(range.begin)},
                                                             {"end", seconds(range.end)},
                                                             {"reduce_mem_usage", "1"}});
    // One line a stored block: …"timestamps":[1761955200000,…]}
    std::size_t found = 0;
    std::istringstream lines(answer);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t times = line.find("\"timestamps\":[");
        found += times == std::string::npos ? 0 : count_of(std::string_view(line).substr(times), ",") + 1;
    }
    return found;
}

Prometheus::Prometheus(std::filesystem::path folder) : RemoteWritePeer(std::move(folder)) {
    std::ofstream(folder_ / "prometheus.yml") << "global: {scrape_interval: 1h}\n";
    start({program, "--config.file=" + (folder_ / "prometheus.yml").string(), "--storage.tsdb.path=" + data_.string(),
           "--web.listen-address=127.0.0.1:" + std::to_string(port_), "--web.enable-remote-write-receiver",
           "--storage.tsdb.retention.time=100y", "--storage.tsdb.wal-compression", "--query.max-samples=500000000",
           "--log.level=warn"},
          "/-/ready");
}

void Prometheus::settle() {
    // Blocks are cut in the background, one after another; done when nothing changes for 5 s. At most a minute.
    std::uint64_t before = 0;
    for (int looks = 0, equal = 0; looks < 60 && equal < 5; ++looks) {
        const std::uint64_t now = bytes();
        equal = now == before ? equal + 1 : 0;
        before = now;
        std::this_thread::sleep_for(5 * look_interval);
    }
}

std::uint64_t Prometheus::bytes() {
    return bytes_below(data_);
}

std::size_t Prometheus::chart(int series, TimeRange range, int columns_wanted) {
    const std::int64_t step = std::max<std::int64_t>(1, range.length().count() / 1000 / columns_wanted);
    std::size_t found = 0;
    for (const char* function : {"min", "max", "avg"}) {
        const std::string query =
            std::string(function) + "_over_time(" + selector(series) + "[" + std::to_string(step) + "s])";
        found = count_of(columns(query, range, step), ",\"");
    }
    return found;
}

double Prometheus::energy(TimeRange range) {
    const std::string window = "[" + std::to_string(range.length().count() / 1000) + "s]";
    const std::string name(quantity_list[energy_quantity].name);
    return only_value(
        instant("sum(max_over_time(" + name + window + ") - min_over_time(" + name + window + "))", range.end));
}

std::size_t Prometheus::raw(int series, TimeRange range) {
    const std::string window = "[" + std::to_string(range.length().count() / 1000) + "s]";
    // …"values":[[1761955200.1,"1.0"],[…]]…
    const std::string answer = instant(selector(series) + window, range.end);
    return answer.find("\"values\"") == std::string::npos ? 0 : count_of(answer, "],[") + 1;
}

}  // namespace wattmast::bench
