// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/named_things.h"

#include "app/cli/words.h"
#include "models/checking/check_report.h"

#include <algorithm>

namespace qiantu::cli {

tl::unexpected<Fault> notFound(const QString& what)
{
    return tl::unexpected<Fault>(Error{Error::Kind::NotFound, what, {}, {}});
}

Needed<QString> regionNamed(const QString& text, const RegionCatalog& regions)
{
    const auto match = regions.match(text);
    if (!match) {
        return notFound(Words::tr("No region, or more than one, is called “%1”; name one by its code.").arg(text));
    }
    return match->code;
}

Needed<QString> regionOption(const QCommandLineParser& parser, const RegionCatalog& regions)
{
    if (!parser.isSet(QStringLiteral("region"))) {
        return QString();
    }
    return regionNamed(parser.value(QStringLiteral("region")), regions);
}

Needed<QString> documentOption(const QCommandLineParser& parser, const Plan& plan)
{
    if (!parser.isSet(QStringLiteral("document"))) {
        return QString();
    }
    const QString text = parser.value(QStringLiteral("document"));
    const auto named = std::find_if(plan.documents.begin(), plan.documents.end(),
                                    [&text](const Document& document) { return namesDocument(text, document); });
    if (named == plan.documents.end()) {
        return notFound(Words::tr("There is no document “%1” in the project; `qiantu info` lists them.").arg(text));
    }
    return named->key;
}

} // namespace qiantu::cli
