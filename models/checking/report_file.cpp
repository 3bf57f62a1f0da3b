// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checking/check_report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace qiantu {
namespace {

struct ReportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ReportTexts)
};

} // namespace

Result<void> writeCheckReport(const CheckReport& report, const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("xlsx")) {
        return writeXlsx(report, path);
    }
    if (suffix != QLatin1String("csv") && suffix != QLatin1String("json")) {
        return fail(Error::Kind::Invalid, ReportTexts::tr("A report can be written as .xlsx, .csv or .json."), path,
                    ReportTexts::tr("Choose a file name that ends in one of these."));
    }
    QSaveFile file(path);
    const QByteArray bytes = suffix == QLatin1String("csv") ? toCsv(report) : toJson(report);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return fail(Error::Kind::ReadOnly, ReportTexts::tr("The report cannot be written: %1.").arg(file.errorString()),
                    path, ReportTexts::tr("Choose a folder that you may write to."));
    }
    return {};
}

} // namespace qiantu
