// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/coordinates/datum.h"

#include <QHash>

namespace qiantu {

namespace {

constexpr int xian80 = 4610;
constexpr int beijing54 = 4214;

const QHash<QString, Datum>& namedDatums()
{
    static const QHash<QString, Datum> names = [] {
        QHash<QString, Datum> table;
        const auto add = [&table](const Datum& datum, std::initializer_list<const char16_t*> spellings) {
            for (const char16_t* spelling : spellings) {
                table.insert(QString::fromUtf16(spelling), datum);
            }
        };
        add(Datum::wgs84(), {u"wgs84", u"wgs1984", u"gps", u"gps坐标", u"wgs84坐标", u"世界大地坐标系"});
        add(Datum::cgcs2000(),
            {u"cgcs2000", u"国家2000", u"大地2000", u"2000国家大地坐标系", u"国家2000坐标", u"国家2000坐标系",
             u"cgcs2000坐标", u"国家大地2000", u"中国大地2000", u"china2000", u"2000坐标系", u"天地图"});
        add(Datum::gcj02(), {u"gcj02", u"gcj2002", u"火星坐标", u"火星坐标系", u"火星", u"国测局坐标", u"国测局",
                             u"gcj02坐标", u"高德", u"高德坐标", u"腾讯", u"腾讯坐标"});
        add(Datum::bd09(), {u"bd09", u"bd09ll", u"百度坐标", u"百度", u"百度坐标系", u"百度经纬度", u"bd09坐标"});
        add(Datum::epsg(xian80),
            {u"西安80", u"西安1980", u"1980西安坐标系", u"西安80坐标", u"西安80坐标系", u"xian80", u"xian1980"});
        add(Datum::epsg(beijing54),
            {u"北京54", u"北京1954", u"1954北京坐标系", u"北京54坐标", u"北京54坐标系", u"beijing54", u"beijing1954"});
        return table;
    }();
    return names;
}

} // namespace

Datum Datum::epsg(int code)
{
    switch (code) {
    case 4326:
        return wgs84();
    case 4490:
        return cgcs2000();
    default:
        return Datum(Kind::Epsg, code);
    }
}

Result<Datum> Datum::parse(const QString& text)
{
    QString plain;
    // Compatibility normalisation turns full-width letters and digits into the usual ones.
    const QString normalized = text.normalized(QString::NormalizationForm_KC);
    for (const QChar character : normalized) {
        if (!character.isSpace() && character != QLatin1Char('-') && character != QLatin1Char('_')) {
            plain += character.toLower();
        }
    }
    if (const auto found = namedDatums().constFind(plain); found != namedDatums().cend()) {
        return *found;
    }
    const QString code = normalized.trimmed();
    if (code.startsWith(QLatin1String("epsg:"), Qt::CaseInsensitive)) {
        bool ok = false;
        const int number = QStringView(code).mid(5).trimmed().toInt(&ok);
        if (ok && number > 0) {
            return epsg(number);
        }
    }
    return fail(Error::Kind::Invalid, tr("\"%1\" is not a coordinate system that is known here.").arg(text), {},
                tr("Use wgs84, cgcs2000, gcj02, bd09 or EPSG:n, for example EPSG:4545."));
}

QString Datum::toText() const
{
    switch (m_kind) {
    case Kind::Wgs84:
        return QStringLiteral("wgs84");
    case Kind::Cgcs2000:
        return QStringLiteral("cgcs2000");
    case Kind::Gcj02:
        return QStringLiteral("gcj02");
    case Kind::Bd09:
        return QStringLiteral("bd09");
    case Kind::Epsg:
        break;
    }
    return QStringLiteral("EPSG:%1").arg(m_epsg);
}

QString Datum::displayName() const
{
    switch (m_kind) {
    case Kind::Wgs84:
        return tr("WGS 84 (GPS)");
    case Kind::Cgcs2000:
        return tr("CGCS2000");
    case Kind::Gcj02:
        return tr("GCJ-02 (AMap, Tencent)");
    case Kind::Bd09:
        return tr("BD-09 (Baidu)");
    case Kind::Epsg:
        break;
    }
    if (m_epsg == xian80) {
        return tr("Xian 1980 (EPSG:4610)");
    }
    if (m_epsg == beijing54) {
        return tr("Beijing 1954 (EPSG:4214)");
    }
    return toText();
}

} // namespace qiantu
