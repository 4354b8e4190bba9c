// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/sqlite_figures.h"

namespace wattmast::sqlite {

Failure SqliteFigures::read_only() const {
    return fail(Errc::store_read_only, path_.string() + " was opened for reading only");
}

Result<std::vector<KeptFigure>> SqliteFigures::figures(PointId point, std::uint8_t kind, TimeRange begins) const {
    return read_figures(connection_, point, kind, begins);
}

Result<void> SqliteFigures::each(const std::function<Result<void>(const KeptFigure&)>& visit) const {
    return each_figure(connection_, visit);
}

Result<void> SqliteFigures::keep(std::span<const KeptFigure> figures) {
    if (reach_ == nullptr) {
        return read_only();
    }
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    for (const KeptFigure& figure : figures) {
        reach_->raise(figure.device, figure.reach.end);
        if (const auto written = write_figure(connection_, figure); !written) {
            return written;
        }
    }
    return transaction->commit();
}

Result<std::uint64_t> SqliteFigures::forget_all() {
    if (reach_ == nullptr) {
        return read_only();
    }
    auto transaction = Transaction::begin(connection_, Transaction::Kind::write);
    if (!transaction) {
        return transaction.error();
    }
    if (const auto deleted = connection_.run("DELETE FROM kept_figure"); !deleted) {
        return deleted.error();
    }
    const auto count = static_cast<std::uint64_t>(connection_.changes());
    if (const auto committed = transaction->commit(); !committed) {
        return committed.error();
    }
    reach_->clear();
    return count;
}

}  // namespace wattmast::sqlite
