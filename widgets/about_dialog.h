// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace qiantu {

/// Version, licence, the libraries that the program stands on, and where its data comes from with its limits.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /// `attributions` are those of the open project's pack; the shipped pack's are shown when there are none.
    AboutDialog(const QStringList& attributions, QWidget* parent);
};

} // namespace qiantu
