// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/shared/finding_sentence.h"

#include "report/finding_words.h"
#include "ui/format/format.h"
#include "ui/format/names.h"

namespace wattmast::ui {

ReportLanguage report_language_of_screen() {
    return report_language_by_tag(Format::current().locale().bcp47Name().toStdString())
        .value_or(ReportLanguage::english);
}

QString finding_sentence(const std::string& message) {
    return to_qt(finding_text(message, report_language_of_screen()));
}

}  // namespace wattmast::ui
