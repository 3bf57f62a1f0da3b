// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"
#include "models/themes/theme.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

namespace qiantu {

/// A theme of a sheet: a row of `themes`, read anew whenever the sheet is drawn, or one that the project does not keep,
/// such as one of the gallery's.
using SheetTheme = std::variant<RowId, Theme>;

/// What a printed sheet shows and says: everything that a person chooses before printing, and nothing that follows from
/// the project. A value. Empty texts are filled from the project (maps/layouts/sheet_texts.h) when the sheet is drawn,
/// so that the same sheet can be printed for another region or another day.
struct Sheet
{
    /// The name of a house template (maps/layouts/sheet_template.h: "single-theme-a4-landscape"), or of one of the
    /// office's own (layout_store.h).
    QString templateName = QStringLiteral("single-theme-a4-landscape");

    // What it shows.
    QList<SheetTheme> themes;    ///< None to two; the second is for comparisons.
    std::optional<RowId> target; ///< The target that is shown where there is no theme.
    QString regionCode;          ///< Empty: the province.
    int year = 0;                ///< Of the figures and the themes; 0: the target's or theme's, else the newest.
    QString document;            ///< Key of the document that the figures are of; empty: all.
    QString programme;           ///< Of pilot lists; empty: all programmes.
    QStringList tableColumns;    ///< Keys of columns (models/layouts/sheet_table.h), in order; empty: the usual ones.

    // What it says; empty: filled from the project.
    QString title;
    QString subtitle;
    QString organisation;   ///< 制图单位
    QString approvalNumber; ///< 审图号; empty even then: the sheet says that there is none.
    QString classification; ///< 密级, as it is to be printed: 内部资料 …
    QString sources;        ///< 数据来源
    QDate date;             ///< 制图日期; null: the check date.

    // What it is for.
    bool forPublication = false;  ///< Else the sheet carries 内部资料 and the note on boundaries.
    bool stationsAllowed = false; ///< Whether a published sheet may show the positions of stations.

    /// The sheet's place in an atlas; 0 pages: no atlas, the sheet counts its own pages.
    int pageNumber = 0;
    int pageCount = 0;

    /// Whether the positions of stations may be drawn on it.
    bool showsStations() const { return !forPublication || stationsAllowed; }

    /// As stored in `layouts.settings`: members at their defaults are left out, so that the same sheet always gives the
    /// same bytes.
    QByteArray toJson() const;
    /// The sheet of a JSON; what is missing, of the wrong type or unknown keeps its default.
    static Sheet fromJson(const QByteArray& json);

    friend bool operator==(const Sheet&, const Sheet&) = default;
};

} // namespace qiantu
