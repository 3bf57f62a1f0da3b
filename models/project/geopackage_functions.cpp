// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/project/geopackage_functions.h"

#include "models/project/geopackage_geometry.h"

#include <sqlite3.h>

namespace qiantu {

namespace {

std::optional<QByteArrayView> blobArgument(sqlite3_value* value)
{
    if (sqlite3_value_type(value) != SQLITE_BLOB) {
        return std::nullopt;
    }
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return QByteArrayView(bytes, bytes == nullptr ? 0 : sqlite3_value_bytes(value));
}

template <double Envelope::*Side>
void sideOfEnvelope(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto blob = blobArgument(arguments[0]);
    const auto box = blob ? envelopeOf(*blob) : std::nullopt;
    if (box) {
        sqlite3_result_double(context, (*box).*Side);
    } else {
        sqlite3_result_null(context);
    }
}

void isEmptyGeometry(sqlite3_context* context, int, sqlite3_value** arguments)
{
    const auto blob = blobArgument(arguments[0]);
    if (!blob || !wkbOf(*blob)) {
        sqlite3_result_null(context);
        return;
    }
    sqlite3_result_int(context, envelopeOf(*blob) ? 0 : 1);
}

} // namespace

int registerGeoPackageFunctions(sqlite3* connection)
{
    struct Function
    {
        const char* name;
        void (*call)(sqlite3_context*, int, sqlite3_value**);
    };

    const Function functions[] = {
        {"ST_MinX", &sideOfEnvelope<&Envelope::minX>},
        {"ST_MaxX", &sideOfEnvelope<&Envelope::maxX>},
        {"ST_MinY", &sideOfEnvelope<&Envelope::minY>},
        {"ST_MaxY", &sideOfEnvelope<&Envelope::maxY>},
        {"ST_IsEmpty", &isEmptyGeometry},
    };
    for (const Function& function : functions) {
        const int code = sqlite3_create_function_v2(connection, function.name, 1,
                                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                                    function.call, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) {
            return code;
        }
    }
    return SQLITE_OK;
}

} // namespace qiantu
