// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stations/import_rejects.h"

namespace qiantu {

namespace {

void appendCell(QByteArray& line, QByteArrayView cell)
{
    if (!line.isEmpty()) {
        line += ',';
    }
    bool quoted = cell.isEmpty();
    for (const char character : cell) {
        quoted = quoted || character == ',' || character == '"' || character == '\n' || character == '\r';
    }
    if (!quoted) {
        line += cell;
        return;
    }
    line += '"';
    for (const char character : cell) {
        if (character == '"') {
            line += '"';
        }
        line += character;
    }
    line += '"';
}

} // namespace

RejectsFile::RejectsFile(const QString& path, const QStringList& header) : m_path(path), m_header(header) {}

Result<void> RejectsFile::open()
{
    m_file = std::make_unique<QSaveFile>(m_path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        return fail(Error::Kind::Failed,
                    tr("The list of rejected rows cannot be written: %1.").arg(m_file->errorString()), m_path,
                    tr("Choose another place for it."));
    }
    QByteArray line;
    for (const QString& name : QStringList{tr("line"), tr("column"), tr("value"), tr("reason")} + m_header) {
        appendCell(line, name.toUtf8());
    }
    m_file->write("\xEF\xBB\xBF" + line + "\r\n");
    return {};
}

Result<void> RejectsFile::write(const ImportRemark& reject, std::string_view original)
{
    if (!m_file) {
        if (Result<void> opened = open(); !opened) {
            return opened;
        }
    }
    QByteArray line = QByteArray::number(static_cast<qlonglong>(reject.line));
    appendCell(line, reject.column.toUtf8());
    appendCell(line, reject.value.toUtf8());
    appendCell(line, reject.text.toUtf8());
    while (!original.empty()) {
        const std::size_t end = original.find('\0');
        appendCell(line, QByteArrayView(original.data(), static_cast<qsizetype>(end)));
        original.remove_prefix(end + 1);
    }
    m_file->write(line + "\r\n");
    return {};
}

Result<QString> RejectsFile::commit()
{
    if (!m_file) {
        return QString();
    }
    if (!m_file->commit()) {
        return fail(Error::Kind::Failed,
                    tr("The list of rejected rows cannot be written: %1.").arg(m_file->errorString()), m_path,
                    tr("Choose another place for it."));
    }
    return m_path;
}

} // namespace qiantu
