// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// An engine of the tests whose book is a real one, in memory.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "app/book_entry.h"
#include "made_up_fleet.h"
#include "store/memory_store.h"
#include "ui/shell/page_base.h"

namespace wattmast::ui::test {

struct BookShelf {
    std::unique_ptr<Store> store = make_memory_store();
    MadeUpFleet fleet;
    QTemporaryDir folder;

    BookShelf() {
        fleet.engine.answers.on_book = [this](UtcTime now) {
            return known_book(store->ledger(), *fleet.engine.catalog(), now);
        };
        fleet.engine.answers.on_plan_book = [this](const BookOrder& order) {
            return plan_book(store->ledger(), *fleet.engine.catalog(), order);
        };
        fleet.engine.on_enter_book = [this](const BookOrder& order, const BookPlan& shown) {
            return enter_book(store->ledger(), *fleet.engine.catalog(), order, shown);
        };
    }
    [[nodiscard]] std::string site() const { return fleet.engine.catalog()->sites.front().code; }
    [[nodiscard]] BookRecord record(BookKind kind, std::map<std::string, std::string, std::less<>> fields) const {
        BookRecord made;
        made.kind = kind;
        made.first_day = std::chrono::year{2026} / 10 / 3;
        made.last_day = std::chrono::year{2026} / 10 / 3;
        made.fields = std::move(fields);
        made.document = "folder 7";
        made.who = "M. Wu";
        made.why = "delivery note";
        made.entered = fleet.now - std::chrono::hours{100};
        return made;
    }
    void enter_diesel() {
        BookRecord diesel =
            record(BookKind::fuel, {{"item", "diesel"}, {"quantity", "120 L"}, {"method", "delivered"}});
        diesel.site = site();
        store->ledger().add_records({diesel}).value();
    }
    void enter_policy(const std::string& name, const std::string& value) {
        BookRecord policy = record(BookKind::policy, {{"name", name}, {"value", value}});
        policy.last_day.reset();
        store->ledger().add_records({policy}).value();
    }
    /// October 2026 is closed, without a line.
    void close_october() {
        Closing closing;
        closing.month = CivilMonth{std::chrono::year{2026} / 10};
        closing.who = "A. Wang";
        closing.when = fleet.now - std::chrono::hours{50};
        closing.program = "test";
        closing.time_zone_release = "2025b";
        store->ledger().append_closing(closing, {}).value();
    }
    [[nodiscard]] QString file(const QByteArray& text) const {
        const QString path = folder.filePath(QStringLiteral("book.csv"));
        QFile file(path);
        static_cast<void>(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }
    [[nodiscard]] PageContext context() { return {fleet.bridge, fleet.session}; }
};

}  // namespace wattmast::ui::test
