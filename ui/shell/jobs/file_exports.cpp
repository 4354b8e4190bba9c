// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/jobs/file_exports.h"

#include <QFileInfo>
#include <algorithm>

namespace wattmast::ui {
namespace {

using StopBoth = std::stop_callback<std::function<void()>>;

}  // namespace

void FileExports::begin(Order order) {
    std::erase_if(running_, [](const Running& one) { return !one.ticket.is_pending(); });
    Running& one = running_.emplace_back();
    const auto stop = std::make_shared<std::stop_source>();
    JobOrder job;
    job.title = std::move(order.title);
    job.if_stopped = [] { return JobList::tr("the file is not written"); };
    if (order.cancel == Cancel::possible) {
        job.cancel = [stop] { stop->request_stop(); };
    }
    one.job = JobList::of(bridge_).begin(std::move(job));
    bridge_.run(one.ticket,
                [&one, stop, file = order.file, write = std::move(order.write), done = std::move(order.done)](
                    Engine&, const Queries& queries, const EngineBridge::Post&,
                    const std::stop_token& gone) -> std::function<void()> {
                    const StopBoth stop_too(gone, [stop] { stop->request_stop(); });
                    const auto result = std::make_shared<const Result<void>>(write(queries, stop->get_token()));
                    return [&one, result, file, done] {
                        if (*result) {
                            one.job.done([file] { return QFileInfo(file).fileName(); }, file);
                        } else {
                            one.job.failed(result->error());
                        }
                        done(*result);
                    };
                });
}

std::size_t FileExports::writing() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(running_, [](const Running& one) { return one.ticket.is_pending(); }));
}

}  // namespace wattmast::ui
