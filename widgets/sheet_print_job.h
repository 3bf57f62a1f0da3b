// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

class QPrinter;
class QWidget;
class QgsPrintLayout;

namespace qiantu {

struct PrintFit;

/// Asks for the printer, says when its paper or margins would cut something off and offers to make the page fit, and
/// prints. Error::Kind::Cancelled when the user thinks better of it.
Result<void> printAsking(QgsPrintLayout& layout, QWidget* parent);

/// What is wrong between a sheet and a printer, in words; empty when the sheet comes out whole at its own size.
QString fitProblem(const PrintFit& fit);

} // namespace qiantu
