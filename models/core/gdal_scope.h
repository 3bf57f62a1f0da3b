// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>
#include <vector>

namespace qiantu {

/// Sets GDAL options for this thread while it lives, keeps GDAL's messages off the terminal, and forgets its last
/// error.
class GdalScope
{
public:
    explicit GdalScope(std::initializer_list<std::pair<const char*, const char*>> options = {});
    ~GdalScope();
    GdalScope(const GdalScope&) = delete;
    GdalScope& operator=(const GdalScope&) = delete;

    /// Whether GDAL has reported a failure since the scope began or since forget().
    static bool failed();
    /// GDAL's own words for it.
    static QString lastError();
    static void forget();

private:
    std::vector<const char*> m_keys;
};

} // namespace qiantu
