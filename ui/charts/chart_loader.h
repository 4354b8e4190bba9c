// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Where charts get their data, without waiting for it.
#pragma once

#include <QObject>
#include <memory>

#include "app/chart_source.h"

namespace wattmast::ui {

/// Loads chart data elsewhere and answers by signal. One loader may serve many charts: the ticket says whose answer
/// it is, and a chart ignores every ticket but its newest.
///
/// Thread: GUI thread. An implementation over ChartSource runs it on a worker and posts the answer.
class ChartLoader : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    ~ChartLoader() override;

    /// A number that no other chart of this loader has.
    [[nodiscard]] quint64 next_ticket() noexcept { return ++last_ticket_; }

    /// Starts loading and returns at once. Exactly one of loaded() and failed() follows, unless cancelled.
    /// Never answers before it returns.
    virtual void request(quint64 ticket, const ChartQuery& query) = 0;
    /// The answer is no longer wanted. It may still arrive and is then ignored.
    virtual void cancel(quint64 ticket) = 0;

Q_SIGNALS:
    void loaded(quint64 ticket, std::shared_ptr<const wattmast::ChartData> data);
    void failed(quint64 ticket, const wattmast::Failure& failure);

private:
    quint64 last_ticket_ = 0;
};

}  // namespace wattmast::ui
