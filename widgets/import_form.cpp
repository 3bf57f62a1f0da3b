// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import_form.h"

#include <QComboBox>

namespace qiantu::import_form {

QString listHtml(const QString& heading, const QStringList& lines)
{
    if (lines.isEmpty()) {
        return {};
    }
    QString html = QStringLiteral("<p style='margin:6px 0 0 0'><b>%1</b></p><ul style='margin:0 0 0 16px'>")
                       .arg(heading.toHtmlEscaped());
    for (const auto& line : lines) {
        html += QStringLiteral("<li>%1</li>").arg(line.toHtmlEscaped());
    }
    return html + QStringLiteral("</ul>");
}

QString errorHtml(const Error& error)
{
    return QStringLiteral("<p style='color:#b3261e'><b>%1</b></p><p>%2</p>")
        .arg(error.what.toHtmlEscaped(), error.advice.toHtmlEscaped());
}

void offerEncodings(QComboBox* box, const QString& findOut)
{
    box->addItem(findOut, QString());
    for (const auto* name : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"}) {
        box->addItem(QLatin1String(name), QLatin1String(name));
    }
}

} // namespace qiantu::import_form
