// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/project/row_id.h"

#include <QStringList>
#include <qgslayertreemodel.h>

namespace qiantu {

/// The layer tree as the panel shows it: entries of the top level can be dragged up and down, own layers renamed in
/// place. It asks for both by signals instead of doing them, because they become revisions.
class LayerTreeModel : public QgsLayerTreeModel
{
    Q_OBJECT

public:
    /// `editable` is false for read-only projects: nothing can be dragged or renamed then.
    LayerTreeModel(QgsLayerTree* root, bool editable, QObject* parent = nullptr);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    bool removeRows(int row, int count, const QModelIndex& parent) override;

Q_SIGNALS:
    /// The entries of these keys are to go before another one, or to the bottom for an empty key.
    void moveRequested(const QStringList& keys, const QString& before);
    void renameRequested(qint64 ownLayer, const QString& name);

private:
    QString keyAt(const QModelIndex& index) const;

    bool m_editable;
};

} // namespace qiantu
