// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_labels.h"

#include "maps/layouts/sheet_items.h"
#include "maps/layouts/sheet_type.h"
#include "maps/map_style.h"
#include "maps/project_map.h"
#include "models/publication/publication_check.h"
#include "models/publication/publication_settings.h"

#include <QCoreApplication>
#include <cmath>
#include <qgsexpressioncontextutils.h>
#include <qgslayoutitemlabel.h>
#include <qgsprintlayout.h>

namespace qiantu {

namespace {

struct LabelTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetLabels)
};

constexpr double smallest = 0.6; ///< Of the designed size.
constexpr double step = 0.95;

QString variableName(const QString& name)
{
    return QStringLiteral("qiantu_") + QString(name).replace(QLatin1Char('-'), QLatin1Char('_'));
}

/// Texts of several lines, broken where the label ends.
bool isBlock(const QString& content)
{
    return content == QLatin1String("sources") || content == QLatin1String("imprint");
}

QString imprintOf(const Sheet& filled, const ProjectMap& map)
{
    QStringList lines;
    lines << LabelTexts::tr("Made by: %1")
                 .arg(filled.organisation.isEmpty() ? QStringLiteral("——") : filled.organisation);
    lines << LabelTexts::tr("Date: %1　Check date: %2")
                 .arg(style::dateText(filled.date), style::dateText(map.workspace().checkDate()));
    if (!filled.approvalNumber.isEmpty()) {
        lines << LabelTexts::tr("Map approval number: %1").arg(filled.approvalNumber);
    } else if (!filled.forPublication) {
        lines << LabelTexts::tr("Map approval number: none (internal use only)");
    } else {
        lines << LabelTexts::tr("Map approval number: none");
    }
    return lines.join(QLatin1Char('\n'));
}

/// Sets a label's type to a size.
void setPoints(QgsLayoutItemLabel& label, double points)
{
    auto format = label.textFormat();
    format.setSize(points);
    QFont font = format.font();
    font.setPointSizeF(points);
    format.setFont(font);
    label.setTextFormat(format);
}

bool fits(const QgsLayoutItemLabel& label)
{
    const QSizeF needed = label.sizeForText();
    constexpr double tolerance = 0.05; // mm
    return needed.width() <= label.rect().width() + tolerance && needed.height() <= label.rect().height() + tolerance;
}

QFont fontOf(const QgsLayoutItemLabel& label)
{
    QFont font = label.textFormat().font();
    font.setPointSizeF(label.textFormat().size());
    return font;
}

} // namespace

QHash<QString, QString> sheetVariables(const Sheet& filled, const ProjectMap& map)
{
    const auto& workspace = map.workspace();
    const auto* region =
        filled.regionCode.isEmpty() ? workspace.regions().province() : workspace.regions().byCode(filled.regionCode);
    QStringList notes;
    notes << LabelTexts::tr("Sources: %1").arg(filled.sources);
    notes << workspace.attributions();
    notes << (filled.forPublication ? publishedNote() : internalNote(hasOfficialBoundaries(workspace.project())));
    QHash<QString, QString> variables;
    variables.insert(QStringLiteral("title"), filled.title);
    variables.insert(QStringLiteral("subtitle"), filled.subtitle);
    variables.insert(QStringLiteral("region"), region != nullptr ? region->name : QString());
    variables.insert(QStringLiteral("region_code"), region != nullptr ? region->code : QString());
    variables.insert(QStringLiteral("organisation"), filled.organisation);
    variables.insert(QStringLiteral("approval_number"), filled.approvalNumber);
    variables.insert(QStringLiteral("classification"), filled.classification);
    variables.insert(QStringLiteral("date"), filled.date.toString(Qt::ISODate));
    variables.insert(QStringLiteral("sources"), notes.join(QLatin1Char('\n')));
    variables.insert(QStringLiteral("imprint"), imprintOf(filled, map));
    variables.insert(QStringLiteral("notice"),
                     workspace.isSynthetic() ? LabelTexts::tr("Contains synthetic station data: not real") : QString());
    variables.insert(QStringLiteral("scale_text"), LabelTexts::tr("Scale 1:{scale} (1 cm on paper is {ground} km)"));
    variables.insert(QStringLiteral("page_text"), LabelTexts::tr("Page {page} of {pages}"));
    variables.insert(QStringLiteral("page_offset"), QString::number(filled.pageCount > 0 ? filled.pageNumber - 1 : 0));
    variables.insert(QStringLiteral("page_count"), QString::number(filled.pageCount));
    return variables;
}

void fillLabels(QgsPrintLayout& layout, const QHash<QString, QString>& variables)
{
    const auto say = [&layout](const QString& name, const QString& text) {
        QgsExpressionContextUtils::setLayoutVariable(&layout, variableName(name), text);
    };
    auto names = variables.keys();
    names.sort(); // The order in which they are stored.
    for (const auto& name : std::as_const(names)) {
        say(name, variables.value(name));
    }
    QList<QgsLayoutItemLabel*> labels;
    layout.layoutItems(labels);
    for (auto* label : std::as_const(labels)) {
        const QString content = sheet_item::text(*label, sheet_item::content);
        const double designed = sheet_item::number(*label, sheet_item::points);
        const double before = sheet_item::number(*label, sheet_item::fitted);
        if (content.isEmpty() || designed <= 0 || std::abs(label->textFormat().size() - before) > 0.01) {
            continue;
        }
        double points = designed;
        do {
            setPoints(*label, points);
            if (isBlock(content)) {
                say(content, style::wrapped(variables.value(content), fontOf(*label), label->rect().width() * 0.995));
            }
            points *= step;
        } while (!fits(*label) && points >= designed * smallest);
        sheet_item::set(*label, sheet_item::fitted, label->textFormat().size());
        label->refresh();
    }
}

} // namespace qiantu
