// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawing_strip.h"

#include "models/stations/station.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace qiantu {

DrawingStrip::DrawingStrip(QWidget* parent)
    : QFrame(parent),
      m_title(new QLabel(this)),
      m_choices(new QWidget(this)),
      m_kindLabel(new QLabel(tr("Kind"), m_choices)),
      m_areaKind(new QComboBox(m_choices)),
      m_routeKind(new QComboBox(m_choices)),
      m_operatorLabel(new QLabel(tr("Operator"), m_choices)),
      m_operator(new QComboBox(m_choices)),
      m_status(new QComboBox(m_choices)),
      m_name(new QLineEdit(m_choices)),
      m_refusal(new QFrame(this)),
      m_words(new QLabel(m_refusal)),
      m_repair(new QPushButton(tr("&Repair"), m_refusal))
{
    setObjectName(QStringLiteral("drawingStrip"));
    setAutoFillBackground(true);
    setStyleSheet(QStringLiteral("#drawingStrip { background: palette(window); border: 1px solid #90a4ae;"
                                 "border-radius: 4px; }"
                                 "#drawingTitle { font-weight: 600; }"
                                 "#drawingRefusal { background: #fdecea; border: 1px solid #c62828;"
                                 "border-radius: 3px; }"
                                 "#drawingRefusal QLabel { color: #8e1a1a; }"));
    m_title->setObjectName(QStringLiteral("drawingTitle"));
    m_areaKind->setObjectName(QStringLiteral("areaKind"));
    m_areaKind->addItem(tr("Park"), QStringLiteral("park"));
    m_areaKind->addItem(tr("Scenic area"), QStringLiteral("scenic"));
    m_areaKind->addItem(tr("Blind spot"), QStringLiteral("blind_spot"));
    m_areaKind->addItem(tr("Coverage area"), QStringLiteral("coverage"));
    m_areaKind->addItem(tr("Other area"), QStringLiteral("other"));
    m_routeKind->setObjectName(QStringLiteral("routeKind"));
    m_routeKind->addItem(tr("Fibre"), QStringLiteral("fibre"));
    m_routeKind->addItem(tr("Backbone"), QStringLiteral("backbone"));
    m_routeKind->addItem(tr("Duct"), QStringLiteral("duct"));
    m_routeKind->addItem(tr("Other route"), QStringLiteral("other"));
    m_operator->setObjectName(QStringLiteral("routeOperator"));
    m_operator->addItem(tr("(not said)"));
    for (const auto value : {Operator::Telecom, Operator::Mobile, Operator::Unicom, Operator::Broadcast,
                             Operator::Tower, Operator::Other}) {
        m_operator->addItem(displayName(value), toText(value));
    }
    m_status->setObjectName(QStringLiteral("drawingStatus"));
    for (const auto value : {Status::Planned, Status::Building, Status::InService, Status::Retired}) {
        m_status->addItem(displayName(value), toText(value));
    }
    m_name->setObjectName(QStringLiteral("drawingName"));
    m_name->setPlaceholderText(tr("Name (may be left empty)"));
    m_name->setMinimumWidth(150);

    auto* row = new QHBoxLayout(m_choices);
    row->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_kindLabel), static_cast<QWidget*>(m_areaKind), static_cast<QWidget*>(m_routeKind),
          static_cast<QWidget*>(m_operatorLabel), static_cast<QWidget*>(m_operator), static_cast<QWidget*>(m_status),
          static_cast<QWidget*>(m_name)}) {
        row->addWidget(widget);
    }

    m_refusal->setObjectName(QStringLiteral("drawingRefusal"));
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(260);
    m_words->setObjectName(QStringLiteral("drawingRefusalWords"));
    m_repair->setObjectName(QStringLiteral("drawingRepair"));
    auto* close = new QPushButton(tr("&Back to drawing"), m_refusal);
    close->setObjectName(QStringLiteral("drawingGiveUp"));
    auto* words = new QHBoxLayout(m_refusal);
    words->setContentsMargins(8, 4, 4, 4);
    words->addWidget(m_words, 1);
    words->addWidget(m_repair);
    words->addWidget(close);
    m_refusal->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 5, 8, 5);
    column->setSpacing(5);
    auto* top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addSpacing(6);
    top->addWidget(m_choices);
    top->addStretch();
    column->addLayout(top);
    column->addWidget(m_refusal);

    for (auto* combo : {m_areaKind, m_routeKind, m_operator, m_status}) {
        connect(combo, &QComboBox::currentIndexChanged, this, &DrawingStrip::attributesChanged);
    }
    connect(m_name, &QLineEdit::textChanged, this, &DrawingStrip::attributesChanged);
    connect(m_repair, &QPushButton::clicked, this, &DrawingStrip::repairRequested);
    connect(close, &QPushButton::clicked, this, &DrawingStrip::giveUpRequested);
    move(8, 8);
    hide();
}

void DrawingStrip::setTool(const QString& title, const QString& table)
{
    m_table = table;
    m_title->setText(title);
    const bool areas = table == QLatin1String("areas");
    m_choices->setVisible(!table.isEmpty());
    m_areaKind->setVisible(areas);
    for (QWidget* widget : {static_cast<QWidget*>(m_routeKind), static_cast<QWidget*>(m_operatorLabel),
                            static_cast<QWidget*>(m_operator)}) {
        widget->setVisible(!areas);
    }
    fit();
}

QVariantMap DrawingStrip::attributes() const
{
    QVariantMap values;
    if (m_table.isEmpty()) {
        return values;
    }
    const bool areas = m_table == QLatin1String("areas");
    values.insert(QStringLiteral("kind"), (areas ? m_areaKind : m_routeKind)->currentData());
    values.insert(QStringLiteral("status"), m_status->currentData());
    if (!areas && m_operator->currentData().isValid()) {
        values.insert(QStringLiteral("operator"), m_operator->currentData());
    }
    if (const QString name = m_name->text().trimmed(); !name.isEmpty()) {
        values.insert(QStringLiteral("name"), name);
    }
    return values;
}

void DrawingStrip::clearName()
{
    m_name->clear();
}

void DrawingStrip::showRefusal(const Error& error, bool repairable)
{
    m_words->setText(error.message());
    m_repair->setVisible(repairable);
    m_refusal->show();
    fit();
}

void DrawingStrip::clearRefusal()
{
    m_refusal->hide();
    fit();
}

void DrawingStrip::keyPressEvent(QKeyEvent* event)
{
    // From the name back to drawing.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Escape) {
        parentWidget()->setFocus();
        return;
    }
    QFrame::keyPressEvent(event);
}

void DrawingStrip::fit()
{
    layout()->activate();
    adjustSize();
    raise();
}

} // namespace qiantu
