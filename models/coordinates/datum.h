// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QCoreApplication>
#include <QString>

namespace qiantu {

/// What coordinates are given in: one of the four that Chinese inventories come in, or any CRS of the EPSG register.
/// A value type.
class Datum
{
    Q_DECLARE_TR_FUNCTIONS(Datum)

public:
    enum class Kind
    {
        Wgs84,    ///< WGS 84, longitude and latitude in degrees.
        Cgcs2000, ///< CGCS2000 (国家2000), longitude and latitude in degrees; what projects store.
        Gcj02,    ///< GCJ-02 (火星坐标), the offset degrees of AMap and Tencent.
        Bd09,     ///< BD-09 (百度坐标), Baidu's offset degrees.
        Epsg,     ///< Any other, by EPSG code, geographic or projected.
    };

    static Datum wgs84() { return Datum(Kind::Wgs84, 4326); }

    static Datum cgcs2000() { return Datum(Kind::Cgcs2000, 4490); }

    static Datum gcj02() { return Datum(Kind::Gcj02, 0); }

    static Datum bd09() { return Datum(Kind::Bd09, 0); }

    /// 4326 and 4490 give wgs84() and cgcs2000(). Whether the register knows the code is found out by
    /// CoordinateTransformation.
    static Datum epsg(int code);

    /// Reads "wgs84", "cgcs2000", "gcj02", "bd09" or "EPSG:n" (case, spaces, hyphens and underscores do not matter) and
    /// the usual Chinese names: 国家2000, 大地2000, 火星坐标, 国测局坐标, 高德, 腾讯, 百度坐标, GPS, 西安80
    /// (EPSG:4610), 北京54 (EPSG:4214). Error::Kind::Invalid for anything else.
    static Result<Datum> parse(const QString& text);

    Kind kind() const { return m_kind; }

    /// The EPSG code; 0 for GCJ-02 and BD-09, which have none.
    int epsgCode() const { return m_epsg; }

    /// The stable text that parse() reads: wgs84, cgcs2000, gcj02, bd09, EPSG:4545.
    QString toText() const;
    /// The name for people, translated.
    QString displayName() const;

    friend bool operator==(const Datum&, const Datum&) = default;

private:
    Datum(Kind kind, int epsg) : m_kind(kind), m_epsg(epsg) {}

    Kind m_kind;
    int m_epsg;
};

} // namespace qiantu
