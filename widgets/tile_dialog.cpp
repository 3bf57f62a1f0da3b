// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tile_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace qiantu {

TileDialog::TileDialog(QWidget* parent)
    : QDialog(parent),
      m_name(new QLineEdit(this)),
      m_url(new QLineEdit(this)),
      m_lowest(new QSpinBox(this)),
      m_highest(new QSpinBox(this)),
      m_fault(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Web tiles"));
    setMinimumWidth(620);
    auto* layout = new QVBoxLayout(this);
    auto* form = new QFormLayout;
    m_name->setObjectName(QStringLiteral("name"));
    m_url->setObjectName(QStringLiteral("url"));
    m_url->setPlaceholderText(QStringLiteral("https://host/{z}/{x}/{y}.png"));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_url);
    auto* levels = new QHBoxLayout;
    for (auto* box : {m_lowest, m_highest}) {
        box->setRange(0, 24);
        levels->addWidget(box);
    }
    levels->insertWidget(1, new QLabel(tr("to"), this));
    levels->addStretch(1);
    m_highest->setValue(18);
    form->addRow(tr("Zoom levels"), levels);
    layout->addLayout(form);
    auto* hint =
        new QLabel(tr("{z}, {x} and {y} stand for the zoom level, column and row of a tile ({-y} where rows count "
                      "from the south). A WMTS is addressed by TILEMATRIX={z}&TILEROW={y}&TILECOL={x}. Tiles "
                      "whose maps are offset by GCJ-02 lie some hundred metres off. A key in the address is kept "
                      "in the project. Without a network the layer stays empty."),
                   this);
    hint->setWordWrap(true);
    hint->setMinimumHeight(4 * hint->fontMetrics().lineSpacing());
    hint->setTextFormat(Qt::PlainText);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(hint);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->setWordWrap(true);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setStyleSheet(QStringLiteral("color: #b3261e"));
    layout->addWidget(m_fault);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (auto* field : {m_name, m_url}) {
        connect(field, &QLineEdit::textChanged, this, &TileDialog::check);
    }
    for (auto* box : {m_lowest, m_highest}) {
        connect(box, &QSpinBox::valueChanged, this, &TileDialog::check);
    }
    check();
}

void TileDialog::setTiles(const QString& name, const TileAddress& address)
{
    m_name->setText(name);
    m_name->setEnabled(false); // renamed in the layer tree
    m_url->setText(address.url);
    m_lowest->setValue(address.lowestZoom);
    m_highest->setValue(address.highestZoom);
}

QString TileDialog::name() const
{
    return m_name->text().trimmed();
}

Result<TileAddress> TileDialog::address() const
{
    return TileAddress::parse(m_url->text(), m_lowest->value(), m_highest->value());
}

void TileDialog::check()
{
    const auto parsed = address();
    m_fault->setText(parsed || m_url->text().trimmed().isEmpty() ? QString() : parsed.error().what);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(parsed.has_value() && !name().isEmpty());
}

} // namespace qiantu
