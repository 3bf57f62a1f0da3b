// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <qgstextformat.h>

namespace qiantu::sheet_type {

/// The faces of government papers (党政机关公文格式): titles in 小标宋, body in 仿宋, headings in 黑体; where a face is
/// not installed the nearest one: Noto Serif CJK SC bold for 小标宋, Noto Serif CJK SC for 仿宋, Noto Sans CJK SC bold
/// for 黑体.

/// The colour of type on paper.
QColor ink();

QFont title(double points);
QFont body(double points);
QFont heading(double points);
/// The face of a SheetSlot: title, heading, else body.
QFont face(const QString& name, double points);

/// A text format of a font, in points, with lines close enough for tables and footers: CJK faces bring far too much
/// space between lines along.
QgsTextFormat format(const QFont& font, const QColor& color = ink());

/// The width of a line of text in millimetres.
double widthMm(const QString& text, const QFont& font);
/// The height of so many lines of text in format(), in millimetres.
double heightMm(int lines, const QFont& font);

} // namespace qiantu::sheet_type
