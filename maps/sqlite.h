// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QGIS's qgsconfig.h defines a macro VERSION, which is the name of a constant in SQLiteCpp. Sources of this room that
// need both include SQLiteCpp through this header.
#pragma push_macro("VERSION")
#undef VERSION
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#pragma pop_macro("VERSION")
