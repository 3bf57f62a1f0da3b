// SPDX-License-Identifier: GPL-3.0-or-later
#include "maps/layouts/sheet_texts.h"

#include "maps/layouts/sheet_themes.h"
#include "maps/map_style.h"
#include "maps/project_map.h"
#include "models/layouts/layout_store.h"
#include "models/layouts/sheet_table.h"
#include "models/pilots/pilot.h"
#include "models/publication/publication_settings.h"
#include "models/themes/theme_values.h"

#include <QCoreApplication>

namespace qiantu {

namespace {

struct SheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::SheetTexts)
};

QString titleOf(SheetKind kind, const QString& place, const QString& subject, const Sheet& sheet)
{
    switch (kind) {
    case SheetKind::SingleTheme:
        return subject.isEmpty() ? SheetTexts::tr("%1: digital infrastructure and planning targets").arg(place)
                                 : SheetTexts::tr("%1: %2").arg(place, subject);
    case SheetKind::Completion:
        return subject.isEmpty() ? SheetTexts::tr("%1: completion of the planning targets").arg(place)
                                 : SheetTexts::tr("%1: completion of %2").arg(place, subject);
    case SheetKind::Comparison:
        return subject.isEmpty() ? SheetTexts::tr("%1: two themes compared").arg(place)
                                 : SheetTexts::tr("%1: %2, compared").arg(place, subject);
    case SheetKind::Stations:
        return SheetTexts::tr("%1: distribution of the base stations").arg(place);
    case SheetKind::Pilots:
        return sheet.programme.isEmpty() ? SheetTexts::tr("%1: distribution of the pilots").arg(place)
                                         : SheetTexts::tr("%1: %2").arg(place, sheet.programme);
    case SheetKind::County:
        return SheetTexts::tr("%1: digital infrastructure at a glance").arg(place);
    case SheetKind::Overview:
        return SheetTexts::tr("%1: overview of the digital infrastructure").arg(place);
    }
    return place;
}

/// The target that titles name: the chosen one, and where a sheet is about one target, the first of its region.
const TargetResult* subjectOf(SheetKind kind, const CheckedPlan& checked, const Sheet& sheet)
{
    const bool isOfOne = kind == SheetKind::SingleTheme || kind == SheetKind::Comparison;
    if (kind == SheetKind::Completion || (isOfOne && sheet.target && sheet.themes.isEmpty())) {
        return mainTarget(checked, sheet);
    }
    return nullptr;
}

/// The keys of the documents that a sheet's figures come from.
QStringList documentsOf(SheetKind kind, const Sheet& sheet, const ProjectMap& map, const CheckedPlan& checked)
{
    if (!sheet.document.isEmpty()) {
        return {sheet.document};
    }
    QStringList keys;
    if (kind == SheetKind::Pilots) {
        const auto pilots = readPilots(map.workspace().project().database());
        for (const auto& pilot : pilots.value_or(std::vector<Pilot>())) {
            if (sheet.programme.isEmpty() || pilot.programme == sheet.programme) {
                keys << pilot.document;
            }
        }
        return keys;
    }
    if (kind == SheetKind::Stations) {
        return {}; // They come from the inventory.
    }
    const bool isOfThemes =
        kind == SheetKind::SingleTheme || kind == SheetKind::Comparison || kind == SheetKind::Completion;
    const auto themes = isOfThemes ? themesOfSheet(sheet, map, kind) : Result<std::vector<Theme>>();
    for (const auto& theme : themes.value_or(std::vector<Theme>())) {
        keys << themeDocuments(theme, checked.plan);
    }
    const auto* subject = isOfThemes ? subjectOf(kind, checked, sheet) : nullptr;
    if (subject != nullptr) {
        keys << subject->target->document;
    }
    if (keys.isEmpty()) {
        for (const auto& document : checked.plan.documents) {
            if (document.kind == Document::Kind::Plan) {
                keys << document.key;
            }
        }
    }
    return keys;
}

QString sourcesOf(SheetKind kind, const Sheet& sheet, const ProjectMap& map, const CheckedPlan& checked)
{
    QStringList references;
    for (const auto& key : documentsOf(kind, sheet, map, checked)) {
        const auto document = checked.plan.documents.constFind(key);
        if (document != checked.plan.documents.constEnd()) {
            references << document->reference();
        }
    }
    references.removeDuplicates();
    references.sort();
    if (references.isEmpty()) {
        return SheetTexts::tr("the project's inventory of base stations");
    }
    return references.join(QStringLiteral("；"));
}

} // namespace

Sheet completedSheet(const Sheet& sheet, const ProjectMap& map, SheetKind kind)
{
    Sheet filled = sheet;
    const auto& workspace = map.workspace();
    const auto checked = workspace.checked();
    const auto* region =
        sheet.regionCode.isEmpty() ? checked->regions.province() : checked->regions.byCode(sheet.regionCode);
    const QString place = region != nullptr ? region->name : sheet.regionCode;
    const auto* subject = subjectOf(kind, *checked, sheet);
    if (filled.title.isEmpty()) {
        QString about = subject == nullptr ? QString()
                                           : SheetTexts::tr("%1, target for %2")
                                                 .arg(checked->plan.indicators.value(subject->target->indicator).name,
                                                      QString::number(subject->target->year));
        if (!sheet.themes.isEmpty()) {
            // The themes carry their own names; one that is gone says nothing here, drawing the sheet does.
            const auto themes = themesOfSheet(sheet, map, kind);
            QStringList names;
            for (const auto& theme : themes.value_or(std::vector<Theme>())) {
                names << theme.name;
            }
            about = names.join(SheetTexts::tr(" and "));
        }
        filled.title = titleOf(kind, place, about, sheet);
    }
    if (filled.subtitle.isEmpty()) {
        QStringList parts;
        if (subject != nullptr) {
            parts << checked->plan.documents.value(subject->target->document).reference();
        } else if (checked->plan.documents.contains(sheet.document)) {
            parts << checked->plan.documents.value(sheet.document).reference();
        }
        if (sheet.year != 0 && subject == nullptr) {
            parts << SheetTexts::tr("targets for %1").arg(QString::number(sheet.year));
        }
        parts << SheetTexts::tr("as of %1").arg(style::dateText(workspace.checkDate()));
        filled.subtitle = parts.join(QStringLiteral("　"));
    }
    const auto settings = PublicationSettings::read(workspace.project());
    if (filled.organisation.isEmpty()) {
        filled.organisation = settings.organisation;
    }
    if (filled.approvalNumber.isEmpty()) {
        filled.approvalNumber = settings.approvalNumber;
    }
    if (filled.classification.isEmpty() && !filled.forPublication) {
        filled.classification = settings.classification.isEmpty() ? internalMark() : settings.classification;
    }
    if (filled.sources.isEmpty()) {
        filled.sources = sourcesOf(kind, sheet, map, *checked);
    }
    if (!filled.date.isValid()) {
        filled.date = workspace.checkDate();
    }
    return filled;
}

SheetKind kindOfSheet(const Sheet& sheet, const ProjectMap& map)
{
    if (const auto* own = sheetTemplate(sheet.templateName)) {
        return own->kind;
    }
    const auto stored = LayoutStore(map.workspace().project()).byName(sheet.templateName);
    const auto* from = stored ? sheetTemplate(stored->sheet.templateName) : nullptr;
    return from != nullptr ? from->kind : SheetKind::SingleTheme;
}

Sheet completedSheet(const Sheet& sheet, const ProjectMap& map)
{
    return completedSheet(sheet, map, kindOfSheet(sheet, map));
}

} // namespace qiantu
