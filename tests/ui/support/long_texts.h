// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
// A language that needs more room than English, to see what does not have it.
#pragma once

#include <QTranslator>

namespace wattmast::ui::test {

/// Every text 40 % longer, as Vietnamese or German may be.
class LongTexts final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char* comment, int n) const override {
        const bool is_ours = QByteArrayView(context) != "QLocale" && !QByteArrayView(context).startsWith("QPlatform");
        if (!is_ours || text == nullptr) {
            return {};
        }
        static_cast<void>(comment);
        static_cast<void>(n);
        QString longer = QString::fromUtf8(text);
        // Keys, separators and patterns are no words.
        if (longer.size() > 2) {
            longer += QString(std::max<qsizetype>(1, longer.size() * 2 / 5), QLatin1Char('x'));
        }
        return longer;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace wattmast::ui::test
