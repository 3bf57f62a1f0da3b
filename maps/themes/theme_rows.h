// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QVariant>
#include <qgsgeometry.h>
#include <qgsvectorlayer.h>
#include <vector>

namespace qiantu {

/// What one feature of a theme's layer says, under a key that stays the same from one state to the next.
struct ThemeRow
{
    QString key;
    QgsGeometry geometry; ///< CGCS2000.
    QVariantList attributes;
};

/// A layer in memory of which just those features are changed that say something else than before.
class ThemeRows
{
public:
    ThemeRows() = default;
    /// Makes the empty layer in CGCS2000: `geometryType` and the fields (name:type) as QGIS's memory provider names
    /// them. The layer belongs to whoever takes it by layer(), a QgsProject or a picture.
    ThemeRows(const QString& geometryType, const QStringList& fields, const QString& name);

    /// Null before it is made, and when its owner has let it go.
    QgsVectorLayer* layer() const { return m_layer; }

    /// Makes the layer say this. Rows of keys that are not here go, new ones come. True when anything was changed.
    bool set(std::vector<ThemeRow> rows);

    const std::vector<ThemeRow>& rows() const { return m_rows; }

private:
    bool setSameKeys(const std::vector<ThemeRow>& rows);

    QPointer<QgsVectorLayer> m_layer;
    std::vector<ThemeRow> m_rows;
    std::vector<qint64> m_features; ///< The feature of each row.
};

} // namespace qiantu
