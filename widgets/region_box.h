// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/regions/region_catalog.h"

#include <QComboBox>

class QCompleter;
class QStandardItemModel;

namespace qiantu {

/// A choice of one region: a list in the order of the hierarchy, and typing finds by name, former name, code, pinyin or
/// initials.
class RegionBox : public QComboBox
{
    Q_OBJECT

public:
    RegionBox(const RegionCatalog& regions, QWidget* parent);

    /// The code of the chosen region; empty for the province.
    const QString& code() const { return m_code; }

    /// Chooses a region; the province for an unknown or empty code.
    void setCode(const QString& code);

Q_SIGNALS:
    void codeChanged(const QString& code);

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void find(const QString& typed);
    void take(const QString& code);
    void takeTyped();
    QString nameOf(const QString& code) const;

    RegionCatalog m_regions;
    QCompleter* m_completer;
    QStandardItemModel* m_found;
    QString m_code;
};

} // namespace qiantu
