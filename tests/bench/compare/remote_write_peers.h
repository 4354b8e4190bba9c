// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Servers that speak Prometheus' protocols: remote write 0.1.0 in, PromQL over HTTP out.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "bench/compare/contender.h"
#include "bench/compare/http_client.h"
#include "bench/compare/server_process.h"

namespace wattmast::bench {

/// One request's body: protobuf WriteRequest, in Snappy's block format with literals only. That is valid Snappy, asks
/// for no library and costs the server less than compressed input would.
[[nodiscard]] std::string remote_write_body(std::span<const Minute> minutes);

class RemoteWritePeer : public Contender {
public:
    std::size_t minutes_per_append() const override { return 10; }
    void append(std::span<const Minute> minutes) override;
    double storing_cpu_seconds() override;
    double sending_cpu_seconds() override { return sending_cpu_; }
    std::uint64_t bytes() override { return bytes_below(data_); }
    std::size_t latest(UtcTime end) override;

protected:
    explicit RemoteWritePeer(std::filesystem::path folder);
    void start(const std::vector<std::string>& command, const std::string& ready_path);

    [[nodiscard]] static std::uint64_t bytes_below(const std::filesystem::path& folder);
    [[nodiscard]] static std::string selector(int series);
    /// Answers of PromQL.
    [[nodiscard]] std::string instant(const std::string& promql, UtcTime at);
    [[nodiscard]] std::string columns(const std::string& promql, TimeRange range, std::int64_t step_s);
    [[nodiscard]] HttpClient& http() { return *http_; }

    std::filesystem::path folder_;
    std::filesystem::path data_;
    unsigned short port_;

private:
    std::optional<HttpClient> http_;
    std::unique_ptr<ServerProcess> server_;
    double sending_cpu_ = 0;
};

/// Debian's victoria-metrics, all defaults but the retention and a limit of points that its queries need.
class VictoriaMetrics final : public RemoteWritePeer {
public:
    static constexpr const char* program = "victoria-metrics";
    explicit VictoriaMetrics(std::filesystem::path folder);

    std::string name() const override { return "VictoriaMetrics"; }
    void settle() override;
    std::size_t chart(int series, TimeRange range, int columns) override;
    double energy(TimeRange range) override;
    std::size_t raw(int series, TimeRange range) override;
};

/// Debian's prometheus with its remote-write receiver. Its newest two hours stay in memory and log.
class Prometheus final : public RemoteWritePeer {
public:
    static constexpr const char* program = "prometheus";
    explicit Prometheus(std::filesystem::path folder);

    std::string name() const override { return "Prometheus"; }
    void settle() override;
    std::uint64_t bytes() override;
    std::size_t chart(int series, TimeRange range, int columns) override;
    double energy(TimeRange range) override;
    std::size_t raw(int series, TimeRange range) override;
};

}  // namespace wattmast::bench
