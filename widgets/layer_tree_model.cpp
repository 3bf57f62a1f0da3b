// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/layer_tree_model.h"

#include "maps/layer_tree.h"

#include <QMimeData>
#include <qgslayertree.h>

namespace qiantu {

namespace {

constexpr auto keysMime = "application/x-qiantu-layer-keys";

} // namespace

LayerTreeModel::LayerTreeModel(QgsLayerTree* root, bool editable, QObject* parent)
    : QgsLayerTreeModel(root, parent), m_editable(editable)
{
    setFlag(AllowNodeChangeVisibility);
    setFlag(AllowNodeReorder);
    setFlag(AllowNodeRename);
    setFlag(ShowLegend);
    setFlag(ShowLegendAsTree);
    setFlag(DeferredLegendInvalidation);
    setAutoCollapseLegendNodes(12);
}

QString LayerTreeModel::keyAt(const QModelIndex& index) const
{
    const auto* node = index2node(index);
    return node ? layer_tree::keyOf(*node) : QString();
}

Qt::ItemFlags LayerTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return m_editable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    }
    auto flags =
        QgsLayerTreeModel::flags(index) & ~(Qt::ItemIsDropEnabled | Qt::ItemIsDragEnabled | Qt::ItemIsEditable);
    const QString key = keyAt(index);
    if (m_editable && !key.isEmpty() && !index.parent().isValid()) {
        flags |= Qt::ItemIsDragEnabled;
    }
    if (m_editable && ownLayerOfKey(key)) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

bool LayerTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole) {
        return QgsLayerTreeModel::setData(index, value, role);
    }
    if (const auto id = ownLayerOfKey(keyAt(index))) {
        Q_EMIT renameRequested(*id, value.toString());
    }
    return false; // the name comes with the revision
}

QStringList LayerTreeModel::mimeTypes() const
{
    return {QLatin1String(keysMime)};
}

QMimeData* LayerTreeModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList keys;
    for (const auto& index : indexes) {
        if (const QString key = keyAt(index); !key.isEmpty()) {
            keys << key;
        }
    }
    if (keys.isEmpty()) {
        return nullptr;
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QLatin1String(keysMime), keys.join(QLatin1Char('\n')).toUtf8());
    return data.release();
}

bool LayerTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                  const QModelIndex& parent)
{
    Q_UNUSED(column)
    if (action != Qt::MoveAction || parent.isValid() || !data->hasFormat(QLatin1String(keysMime))) {
        return false;
    }
    const auto keys = QString::fromUtf8(data->data(QLatin1String(keysMime))).split(QLatin1Char('\n'));
    // Entries without a key belong to the next one with one.
    QString before;
    for (int at = row; at >= 0 && before.isEmpty() && at < rowCount(); ++at) {
        before = keyAt(index(at, 0));
    }
    Q_EMIT moveRequested(keys, before);
    return false; // nothing for the view to remove: the order comes with the revision
}

bool LayerTreeModel::removeRows(int row, int count, const QModelIndex& parent)
{
    Q_UNUSED(row)
    Q_UNUSED(count)
    Q_UNUSED(parent)
    return false;
}

} // namespace qiantu
