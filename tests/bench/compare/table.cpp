// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/compare/table.h"

#include <array>
#include <cstdio>
#include <optional>

#include "bench/compare/measure.h"

namespace wattmast::bench {
namespace {

struct Column {
    const char* title;
    double Figures::*value;
    double target;  ///< Largest ratio Wattmast / VictoriaMetrics, from issue 3.
};

constexpr std::array columns = {
    Column{"CPU s/M", &Figures::cpu_per_million, 0.35},
    Column{"B/sample", &Figures::bytes_per_sample, 0.62},
    Column{"chart", &Figures::chart_ms, 0.25},
    Column{"energy", &Figures::energy_ms, 0.02},
    Column{"latest", &Figures::latest_ms, 0.05},
    Column{"raw day", &Figures::raw_day_ms, 0.15},
    Column{"year", &Figures::year_ms, 1.0},
};
constexpr double exact_minutes_bytes_target = 1.05;

std::string number(double value) {
    if (!(value > 0)) {
        return "–";  // not measured
    }
    std::array<char, 32> text{};
    const char* format = value < 0.0995 ? "%.4f" : value < 9.95 ? "%.3f" : value < 99.5 ? "%.1f" : "%.0f";
    const int size = std::snprintf(text.data(), text.size(), format, value);
    return {text.data(), static_cast<std::size_t>(size)};
}

double target_of(const Column& column, const Workload& workload) {
    const bool is_exact = workload.jitter.count() == 0;
    return is_exact && column.value == &Figures::bytes_per_sample ? exact_minutes_bytes_target : column.target;
}

void print_ratios(std::ostream& out, const Workload& workload, std::span<const Figures> figures) {
    out << "Wattmast / peer, and the target for VictoriaMetrics\n| |";
    for (const Column& column : columns) {
        out << " " << column.title << " |";
    }
    out << "\n|---|---|---|---|---|---|---|---|\n";
    for (const Figures& peer : figures.subspan(1)) {
        out << "| / " << peer.name << " |";
        for (const Column& column : columns) {
            out << " " << number(figures[0].*column.value / (peer.*column.value)) << " |";
        }
        out << "\n";
    }
    out << "| target |";
    for (const Column& column : columns) {
        out << " ≤ " << number(target_of(column, workload)) << " |";
    }
    out << "\n\n";
}

void print_figures(std::ostream& out, std::span<const Figures> figures) {
    out << "CPU: s per million samples, of the storing side; + what this program spent on sending. Queries: median, "
           "ms, "
           "HTTP included.\n"
           "| | CPU s/M | B/sample | chart | energy | latest | raw day | year, 1,600 columns | 10 % late |\n"
           "|---|---|---|---|---|---|---|---|---|\n";
    for (const Figures& one : figures) {
        out << "| " << one.name << " |";
        for (const Column& column : columns) {
            out << " " << number(one.*column.value);
            if (column.value == &Figures::cpu_per_million && one.sending_per_million > 0) {
                out << " + " << number(one.sending_per_million);
            }
            out << " |";
        }
        out << " × " << number(one.late_factor) << " |\n";
    }
    out << "\n";
}

}  // namespace

void print_tables(std::ostream& out, const Workload& workload, std::span<const Figures> figures) {
    out << "\nW1: " << workload.series << " series × " << workload.days << " days, a sample a minute ("
        << workload.samples() << "), " << (workload.jitter.count() == 0 ? "exact minutes" : "±50 ms a device poll")
        << "; " << machine() << "\n\n";
    if (figures.size() > 1) {
        print_ratios(out, workload, figures);
    }
    print_figures(out, figures);
    const Figures& ours = figures[0];
    out << "Wattmast's commits (one minute of the fleet, synchronous = FULL): median "
        << number(quantile(ours.commits_ms, 0.5)) << " ms, p99 " << number(quantile(ours.commits_ms, 0.99))
        << " ms (target ≤ 20), longest " << number(quantile(ours.commits_ms, 1)) << " ms (target ≤ 250)\n"
        << "Targets of its own: year ≤ 2 ms, 10 % late ≤ × 2\n";
    for (const Figures& one : figures) {
        for (const std::string& objection : one.objections) {
            out << "NOT AS GENERATED: " << one.name << ": " << objection << "\n";
        }
    }
}

}  // namespace wattmast::bench
