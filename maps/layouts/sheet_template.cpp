// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_template.h"

#include "models/core/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <array>

namespace qiantu {

namespace {

struct TemplateTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetTemplate)
};

constexpr std::array allKinds{SheetKind::SingleTheme, SheetKind::Completion, SheetKind::Comparison, SheetKind::Stations,
                              SheetKind::Pilots,      SheetKind::County,     SheetKind::Overview};
constexpr std::array allPages{SheetPage::A4Landscape, SheetPage::A4Portrait,  SheetPage::A3Landscape,
                              SheetPage::A3Portrait,  SheetPage::A0Landscape, SheetPage::A0Portrait,
                              SheetPage::Slide};

/// Which arrangement a page takes.
QString arrangementOf(SheetPage page)
{
    if (page == SheetPage::Slide) {
        return QStringLiteral("slide");
    }
    const QSizeF size = sizeMm(page);
    return size.width() > size.height() ? QStringLiteral("landscape") : QStringLiteral("portrait");
}

/// What items may be, by type; an empty list: anything.
const QHash<QString, QStringList>& contents()
{
    static const QHash<QString, QStringList> known{
        {QStringLiteral("label"),
         {QStringLiteral("classification"), QStringLiteral("title"), QStringLiteral("subtitle"),
          QStringLiteral("sources"), QStringLiteral("imprint"), QStringLiteral("page"), QStringLiteral("scale"),
          QStringLiteral("notice"), QStringLiteral("theme-heading"), QStringLiteral("theme2-heading"),
          QStringLiteral("table-heading"), QStringLiteral("table2-heading"), QStringLiteral("table3-heading")}},
        {QStringLiteral("map"),
         {QStringLiteral("theme"), QStringLiteral("theme2"), QStringLiteral("stations"), QStringLiteral("pilots"),
          QStringLiteral("county"), QStringLiteral("location")}},
        {QStringLiteral("table"),
         {QStringLiteral("figures"), QStringLiteral("completion"), QStringLiteral("stations"), QStringLiteral("pilots"),
          QStringLiteral("projects")}},
        {QStringLiteral("chart"), {QStringLiteral("reached"), QStringLiteral("regions"), QStringLiteral("stations")}},
        {QStringLiteral("legend"), {QString()}},
        {QStringLiteral("scale-bar"), {QString()}},
        {QStringLiteral("north-arrow"), {QString()}}};
    return known;
}

/// Reads one file; the first thing that is wrong stays in `problem`.
class Reader
{
public:
    Reader(const QJsonObject& common, QString fileName) : m_common(common), m_fileName(std::move(fileName)) {}

    Result<std::vector<SheetTemplate>> read(const QJsonObject& object)
    {
        const QString kindText = object.value(QStringLiteral("kind")).toString();
        const auto* const kind =
            std::find_if(allKinds.begin(), allKinds.end(), [&](SheetKind each) { return toText(each) == kindText; });
        if (kind == allKinds.end()) {
            return wrong(TemplateTexts::tr("There is no kind of sheet “%1”.").arg(kindText));
        }
        std::vector<SheetTemplate> templates;
        for (const auto page : allPages) {
            auto each = arranged(*kind, page, object);
            if (!each) {
                return tl::unexpected(each.error());
            }
            templates.push_back(std::move(*each));
        }
        return templates;
    }

private:
    tl::unexpected<Error> wrong(const QString& what) const
    {
        return fail(Error::Kind::Invalid, what, m_fileName,
                    TemplateTexts::tr("Install Qiantu again; its templates are damaged."));
    }

    Result<SheetTemplate> arranged(SheetKind kind, SheetPage page, const QJsonObject& object) const
    {
        const QString arrangement = arrangementOf(page);
        const auto common = m_common.value(arrangement).toObject();
        const auto size = common.value(QStringLiteral("page")).toArray();
        SheetTemplate result;
        result.name = toText(kind) + QLatin1Char('-') + toText(page);
        result.kind = kind;
        result.page = page;
        result.designMm = QSizeF(size.at(0).toDouble(), size.at(1).toDouble());
        if (result.designMm.isEmpty()) {
            return wrong(TemplateTexts::tr("The arrangement “%1” has no page.").arg(arrangement));
        }
        const auto points = common.value(QStringLiteral("points")).toObject();
        // The maps lie under the texts that stand on them.
        auto items = object.value(arrangement).toArray();
        for (const auto& item : common.value(QStringLiteral("items")).toArray()) {
            items.append(item);
        }
        for (const auto& item : std::as_const(items)) {
            auto slot = slotOf(item.toObject(), points, result.designMm);
            if (!slot) {
                return tl::unexpected(slot.error());
            }
            result.places.push_back(std::move(*slot));
        }
        return checked(std::move(result));
    }

