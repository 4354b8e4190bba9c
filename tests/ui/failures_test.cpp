// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/format/failures.h"

#include <QSet>
#include <QTest>

#include "support/ui_test_main.h"
#include "support/window_checks.h"
#include "ui/look.h"
#include "ui/widgets/message_strip.h"

using namespace wattmast;
using namespace wattmast::ui;

class FailuresTest : public QObject {
    Q_OBJECT

private:
    /// Every code that there is: the engine has a name for it.
    static std::vector<Errc> codes() {
        std::vector<Errc> found;
        for (int number = 1; number < 200; ++number) {
            if (name_of(static_cast<Errc>(number)) != "unknown") {
                found.push_back(static_cast<Errc>(number));
            }
        }
        return found;
    }
    static bool has_chinese(const QString& text) {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    }

private Q_SLOTS:
    void cleanup() { install_language(Language::english); }

    void every_code_says_what_happened_and_what_to_do() {
        QVERIFY(codes().size() >= 28);
        QSet<QString> texts;
        for (const Errc code : codes()) {
            const QString text = explanation_of(code);
            QVERIFY2(text.count(QStringLiteral(". ")) == 1 && text.endsWith(u'.'), name_of(code).data());
            texts.insert(text);
        }
        QCOMPARE(texts.size(), static_cast<qsizetype>(codes().size()));
    }

    void every_code_says_it_in_chinese() {
        std::vector<QString> english;
        for (const Errc code : codes()) {
            english.push_back(explanation_of(code));
        }
        install_language(Language::chinese);
        for (std::size_t i = 0; i < english.size(); ++i) {
            const QString text = explanation_of(codes()[i]);
            QVERIFY2(text != english[i] && has_chinese(text), qPrintable(english[i]));
            QVERIFY2(text.endsWith(QChar(0x3002)), qPrintable(text));
        }
    }

    void the_technical_detail_is_the_engines_words_under_a_translated_label() {
        const Failure failure = fail(Errc::store_full, "write of 4096 bytes to /data/w.db: ENOSPC");
        QCOMPARE(technical_detail(failure),
                 QStringLiteral("Technical detail: store_full: write of 4096 bytes to /data/w.db: ENOSPC"));
        install_language(Language::chinese);
        QVERIFY(has_chinese(technical_detail(failure)));
        QVERIFY(technical_detail(failure).endsWith(QStringLiteral("write of 4096 bytes to /data/w.db: ENOSPC")));
    }

    void a_strip_explains_a_failure_and_keeps_its_detail_for_a_second_look() {
        MessageStrip strip;
        const Failure failure = fail(Errc::file_failed, "open(/data/chart.png): EACCES");
        strip.show_failure(QStringLiteral("The chart was not exported."), failure);
        QCOMPARE(strip.accessibleName(),
                 QStringLiteral("The chart was not exported. ") + explanation_of(Errc::file_failed));
        QVERIFY(!strip.accessibleName().contains(QStringLiteral("EACCES")));
        QCOMPARE(strip.toolTip(), technical_detail(failure));
        strip.show_message(MessageStrip::Kind::success, QStringLiteral("Exported."), QStringLiteral("chart.png"));
        QVERIFY2(strip.toolTip().isEmpty(), "the detail of an earlier failure");
    }

    void a_strip_at_rest_is_not_painted_again() {
        MessageStrip strip;
        strip.resize(600, 40);
        strip.show_message(MessageStrip::Kind::info, QStringLiteral("Demo data."), QStringLiteral("Made up."));
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QVERIFY(test::paints_at_rest(strip) < 25);
    }
};

WATTMAST_UI_TEST(FailuresTest)
#include "failures_test.moc"
