// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// The annotations of the database, and how a page changes them.
#pragma once

#include <QObject>
#include <list>
#include <optional>
#include <vector>

#include "model/annotation.h"
#include "ui/charts/plot_spec.h"
#include "ui/engine_bridge.h"

namespace wattmast::ui {

/// Reads on a worker and writes on a worker; the database keeps every change. GUI thread. The bridge outlives it.
class AnnotationBook : public QObject {
    Q_OBJECT

public:
    explicit AnnotationBook(EngineBridge& bridge, QObject* parent = nullptr);

    /// Asks for all anew; changed() follows if they differ.
    void read();
    [[nodiscard]] const std::vector<Annotation>& all() const { return standing_; }
    [[nodiscard]] const std::vector<AnnotationRecord>& records() const { return records_; }
    /// Those about any of the sites or the whole fleet, by begin. @param sites Ascending.
    [[nodiscard]] std::vector<Annotation> about(const std::vector<SiteId>& sites) const;

    /// Adds a record as it stands; its time of entry is filled in. Then reads, and tells by kept() or failed().
    void keep(AnnotationRecord record);
    /// Takes the last change of this book back, by a change of its own.
    void undo();
    [[nodiscard]] bool can_undo() const { return undo_.has_value(); }

Q_SIGNALS:
    void changed();
    void kept(const wattmast::AnnotationRecord& record);
    /// Nothing was kept.
    void failed(const wattmast::Failure& failure);
    /// What is known stays.
    void read_failed(const wattmast::Failure& failure);

private:
    void take(std::vector<AnnotationRecord> records);
    [[nodiscard]] std::optional<AnnotationRecord> reverse_of(const AnnotationRecord& record) const;

    EngineBridge& bridge_;
    RequestTicket reading_;
    std::list<RequestTicket> writing_;  ///< A ticket each, because a newer one would make the older vanish.
    std::vector<AnnotationRecord> records_;
    std::vector<Annotation> standing_;
    std::optional<AnnotationRecord> undo_;
};

/// Letters A, B … Z, AA by time, with the text a chart shows beside the line.
[[nodiscard]] std::vector<TimeMark> marks_of(const std::vector<Annotation>& annotations, const TimeZone& zone,
                                             const QLocale& locale);
/// The stretches of those that are no moments.
[[nodiscard]] std::vector<TimeBand> bands_of(const std::vector<Annotation>& annotations);

}  // namespace wattmast::ui
