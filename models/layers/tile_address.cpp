// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layers/tile_address.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::TileAddress)
};

constexpr int deepestZoom = 24;
constexpr qsizetype longestAddress = 4000;

Error wrong(const QString& what, const QString& address)
{
    return {Error::Kind::Invalid, what, address, Words::tr("An address looks like https://host/{z}/{x}/{y}.png.")};
}

/// The parts that every address must have.
Result<QUrl> checkedUrl(const QString& text)
{
    if (text.size() > longestAddress) {
        return tl::unexpected(wrong(Words::tr("The address is too long."), text.left(80)));
    }
    QString plain = text;
    plain.remove(QLatin1Char('{')).remove(QLatin1Char('}'));
    const QUrl url(plain, QUrl::StrictMode);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || (scheme != QLatin1String("http") && scheme != QLatin1String("https"))) {
        return tl::unexpected(wrong(Words::tr("The address must begin with http:// or https://."), text));
    }
    if (url.host().isEmpty()) {
        return tl::unexpected(wrong(Words::tr("The address names no server."), text));
    }
    if (!url.userInfo().isEmpty()) {
        return tl::unexpected(wrong(
            Words::tr("The address holds a user name or password, which everybody who gets the project could read."),
            text));
    }
    return url;
}

} // namespace

Result<TileAddress> TileAddress::parse(const QString& text, int lowestZoom, int highestZoom)
{
    TileAddress address;
    address.url = text.trimmed();
    address.url.replace(QStringLiteral("${"), QStringLiteral("{")).replace(QStringLiteral("{s}"), QStringLiteral("a"));
    address.lowestZoom = lowestZoom;
    address.highestZoom = highestZoom;
    if (const auto url = checkedUrl(address.url); !url) {
        return tl::unexpected(url.error());
    }
    const auto has = [&](const char* placeholder) { return address.url.contains(QLatin1String(placeholder)); };
    if (!has("{q}") && !(has("{z}") && has("{x}") && (has("{y}") || has("{-y}")))) {
        return tl::unexpected(wrong(Words::tr("The address needs the placeholders {z}, {x} and {y}."), text));
    }
    static const QRegularExpression placeholder(QStringLiteral("\\{([^{}]*)\\}"));
    for (auto found = placeholder.globalMatch(address.url); found.hasNext();) {
        const QString name = found.next().captured(1);
        static const QStringList known{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("-y"),
                                       QStringLiteral("z"), QStringLiteral("q")};
        if (!known.contains(name)) {
            return tl::unexpected(wrong(Words::tr("“{%1}” in the address has to be replaced first.").arg(name), text));
        }
    }
    if (lowestZoom < 0 || highestZoom > deepestZoom || lowestZoom > highestZoom) {
        return tl::unexpected(wrong(Words::tr("The zoom levels must go from 0 to %1 at most.").arg(deepestZoom), text));
    }
    return address;
}

QString TileAddress::toSource() const
{
    return QStringLiteral("type=xyz&zmin=%1&zmax=%2&url=%3")
        .arg(lowestZoom)
        .arg(highestZoom)
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(url)));
}

Result<TileAddress> TileAddress::fromSource(const QString& source)
{
    const QUrlQuery query(source);
    const auto value = [&](const char* key) { return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded); };
    return parse(value("url"), value("zmin").toInt(), value("zmax").toInt());
}

} // namespace qiantu