    Result<SheetSlot> slotOf(const QJsonObject& item, const QJsonObject& points, const QSizeF& design) const
    {
        const auto text = [&item](const char* name, const QString& usual = {}) {
            return item.value(QLatin1String(name)).toString(usual);
        };
        SheetSlot slot;
        slot.role = text("role");
        slot.type = text("type");
        slot.content = text("content");
        const auto known = contents().constFind(slot.type);
        if (slot.role.isEmpty() || known == contents().constEnd() || !known->contains(slot.content)) {
            return wrong(
                TemplateTexts::tr("The item “%1” is of no known type: %2 %3.").arg(slot.role, slot.type, slot.content));
        }
        const auto at = item.value(QStringLiteral("at")).toArray();
        slot.at = QRectF(at.at(0).toDouble(), at.at(1).toDouble(), at.at(2).toDouble(), at.at(3).toDouble());
        if (slot.at.isEmpty() || !QRectF(QPointF(), design).contains(slot.at)) {
            return wrong(TemplateTexts::tr("The item “%1” has no place on the page.").arg(slot.role));
        }
        slot.map = text("map");
        slot.map2 = text("map2");
        slot.face = text("face", slot.face);
        slot.align = text("align", slot.align);
        // The type's own size where the item names none.
        const QString size = text("size", slot.type == QLatin1String("label") ? QStringLiteral("note") : slot.type);
        slot.points = points.value(size).toDouble(points.value(QStringLiteral("note")).toDouble(slot.points));
        slot.columns = std::max(1, item.value(QStringLiteral("columns")).toInt(1));
        slot.toBottom = text("anchor") == QLatin1String("bottom");
        slot.runsOn = text("overflow") == QLatin1String("pages");
        slot.onlyForRegions = text("only") == QLatin1String("region");
        slot.graticule = item.value(QStringLiteral("graticule")).toBool();
        return slot;
    }

    Result<SheetTemplate> checked(SheetTemplate result) const
    {
        QSet<QString> roles;
        QSet<QString> maps;
        for (const auto& slot : result.places) {
            if (roles.contains(slot.role)) {
                return wrong(TemplateTexts::tr("The item “%1” is there twice.").arg(slot.role));
            }
            roles << slot.role;
            if (slot.type == QLatin1String("map")) {
                maps << slot.role;
            }
        }
        for (const auto& slot : result.places) {
            for (const auto& map : {slot.map, slot.map2}) {
                if (!map.isEmpty() && !maps.contains(map)) {
                    return wrong(TemplateTexts::tr("The item “%1” belongs to a map that is not there.").arg(slot.role));
                }
            }
        }
        return result;
    }

    QJsonObject m_common;
    QString m_fileName;
};

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Kind::NotFound, TemplateTexts::tr("A template of Qiantu's is missing."), path,
                    TemplateTexts::tr("Install Qiantu again; its templates are damaged."));
    }
    return file.readAll();
}

Result<std::vector<SheetTemplate>> readAll()
{
    const auto common = contentOf(resourcePath(QStringLiteral("layouts/common.json")));
    if (!common) {
        return tl::unexpected(common.error());
    }
    std::vector<SheetTemplate> all;
    for (const auto kind : allKinds) {
        const QString path = resourcePath(QStringLiteral("layouts/%1.json").arg(toText(kind)));
        const auto json = contentOf(path);
        if (!json) {
            return tl::unexpected(json.error());
        }
        auto some = readSheetTemplates(*json, *common, path);
        if (!some) {
            return tl::unexpected(some.error());
        }
        all.insert(all.end(), some->begin(), some->end());
    }
    return all;
}

} // namespace

