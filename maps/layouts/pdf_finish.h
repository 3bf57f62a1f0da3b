// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QString>

namespace qiantu {

/// What a PDF says about itself.
struct PdfDescription
{
    QString title;
    QString author;
    QString subject;
    QString creator; ///< The program.
    QDate date;      ///< Created and changed on this day, so that the same sheet gives the same file.
};

/// Writes a PDF anew with a description, in place: its bytes then depend on its content and the description alone (no
/// clock, no random id). As a PDF/A-2b for archives with `archive`: description as XMP, colours said to be sRGB, and no
/// transparency that the standard does not allow. Error::Kind::Failed when it is no whole PDF.
Result<void> finishPdf(const QString& path, const PdfDescription& description, bool archive);

} // namespace qiantu
