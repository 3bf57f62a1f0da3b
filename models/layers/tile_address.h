// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

namespace qiantu {

/// Where map tiles come from on the web: an address with {z}, {x} and {y} (or {-y}, or {q}). A WMTS is addressed so,
/// too, by TILEMATRIX={z}&TILEROW={y}&TILECOL={x}.
struct TileAddress
{
    QString url;
    int lowestZoom = 0;
    int highestZoom = 18;

    /// Checks an address that somebody typed or pasted: http or https with a host, the placeholders there, zooms in
    /// order and from 0 to 24, no user name or password (everybody who gets the project could read them). {s} becomes
    /// the server "a", ${z} becomes {z}. Fails with Error::Kind::Invalid, saying what is wrong.
    static Result<TileAddress> parse(const QString& text, int lowestZoom = 0, int highestZoom = 18);

    /// The text that is stored in `map_layers.source`: parameters as QGIS's provider "wms" takes them.
    QString toSource() const;
    /// Reads such a text, with the same checks: a project is no trustworthy source of addresses.
    static Result<TileAddress> fromSource(const QString& source);

    friend bool operator==(const TileAddress&, const TileAddress&) = default;
};

} // namespace qiantu
