// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/common_values.h"

#include <QCoreApplication>

namespace qiantu {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qiantu::CommonValues)
};

} // namespace

Result<CommonValues> readCommonValues(SQLite::Database& database, const TableDescription& description,
                                      const std::vector<RowId>& ids, Progress& progress)
{
    CommonValues common;
    common.fields.resize(description.fields.size());
    progress.begin(Words::tr("Reading the selected rows"), static_cast<std::int64_t>(ids.size()));
    const auto read = readRows(database, description, ids, [&](RowId, RowValues&& values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            auto& field = common.fields[i];
            if (common.rows == 0) {
                field.value = values[i];
            } else if (!field.differs && field.value != values[i]) {
                field = {QVariant(), true};
            }
        }
        if (++common.rows % 1024 == 0) {
            progress.advance(common.rows);
        }
        return !progress.cancelled();
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (progress.cancelled()) {
        return fail(Error::Kind::Cancelled, Words::tr("Reading the selected rows was cancelled."));
    }
    return common;
}

} // namespace qiantu
