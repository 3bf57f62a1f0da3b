// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layers/tile_address.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace qiantu {

/// Asks for the name and the address of web tiles, and says at once what is wrong with the address.
class TileDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TileDialog(QWidget* parent);

    /// Fills the form with what a layer has.
    void setTiles(const QString& name, const TileAddress& address);

    QString name() const;
    Result<TileAddress> address() const;

private:
    void check();

    QLineEdit* m_name;
    QLineEdit* m_url;
    QSpinBox* m_lowest;
    QSpinBox* m_highest;
    QLabel* m_fault;
    QDialogButtonBox* m_buttons;
};

} // namespace qiantu
