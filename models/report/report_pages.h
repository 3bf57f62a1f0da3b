// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/report/report_document.h"

namespace qiantu {

/// The report as it is read from top to bottom, whatever it is written as: chapters with paragraphs and tables.
struct ReportPages
{
    /// A cell of a table.
    struct Cell
    {
        QString text;
        QString note = {};                      ///< Set smaller below the text; may be empty.
        std::optional<CheckStatus> status = {}; ///< Of a status's own cell: it gets the status's colours.
        bool isMuted = false;                   ///< Of a superseded target.
    };

    /// A column of a table.
    struct Column
    {
        QString heading;
        int share = 10;        ///< Of the width, against the other columns'.
        bool isNumber = false; ///< Stands at the right.
    };

    struct Table
    {
        std::vector<Column> columns;
        std::vector<std::vector<Cell>> rows;
    };

    struct Block
    {
        enum class Kind
        {
            Chapter,
            Heading,
            Paragraph,
            Table
        };
        Kind kind = Kind::Paragraph;
        QString text = {};
        Table table = {};
    };

    QString title;
    QString classification; ///< 密级; may be empty.
    /// What the title page says below the title, name and value: region, check date …
    std::vector<std::pair<QString, QString>> particulars;
    std::vector<Block> blocks;
};

/// Lays a report out: summary, what is behind and why, conflicts, tables by prefecture, sources.
ReportPages pagesOf(const ReportDocument& document);

} // namespace qiantu
