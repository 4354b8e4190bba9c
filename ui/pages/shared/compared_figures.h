// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// What the key figures of a page are compared with, and how the difference is said.
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/past_figures.h"
#include "ui/engine_bridge.h"
#include "ui/shell/session.h"
#include "ui/widgets/kpi_strip.h"

namespace wattmast::ui {

/// The earlier time as it stands beside the figures of now.
struct ComparedNow {
    QString name;                                ///< "previous week".
    UtcTime at;                                  ///< Now, moved there in local time.
    std::shared_ptr<const PastFigures> figures;  ///< Null: not read yet, or not readable.
    std::optional<Failure> failure;
    UtcTime now = {};  ///< What was moved to `at`.

    /// The earlier time that goes with figures of now as they were read then. @param read_at Empty: just now.
    [[nodiscard]] UtcTime at_of(std::optional<UtcTime> read_at) const { return read_at ? at - (now - *read_at) : at; }
};

/// Reads the earlier figures of some sites while the session compares; anew when what is compared, or the quarter hour,
/// becomes another. Bridge and session outlive it. Idle until start().
class ComparedFigures : public QObject {
    Q_OBJECT

public:
    ComparedFigures(EngineBridge& bridge, Session& session, PastDetail detail, QObject* parent = nullptr);

    void start();
    void stop();  ///< What was read stays.
    /// The next now() asks anew; after a failure too. Until the answer it says what it said.
    void read_again();
    void set_sites(std::vector<SiteId> sites);
    /// Empty: nothing is compared. Asks for what it does not have.
    [[nodiscard]] std::optional<ComparedNow> now();

Q_SIGNALS:
    /// now() has something else to say.
    void changed();

private:
    [[nodiscard]] UtcTime moved(UtcTime now) const;
    void request(UtcTime at);

    EngineBridge& bridge_;
    Session& session_;
    PastDetail detail_;
    std::vector<SiteId> sites_;
    RequestTicket ticket_;
    TimeRange asked_;  ///< The quarter hour that was asked for last.
    std::shared_ptr<const PastFigures> figures_;
    std::optional<Failure> failure_;
    bool active_ = false;
};

/// A figure now and then, summed over the sites that have both: others would make a difference that is none.
struct FigurePair {
    double now = 0;
    double earlier = 0;
    int both = 0;
    int of = 0;           ///< Sites that could have it.
    double coverage = 1;  ///< The least share of the earlier time that is known, of the sites in it.

    void add(std::optional<double> value, std::optional<double> value_then, double known_then = 1);
};

/// Of an amount since midnight: less than this of either day known, and the two do not compare.
inline constexpr double least_coverage = 0.9;

/// The amount of the earlier day up to the same time; empty where too little of it is known.
/// @param read_at When the amount of today was read; empty: just now.
[[nodiscard]] std::optional<double> amount_of(const ComparedNow& compared, const std::optional<PastAmount>& amount,
                                              std::optional<UtcTime> read_at = std::nullopt);

/// "−2.1 MW (−3.0%) on previous week" as the tile's note, with value and coverage of the earlier time in its tool tip.
/// Where one of the two is not known the note says that there is no value; per cent only above zero. A tile that tells
/// its age keeps its note.
/// @param text A value without sign, with its unit.
void show_difference(Kpi& kpi, const FigurePair& pair, const ComparedNow& compared,
                     const std::function<QString(double)>& text);
/// The same for figures with a unit of their own.
void show_difference(Kpi& kpi, const FigurePair& pair, const ComparedNow& compared, Unit unit);

}  // namespace wattmast::ui