QString toText(SheetKind kind)
{
    switch (kind) {
    case SheetKind::SingleTheme:
        return QStringLiteral("single-theme");
    case SheetKind::Completion:
        return QStringLiteral("completion");
    case SheetKind::Comparison:
        return QStringLiteral("comparison");
    case SheetKind::Stations:
        return QStringLiteral("stations");
    case SheetKind::Pilots:
        return QStringLiteral("pilots");
    case SheetKind::County:
        return QStringLiteral("county");
    case SheetKind::Overview:
        return QStringLiteral("overview");
    }
    return {};
}

QString displayName(SheetKind kind)
{
    switch (kind) {
    case SheetKind::SingleTheme:
        return TemplateTexts::tr("Single theme");
    case SheetKind::Completion:
        return TemplateTexts::tr("Completion with table");
    case SheetKind::Comparison:
        return TemplateTexts::tr("Two themes compared");
    case SheetKind::Stations:
        return TemplateTexts::tr("Station distribution");
    case SheetKind::Pilots:
        return TemplateTexts::tr("Pilot list with table");
    case SheetKind::County:
        return TemplateTexts::tr("County sheet");
    case SheetKind::Overview:
        return TemplateTexts::tr("Provincial overview");
    }
    return {};
}

QString toText(SheetPage page)
{
    switch (page) {
    case SheetPage::A4Landscape:
        return QStringLiteral("a4-landscape");
    case SheetPage::A4Portrait:
        return QStringLiteral("a4-portrait");
    case SheetPage::A3Landscape:
        return QStringLiteral("a3-landscape");
    case SheetPage::A3Portrait:
        return QStringLiteral("a3-portrait");
    case SheetPage::A0Landscape:
        return QStringLiteral("a0-landscape");
    case SheetPage::A0Portrait:
        return QStringLiteral("a0-portrait");
    case SheetPage::Slide:
        return QStringLiteral("slide");
    }
    return {};
}

QString displayName(SheetPage page)
{
    switch (page) {
    case SheetPage::A4Landscape:
        return TemplateTexts::tr("A4 landscape");
    case SheetPage::A4Portrait:
        return TemplateTexts::tr("A4 portrait");
    case SheetPage::A3Landscape:
        return TemplateTexts::tr("A3 landscape");
    case SheetPage::A3Portrait:
        return TemplateTexts::tr("A3 portrait");
    case SheetPage::A0Landscape:
        return TemplateTexts::tr("A0 landscape");
    case SheetPage::A0Portrait:
        return TemplateTexts::tr("A0 portrait");
    case SheetPage::Slide:
        return TemplateTexts::tr("Slide 16:9");
    }
    return {};
}

QSizeF sizeMm(SheetPage page)
{
    switch (page) {
    case SheetPage::A4Landscape:
        return {297, 210};
    case SheetPage::A4Portrait:
        return {210, 297};
    case SheetPage::A3Landscape:
        return {420, 297};
    case SheetPage::A3Portrait:
        return {297, 420};
    case SheetPage::A0Landscape:
        return {1189, 841};
    case SheetPage::A0Portrait:
        return {841, 1189};
    case SheetPage::Slide:
        return {338.667, 190.5};
    }
    return {};
}

QString SheetTemplate::displayName() const
{
    return qiantu::displayName(kind) + QStringLiteral(" · ") + qiantu::displayName(page);
}

const Result<std::vector<SheetTemplate>>& sheetTemplates()
{
    static const auto templates = readAll();
    return templates;
}

const SheetTemplate* sheetTemplate(const QString& name)
{
    const auto& templates = sheetTemplates();
    if (!templates) {
        return nullptr;
    }
    const QString full = toText(SheetKind::SingleTheme) + QLatin1Char('-') + name;
    const auto found = std::find_if(templates->begin(), templates->end(),
                                    [&](const SheetTemplate& each) { return each.name == name || each.name == full; });
    return found == templates->end() ? nullptr : &*found;
}

Result<std::vector<SheetTemplate>> readSheetTemplates(const QByteArray& json, const QByteArray& common,
                                                      const QString& fileName)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return fail(Error::Kind::Invalid, TemplateTexts::tr("This is no template: %1").arg(error.errorString()),
                    fileName, TemplateTexts::tr("Install Qiantu again; its templates are damaged."));
    }
    return Reader(QJsonDocument::fromJson(common).object(), fileName).read(document.object());
}

} // namespace qiantu
