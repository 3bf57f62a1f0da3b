// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/gdal_scope.h"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_priv.h>
#include <mutex>

namespace qiantu {

GdalScope::GdalScope(std::initializer_list<std::pair<const char*, const char*>> options)
{
    static std::once_flag registered;
    std::call_once(registered, [] { GDALAllRegister(); });
    for (const auto& [key, value] : options) {
        CPLSetThreadLocalConfigOption(key, value);
        m_keys.push_back(key);
    }
    CPLPushErrorHandler(CPLQuietErrorHandler);
    CPLErrorReset();
}

GdalScope::~GdalScope()
{
    CPLPopErrorHandler();
    for (const char* key : m_keys) {
        CPLSetThreadLocalConfigOption(key, nullptr);
    }
}

bool GdalScope::failed()
{
    return CPLGetLastErrorType() >= CE_Failure;
}

QString GdalScope::lastError()
{
    return QString::fromUtf8(CPLGetLastErrorMsg());
}

void GdalScope::forget()
{
    CPLErrorReset();
}

} // namespace qiantu
