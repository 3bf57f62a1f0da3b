// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/pdf_finish.h"

#include <QColorSpace>
#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamWriter>
#include <cstdio>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>

namespace qiantu {

namespace {

struct FinishTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::PdfFinish)
};

QPDFObjectHandle text(const QString& words)
{
    return QPDFObjectHandle::newUnicodeString(words.toStdString());
}

/// The start of a day as PDF writes it.
std::string pdfDate(const QDate& date)
{
    return ("D:" + date.toString(QStringLiteral("yyyyMMdd")) + "000000Z").toStdString();
}

void describe(QPDF& pdf, const PdfDescription& description)
{
    auto info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", text(description.title));
    info.replaceKey("/Author", text(description.author));
    info.replaceKey("/Subject", text(description.subject));
    info.replaceKey("/Creator", text(description.creator));
    info.replaceKey("/Producer", text(description.creator));
    if (description.date.isValid()) {
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(description.date)));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfDate(description.date)));
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    // The writer keeps the first half of an identifier that is there already, and Qt's is random.
    pdf.getTrailer().removeKey("/ID");
    // What other libraries noted says when and by what the parts were written.
    pdf.getRoot().removeKey("/Metadata");
}

/// The description as XMP, with what makes a file a PDF/A-2b.
std::string xmp(const PdfDescription& description)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    const QString basic = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    const QString adobe = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
    const QString archive = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");
    xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
    xml.writeNamespace(rdf, QStringLiteral("rdf"));
    xml.writeNamespace(dc, QStringLiteral("dc"));
    xml.writeNamespace(basic, QStringLiteral("xmp"));
    xml.writeNamespace(adobe, QStringLiteral("pdf"));
    xml.writeNamespace(archive, QStringLiteral("pdfaid"));
    xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
    xml.writeStartElement(rdf, QStringLiteral("RDF"));
    xml.writeStartElement(rdf, QStringLiteral("Description"));
    xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    const auto listed = [&](const QString& name, const QString& list, const QString& words, bool language) {
        xml.writeStartElement(dc, name);
        xml.writeStartElement(rdf, list);
        xml.writeStartElement(rdf, QStringLiteral("li"));
        if (language) {
            xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        }
        xml.writeCharacters(words);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    listed(QStringLiteral("title"), QStringLiteral("Alt"), description.title, true);
    listed(QStringLiteral("creator"), QStringLiteral("Seq"), description.author, false);
    listed(QStringLiteral("description"), QStringLiteral("Alt"), description.subject, true);
    xml.writeTextElement(basic, QStringLiteral("CreatorTool"), description.creator);
    if (description.date.isValid()) {
        const QString day = description.date.toString(Qt::ISODate) + QStringLiteral("T00:00:00Z");
        xml.writeTextElement(basic, QStringLiteral("CreateDate"), day);
        xml.writeTextElement(basic, QStringLiteral("ModifyDate"), day);
    }
    xml.writeTextElement(adobe, QStringLiteral("Producer"), description.creator);
    xml.writeTextElement(archive, QStringLiteral("part"), QStringLiteral("2"));
    xml.writeTextElement(archive, QStringLiteral("conformance"), QStringLiteral("B"));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    const QByteArray whole = QByteArrayLiteral("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n") +
                             bytes + QByteArrayLiteral("\n<?xpacket end=\"r\"?>");
    return whole.toStdString();
}

void makeArchive(QPDF& pdf, const PdfDescription& description)
{
    auto metadata = QPDFObjectHandle::newStream(&pdf, xmp(description));
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    auto root = pdf.getRoot();
    root.replaceKey("/Metadata", metadata);
    const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    auto icc = QPDFObjectHandle::newStream(&pdf, profile.toStdString());
    icc.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    auto intent = QPDFObjectHandle::newDictionary();
    intent.replaceKey("/Type", QPDFObjectHandle::newName("/OutputIntent"));
    intent.replaceKey("/S", QPDFObjectHandle::newName("/GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", QPDFObjectHandle::newString("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", icc);
    auto intents = QPDFObjectHandle::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    root.replaceKey("/OutputIntents", intents);
    for (auto& object : pdf.getAllObjects()) {
        if (object.isStream() && object.getDict().hasKey("/Interpolate")) {
            object.getDict().removeKey("/Interpolate"); // The standard wants pictures as they are.
        }
    }
}

} // namespace

Result<void> finishPdf(const QString& path, const PdfDescription& description, bool archive)
{
    const QString rewritten = path + QStringLiteral(".finished");
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true); // What is wrong with the file is in the exception.
        pdf.processFile(QFile::encodeName(path).constData());
        describe(pdf, description);
        if (archive) {
            makeArchive(pdf, description);
        }
        QPDFWriter writer(pdf, QFile::encodeName(rewritten).constData());
        writer.setDeterministicID(true);
        if (archive) {
            writer.setMinimumPDFVersion("1.7");
        }
        writer.write();
    } catch (const std::exception& exception) {
        QFile::remove(rewritten);
        return fail(Error::Kind::Failed,
                    FinishTexts::tr("The PDF could not be finished: %1").arg(QString::fromUtf8(exception.what())), path,
                    FinishTexts::tr("Is there room left on the disk?"));
    }
    if (std::rename(QFile::encodeName(rewritten).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(rewritten);
        return fail(Error::Kind::ReadOnly, FinishTexts::tr("The file cannot be replaced."), path,
                    FinishTexts::tr("Close it in other programs, or choose another name."));
    }
    return {};
}

} // namespace qiantu
