// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/coordinates/datum.h"
#include "models/coordinates/position.h"
#include "models/core/result.h"

#include <QString>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace qiantu {

/// The kinds of files that inventories come in.
enum class ImportFormat
{
    Delimited,
    Workbook,
    GeoPackage,
    Shapefile,
    GeoJson
};

/// How to read a file: found out by inspectImportFile(), changed by the user.
struct ImportFileChoice
{
    QString file;
    ImportFormat format = ImportFormat::Delimited;
    QString encoding;        ///< Delimited and Shapefile: UTF-8, GB18030, UTF-16LE, … as ICU names it.
    char delimiter = ',';    ///< Delimited only.
    QString layer;           ///< Sheet or layer; empty for the others.
    int headerRow = 0;       ///< Delimited and Workbook: the rows before it are skipped (titles above the header).
    QStringList layers = {}; ///< All sheets or layers, for a choice.
};

/// One row of a file. The cells are UTF-8 and live until the next call of ImportSource::next().
struct ImportRecord
{
    enum class Problem
    {
        None,
        UnclosedQuote,  ///< A quotation mark opens and never closes.
        TextAfterQuote, ///< Text between a closing quotation mark and the next delimiter.
        Unreadable,     ///< Bytes that are no characters in the file's encoding.
        NoPoint,        ///< The geometry is missing, empty or no point.
    };

    std::int64_t line = 0; ///< The line (text) or row (workbook, layer) on which it begins, from 1.
    std::vector<std::string_view> cells;
    std::optional<GeoPosition> geometry; ///< As stored in the layer, x and y.
    Problem problem = Problem::None;
};

/// Rows of a file, one after the other. A header is a row like the others where the format has one.
class ImportSource
{
public:
    ImportSource() = default;
    ImportSource(const ImportSource&) = delete;
    ImportSource& operator=(const ImportSource&) = delete;
    virtual ~ImportSource() = default;

    /// The next row, blank lines skipped; false at the end. An error says that the file cannot be read on.
    virtual Result<bool> next(ImportRecord& record) = 0;

    /// Column names that the format keeps apart from the rows (layers); empty when the header is a row.
    virtual QStringList fieldNames() const { return {}; }

    /// Whether rows have a geometry.
    virtual bool hasGeometry() const { return false; }

    /// The coordinate system of the geometry as the file states it; nothing when it does not, or not by an EPSG code.
    virtual std::optional<Datum> geometryDatum() const { return std::nullopt; }

    /// The name of that coordinate system where it has no EPSG code.
    virtual QString geometryCrsName() const { return {}; }

    /// How far the reading is and how far it will go, in bytes or rows.
    virtual std::int64_t position() const = 0;
    virtual std::int64_t size() const = 0;
};

/// What was found out about a file before reading it.
struct ImportFileFindings
{
    ImportFileChoice choice;
    QStringList guesses; ///< Translated sentences: what was taken for granted, for the user to confirm.
};

/// Finds out what a file is by its first bytes (not its name alone), its encoding and its delimiter. `encoding` and
/// `layer` are used instead of guesses when not empty. A file that is not what its name says fails with
/// Error::Kind::Invalid and says what it is; a truncated one too.
Result<ImportFileFindings> inspectImportFile(const QString& file, const QString& encoding = {},
                                             const QString& layer = {});

/// Opens a file as chosen.
Result<std::unique_ptr<ImportSource>> openImportSource(const ImportFileChoice& choice);

} // namespace qiantu
