// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>
#include <QStringList>

class QComboBox;

/// What the dialogs that read other people's files have in common.
namespace qiantu::import_form {

/// A bold heading with a list below it, as HTML; nothing for an empty list.
QString listHtml(const QString& heading, const QStringList& lines);

/// What went wrong and what to do, as HTML.
QString errorHtml(const Error& error);

/// Fills a box with the encodings that a text file may have, with their names as data; first `findOut` with none.
void offerEncodings(QComboBox* box, const QString& findOut);

} // namespace qiantu::import_form
