// SPDX-FileCopyrightText: 2026 The Wattmast authors
// SPDX-License-Identifier: Apache-2.0
#include "report/pages/pdf_finish.h"

#define POINTERHOLDER_TRANSITION 4  // NOLINT(cppcoreguidelines-macro-usage): qpdf asks for it
#include <cstddef>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace wattmast::pages {
namespace {

/// Gives the structure's figures their texts, in the order in which they stand.
void describe_figures(QPDFObjectHandle element, const std::vector<std::string>& texts, std::size_t& next) {
    if (element.isArray()) {
        for (const QPDFObjectHandle& child : element.aitems()) {
            describe_figures(child, texts, next);
        }
        return;
    }
    if (!element.isDictionary() || !element.hasKey("/K")) {
        return;
    }
    if (element.getKey("/S").isNameAndEquals("/Figure") && next < texts.size()) {
        element.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(texts[next]));
        ++next;
    }
    // Tables have no figures in them, and most of a long report's elements.
    if (!element.getKey("/S").isNameAndEquals("/Table")) {
        describe_figures(element.getKey("/K"), texts, next);
    }
}

void attach(QPDF& pdf, const std::vector<PdfAttachment>& attachments) {
    QPDFEmbeddedFileDocumentHelper files(pdf);
    for (const PdfAttachment& one : attachments) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, one.content);
        stream.setSubtype(one.type);
        auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, one.name, stream);
        file.setDescription(one.description);
        files.replaceEmbeddedFile(one.name, file);
    }
}

}  // namespace

std::string finish_pdf(const std::string& bytes, const PdfExtras& extras) {
    QPDF pdf;
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(extras.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    if (!extras.alternatives.empty() && root.hasKey("/StructTreeRoot")) {
        std::size_t next = 0;
        describe_figures(root.getKey("/StructTreeRoot"), extras.alternatives, next);
    }
    attach(pdf, extras.attachments);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};  // NOLINT
}

}  // namespace wattmast::pages
