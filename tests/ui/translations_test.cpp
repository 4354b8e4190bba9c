// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// Every text of ui/ has a finished translation in each language but English.
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "support/ui_test_main.h"

class TranslationsTest : public QObject {
    Q_OBJECT

private:
    /// "context|source|comment" → whether it is finished.
    static QMap<QString, bool> messages_of(const QString& file) {
        QFile ts(file);
        if (!ts.open(QIODevice::ReadOnly)) {
            return {};
        }
        QMap<QString, bool> messages;
        QXmlStreamReader xml(&ts);
        QString context;
        QString source;
        QString comment;
        bool finished = false;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                if (xml.name() == QLatin1String("name")) {
                    context = xml.readElementText();
                } else if (xml.name() == QLatin1String("message")) {
                    comment.clear();
                } else if (xml.name() == QLatin1String("source")) {
                    source = xml.readElementText();
                } else if (xml.name() == QLatin1String("comment")) {
                    comment = xml.readElementText();
                } else if (xml.name() == QLatin1String("translation")) {
                    const bool marked = xml.attributes().hasAttribute(QLatin1String("type"));
                    const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                    finished = !marked && !text.trimmed().isEmpty();
                }
            } else if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
                messages.insert(QStringList{context, source, comment}.join(QLatin1Char('|')), finished);
            }
        }
        return messages;
    }

    static QString catalogue(const QString& language) {
        return QStringLiteral(WATTMAST_SOURCE_DIR "/resources/translations/wattmast_%1.ts").arg(language);
    }

    /// %1, %L1 and %n as they stand in a text, each once.
    static QStringList places_in(const QString& text) {
        static const QRegularExpression place(QStringLiteral("%L?([0-9]|n)"));
        QStringList places;
        for (auto found = place.globalMatch(text); found.hasNext();) {
            places << found.next().captured(1);
        }
        places.removeDuplicates();
        places.sort();
        return places;
    }

private Q_SLOTS:
    void a_language_is_complete_data() {
        QTest::addColumn<QString>("language");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
        QTest::newRow("Vietnamese") << QStringLiteral("vi");
    }
    void a_language_is_complete() {
        QFETCH(QString, language);
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                              QStringLiteral("-I"), QStringLiteral(WATTMAST_SOURCE_DIR)};
        QDirIterator files(QStringLiteral(WATTMAST_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            arguments << files.next();
        }
        arguments << QStringLiteral("-ts") << fresh << QStringLiteral("-target-language") << language;
        QCOMPARE(QProcess::execute(QStringLiteral(LUPDATE), arguments), 0);
        const QMap<QString, bool> wanted = messages_of(fresh);
        const QMap<QString, bool> have = messages_of(catalogue(language));
        QVERIFY2(wanted.size() > 150, "lupdate found hardly any text");
        QStringList open;
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (!have.value(it.key(), false)) {
                open << it.key();
            }
        }
        QVERIFY2(open.isEmpty(), qPrintable(QStringLiteral("not translated:\n") + open.join(QLatin1Char('\n'))));
    }

    void a_translation_has_the_places_of_its_source_data() { a_language_is_complete_data(); }
    void a_translation_has_the_places_of_its_source() {
        QFETCH(QString, language);
        QFile ts(catalogue(language));
        QVERIFY(ts.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&ts);
        QString source;
        QStringList wrong;
        int looked_at = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement() && xml.name() == QLatin1String("source")) {
                source = xml.readElementText();
            } else if (xml.isStartElement() && xml.name() == QLatin1String("translation")) {
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                ++looked_at;
                if (places_in(source) != places_in(text)) {
                    wrong << source + QStringLiteral(" → ") + text;
                }
            }
        }
        QVERIFY(looked_at > 150);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// lupdate at times loses the namespace of a class; its texts are then translated, but never found.
    void every_context_is_one_that_the_program_asks_for() {
        QSet<QString> named;
        QDirIterator files(QStringLiteral(WATTMAST_SOURCE_DIR "/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        const QRegularExpression name(QStringLiteral(
            "(?:Q_DECLARE_TR_FUNCTIONS\\(|translate\\(\\s*\"|QT_TRANSLATE_NOOP3?\\(\\s*\")([A-Za-z:]+)"));
        while (files.hasNext()) {
            QFile source(files.next());
            QVERIFY(source.open(QIODevice::ReadOnly));
            auto found = name.globalMatch(QString::fromUtf8(source.readAll()));
            while (found.hasNext()) {
                named << found.next().captured(1);
            }
        }
        const QMap<QString, bool> have = messages_of(catalogue(QStringLiteral("zh_CN")));
        QSet<QString> lost;
        for (auto it = have.begin(); it != have.end(); ++it) {
            const QString context = it.key().section(QLatin1Char('|'), 0, 0);
            if (!context.startsWith(QLatin1String("wattmast::")) && !named.contains(context)) {
                lost << context;
            }
        }
        QVERIFY2(lost.isEmpty(), qPrintable(QStringList(lost.values()).join(QLatin1Char(' '))));
    }
};

WATTMAST_UI_TEST(TranslationsTest)
#include "translations_test.moc"
