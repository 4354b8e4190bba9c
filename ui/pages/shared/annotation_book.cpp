// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/annotation_book.h"

#include <algorithm>
#include <iterator>

#include "ui/format/format.h"

namespace wattmast::ui {

namespace {

constexpr int letters = 26;

QString letter_of(std::size_t number) {
    QString text;
    for (std::size_t rest = number + 1; rest > 0; rest = (rest - 1) / letters) {
        text.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % letters)));
    }
    return text;
}

}  // namespace

AnnotationBook::AnnotationBook(EngineBridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {}

void AnnotationBook::read() {
    bridge_.run(reading_, [this](Engine&, const Queries& queries, const EngineBridge::Post&, const std::stop_token&) {
        auto records = queries.annotations();
        return [this, records = std::move(records)] {
            if (records) {
                take(*records);
            } else {
                Q_EMIT read_failed(records.error());
            }
        };
    });
}

void AnnotationBook::take(std::vector<AnnotationRecord> records) {
    if (records == records_) {
        return;
    }
    records_ = std::move(records);
    standing_ = standing(records_);
    Q_EMIT changed();
}

std::vector<Annotation> AnnotationBook::about(const std::vector<SiteId>& sites) const {
    std::vector<Annotation> found;
    std::ranges::copy_if(standing_, std::back_inserter(found),
                         [&](const Annotation& one) { return one.concerns(sites); });
    return found;
}

void AnnotationBook::keep(AnnotationRecord record) {
    record.entered = bridge_.now();
    writing_.emplace_back();
    const auto ticket = std::prev(writing_.end());
    bridge_.run(*ticket,
                [this, record, ticket](Engine& engine, const Queries&, const EngineBridge::Post&,
                                       const std::stop_token&) -> std::function<void()> {
                    const auto id = engine.annotate(record);
                    return [this, record, id, ticket] {
                        writing_.erase(ticket);
                        if (!id) {
                            Q_EMIT failed(id.error());
                            return;
                        }
                        AnnotationRecord stored = record;
                        stored.id = *id;
                        if (stored.act == AnnotationAct::added) {
                            stored.annotation = AnnotationId(id->number());
                        }
                        undo_ = reverse_of(stored);
                        Q_EMIT kept(stored);
                        read();
                    };
                });
}

/// What makes a change not have been: a removal, or the record that was in force before.
std::optional<AnnotationRecord> AnnotationBook::reverse_of(const AnnotationRecord& record) const {
    if (record.act == AnnotationAct::added) {
        AnnotationRecord reverse = record;
        reverse.act = AnnotationAct::removed;
        return reverse;
    }
    const auto before = std::ranges::find_if(records_.rbegin(), records_.rend(), [&](const AnnotationRecord& one) {
        return one.annotation == record.annotation && one.id < record.id;
    });
    if (before == records_.rend()) {
        return std::nullopt;
    }
    AnnotationRecord reverse = *before;
    reverse.act = before->act == AnnotationAct::removed ? AnnotationAct::removed : AnnotationAct::changed;
    reverse.who = record.who;
    return reverse;
}

void AnnotationBook::undo() {
    if (undo_) {
        keep(*std::exchange(undo_, std::nullopt));
    }
}

std::vector<TimeMark> marks_of(const std::vector<Annotation>& annotations, const TimeZone& zone,
                               const QLocale& locale) {
    std::vector<TimeMark> marks;
    for (std::size_t i = 0; i < annotations.size(); ++i) {
        const AnnotationRecord& record = annotations[i].record;
        const auto clock = zone.local(record.begin).clock.time_since_epoch() % std::chrono::days{1};
        const QTime time = QTime::fromMSecsSinceStartOfDay(
            static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(clock).count()));
        const QString text =
            locale.toString(time, QStringLiteral("HH:mm")) + QLatin1Char(' ') + QString::fromStdString(record.text);
        marks.push_back({record.begin, letter_of(i), text});
    }
    return marks;
}

std::vector<TimeBand> bands_of(const std::vector<Annotation>& annotations) {
    std::vector<TimeBand> bands;
    for (const Annotation& one : annotations) {
        if (one.record.end) {
            bands.push_back({one.range(), {}});
        }
    }
    return bands;
}

}  // namespace wattmast::ui
