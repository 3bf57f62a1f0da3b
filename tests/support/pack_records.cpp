// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pack_records.h"

#include "tests/support/written_numbers.h"

#include <QDir>
#include <QFile>
#include <array>

namespace qiantu::test {

namespace {

const QString packFolder = QStringLiteral(QIANTU_SOURCE_DIR "/resources/packs/guizhou");

} // namespace

QString PackRecord::quote() const
{
    return withoutWhiteSpace(fields.value(QStringLiteral("quote")));
}

QStringList guizhouDocuments()
{
    QStringList keys;
    for (const CsvTable::Record& document : CsvTable::read(packFolder + QStringLiteral("/documents.csv")).records()) {
        if (document.value(QStringLiteral("kind")) != QStringLiteral("statistics")) {
            keys.append(document.value(QStringLiteral("key")));
        }
    }
    return keys;
}

std::vector<PackRecord> guizhouRecords(const QString& document)
{
    static const std::array<std::pair<QString, QChar>, 4> tables{{{QStringLiteral("targets"), u't'},
                                                                  {QStringLiteral("observations"), u'o'},
                                                                  {QStringLiteral("pilots"), u'p'},
                                                                  {QStringLiteral("tasks"), u'k'}}};
    std::vector<PackRecord> records;
    for (const auto& [table, letter] : tables) {
        const QString path = QStringLiteral("%1/documents/%2/%3.csv").arg(packFolder, document, table);
        if (!QFile::exists(path)) {
            continue;
        }
        for (const CsvTable::Record& fields : CsvTable::read(path).records()) {
            const QString key = QStringLiteral("%1#%2%3").arg(document, letter, fields.value(QStringLiteral("n")));
            records.push_back({key, fields});
        }
    }
    return records;
}

QString sourceFolder()
{
    const QString named = qEnvironmentVariable("QIANTU_SOURCES");
    const QString folder =
        named.isEmpty() ? QDir::cleanPath(QStringLiteral(QIANTU_SOURCE_DIR "/../shared/sources")) : named;
    return QDir(folder).exists() ? folder : QString();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }
    return file.readAll();
}

} // namespace qiantu::test
