// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/wattmast_contender.h"

#include <array>

#include "analysis/cell_energy.h"
#include "bench/compare/measure.h"
#include "bench/compare/workload_catalog.h"
#include "store/sqlite/sqlite_store.h"

namespace wattmast::bench {

WattmastContender::WattmastContender(const Workload& workload, std::filesystem::path file)
    : workload_(workload), file_(std::move(file)) {
    open();
    points_ = make_catalog(store_->catalog(), workload);
}

void WattmastContender::open() {
    store_.reset();
    store_ = open_sqlite_store(file_, OpenMode::read_write).value();
}

PointId WattmastContender::point(int device, int quantity) const {
    return points_.at(static_cast<std::size_t>(device * quantities + quantity));
}

Sample WattmastContender::sample(const Poll& poll, int quantity) const {
    const auto index = static_cast<std::size_t>(quantity);
    const std::int64_t mantissa = poll.mantissas[index];
    const Value value = quantity == octets_quantity ? Value::of_counter(static_cast<std::uint64_t>(mantissa))
                                                    : Value::of(Decimal(mantissa, -quantity_list[index].decimals));
    return good_sample(point(poll.device, quantity), poll.at, value);
}

void WattmastContender::append(std::span<const Minute> minutes) {
    std::vector<Sample> batch;
    for (const Minute& minute : minutes) {
        batch.clear();
        for (const Poll& poll : minute) {
            for (int quantity = 0; quantity < poll.count; ++quantity) {
                batch.push_back(sample(poll, quantity));
            }
        }
        const double before = own_cpu_seconds();
        const Stopwatch watch;
        const AppendReport report = store_->samples().append(batch).value();
        commits_.push_back(watch.milliseconds());
        cpu_ += own_cpu_seconds() - before;
        if (report.stored != batch.size()) {
            throw std::runtime_error("the store took " + std::to_string(report.stored) + " of " +
                                     std::to_string(batch.size()) + " samples");
        }
    }
}

void WattmastContender::settle() {
    // Closing copies the write-ahead log into the file.
    const double before = own_cpu_seconds();
    open();
    cpu_ += own_cpu_seconds() - before;
}

std::uint64_t WattmastContender::bytes() {
    return store_->samples().statistics().value().bytes_on_disk;
}

std::size_t WattmastContender::chart(int series, TimeRange range, int columns) {
    const PointId point = points_.at(static_cast<std::size_t>(series));
    const EnvelopeParts asked = whole_hours(range, columns).value_or(EnvelopeParts{range, columns});
    const auto parts = store_->samples().envelope(point, asked.range, asked.count, {}).value();
    std::size_t filled = 0;
    for (const auto& part : parts) {
        filled += part ? 1U : 0U;
    }
    return filled;
}

double WattmastContender::energy(TimeRange range) {
    const std::array borders{range.begin, range.end};
    const ReadHold held = store_->samples().hold();  // as energy_of_nodes() does
    Energy sum;
    for (std::size_t series = energy_quantity; series < points_.size(); series += quantities) {
        const auto cells = store_->samples().cells(points_[series], borders, RollupLevel::day, {}).value();
        const auto samples_in = [&](TimeRange part) -> Result<std::vector<Sample>> {
            return store_->samples().read(points_[series], part, {}).value().samples();
        };
        const auto intervals = energy_from_cells(cells, samples_in, {&range, 1}, default_gap_limit, {}, {}).value();
        sum += intervals.front().energy.value();
    }
    return static_cast<double>(sum.count()) / 1e6;
}

std::size_t WattmastContender::latest(UtcTime) {
    return store_->samples().latest().value().size();
}

std::size_t WattmastContender::raw(int series, TimeRange range) {
    return store_->samples().read(points_.at(static_cast<std::size_t>(series)), range, {}).value().samples().size();
}

std::string WattmastContender::difference(int device) {
    DeviceSignal signal(workload_, device);
    std::vector<Poll> polls;
    for (std::int64_t minute = 0; minute < workload_.minutes(); ++minute) {
        polls.push_back(signal.next());
    }
    for (int quantity = 0; quantity < workload_.quantities_of(device); ++quantity) {
        const auto stored = store_->samples().read(point(device, quantity), workload_.range(), {}).value();
        const std::string where = "device " + std::to_string(device) + ", quantity " + std::to_string(quantity);
        if (stored.samples().size() != polls.size()) {
            return where + ": " + std::to_string(stored.samples().size()) + " of " + std::to_string(polls.size());
        }
        for (std::size_t index = 0; index < polls.size(); ++index) {
            if (stored.samples()[index] != sample(polls[index], quantity)) {
                return where + ": sample " + std::to_string(index) + " is another";
            }
        }
    }
    return "";
}

}  // namespace wattmast::bench
