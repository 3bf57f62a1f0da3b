// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plans/plan_pack.h"

#include "models/core/resources.h"
#include "models/plans/pack_contents.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace qiantu {

namespace {

struct PackWords
{
    Q_DECLARE_TR_FUNCTIONS(PackWords)
};

/// Faults beyond these are counted, not listed.
constexpr std::size_t ListedFaults = 200;

Error errorOf(const PackFaults& faults, const QString& folder)
{
    QStringList lines;
    for (std::size_t index = 0; index < faults.size() && index < ListedFaults; ++index) {
        lines.append(faults[index].message());
    }
    if (faults.size() > ListedFaults) {
        lines.append(PackWords::tr("… and %n more.", nullptr, static_cast<int>(faults.size() - ListedFaults)));
    }
    return {Error::Kind::Invalid,
            PackWords::tr("The plan pack has %n fault(s):", nullptr, static_cast<int>(faults.size())) +
                QLatin1Char('\n') + lines.join(u'\n'),
            folder, PackWords::tr("Correct the named lines; docs/pack-format.md describes every table.")};
}

} // namespace

Result<PlanPack> PlanPack::read(const QString& folder)
{
    if (!QFileInfo(folder).isDir()) {
        return fail(Error::Kind::NotFound, PackWords::tr("There is no plan pack in this folder."), folder);
    }
    PackFaults faults;
    auto data = std::make_shared<Data>(readPackContents(folder, faults));
    checkPackRules(*data, faults);
    if (!faults.empty()) {
        return tl::unexpected(errorOf(faults, folder));
    }
    return PlanPack(std::move(data));
}

Result<PlanPack> PlanPack::shipped(const QString& name)
{
    const QStringList names = shippedNames();
    if (!names.contains(name)) {
        return fail(Error::Kind::NotFound, PackWords::tr("There is no plan pack named \"%1\".").arg(name), {},
                    PackWords::tr("The program has: %1.").arg(names.join(QStringLiteral(", "))));
    }
    return read(resourcePath(QStringLiteral("packs/") + name));
}

QStringList PlanPack::shippedNames()
{
    const QDir packs(resourcePath(QStringLiteral("packs")));
    QStringList names;
    for (const QString& name : packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QFileInfo::exists(packs.filePath(name + QStringLiteral("/pack.json")))) {
            names.append(name);
        }
    }
    return names;
}

QString PlanPack::key() const
{
    return d->description.key;
}

QString PlanPack::title() const
{
    return d->description.title;
}

QString PlanPack::version() const
{
    return d->description.version;
}

QStringList PlanPack::attributions() const
{
    return d->description.attributions;
}

} // namespace qiantu
