// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/atlas_preview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

namespace qiantu {

AtlasPreview::AtlasPreview(QWidget* parent)
    : QWidget(parent),
      m_page(new QLabel(this)),
      m_caption(new QLabel(this)),
      m_number(new QSpinBox(this)),
      m_count(new QLabel(this)),
      m_first(new QToolButton(this)),
      m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)),
      m_last(new QToolButton(this))
{
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setMinimumSize(420, 300);
    m_page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_page->setFrameShape(QFrame::StyledPanel);
    m_page->setWordWrap(true);
    m_page->setObjectName(QStringLiteral("atlasPage"));
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* bar = new QHBoxLayout;
    const auto addButton = [&](QToolButton* button, QStyle::StandardPixmap icon, const QString& text,
                               const char* name) {
        button->setIcon(style()->standardIcon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        button->setObjectName(QLatin1String(name));
        bar->addWidget(button);
    };
    addButton(m_first, QStyle::SP_MediaSkipBackward, tr("First page"), "firstPage");
    addButton(m_previous, QStyle::SP_MediaSeekBackward, tr("Previous page"), "previousPage");
    m_number->setKeyboardTracking(false);
    m_number->setAccessibleName(tr("Page"));
    bar->addWidget(m_number);
    bar->addWidget(m_count);
    addButton(m_next, QStyle::SP_MediaSeekForward, tr("Next page"), "nextPage");
    addButton(m_last, QStyle::SP_MediaSkipForward, tr("Last page"), "lastPage");
    bar->addSpacing(12);
    bar->addWidget(m_caption, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page, 1);
    column->addLayout(bar);
    constexpr int pauseMs = 250;
    m_repaintSoon.setSingleShot(true);
    m_repaintSoon.setInterval(pauseMs);
    connect(&m_repaintSoon, &QTimer::timeout, this, &AtlasPreview::paintPage);
    connect(m_number, &QSpinBox::valueChanged, this, &AtlasPreview::paintPage);
    connect(m_first, &QToolButton::clicked, this, [this] { turnTo(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { turnTo(number() - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { turnTo(number() + 1); });
    connect(m_last, &QToolButton::clicked, this, [this] { turnTo(m_number->maximum()); });
    setNothing({});
}

void AtlasPreview::setPages(int count, const Painter& painter, const std::function<QString(int)>& name)
{
    m_painter = painter;
    m_name = name;
    {
        const QSignalBlocker quiet(m_number);
        m_number->setRange(1, count);
    }
    m_count->setText(tr("of %1 pages").arg(count));
    paintPage();
}

void AtlasPreview::setNothing(const QString& reason)
{
    m_painter = nullptr;
    m_picture = QImage();
    {
        const QSignalBlocker quiet(m_number);
        m_number->setRange(0, 0);
    }
    m_count->clear();
    m_caption->clear();
    m_page->setPixmap(QPixmap());
    m_page->setText(reason);
    updateButtons();
}

int AtlasPreview::number() const
{
    return m_painter ? m_number->value() : 0;
}

void AtlasPreview::turnTo(int number)
{
    m_number->setValue(number);
}

QString AtlasPreview::caption() const
{
    return m_picture.isNull() ? m_page->text() : m_caption->text();
}

void AtlasPreview::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPicture();
    if (!m_picture.isNull()) {
        m_repaintSoon.start();
    }
}

void AtlasPreview::paintPage()
{
    updateButtons();
    if (!m_painter) {
        return;
    }
    setCursor(Qt::WaitCursor);
    auto painted = m_painter(m_number->value(), room());
    unsetCursor();
    m_caption->setText(m_name(m_number->value()));
    m_picture = painted ? *painted : QImage();
    if (!painted) {
        m_page->setPixmap(QPixmap());
        m_page->setText(painted.error().message());
        return;
    }
    fitPicture();
}

QSize AtlasPreview::room() const
{
    constexpr int margin = 8;
    return (m_page->contentsRect().size() - QSize(margin, margin)) * devicePixelRatioF();
}

void AtlasPreview::fitPicture()
{
    if (m_picture.isNull()) {
        return;
    }
    // Made for this room it is shown as it is; small type does not survive being scaled a little.
    const QSize fitting = m_picture.size().scaled(room(), Qt::KeepAspectRatio);
    const QSize other = fitting - m_picture.size();
    const bool isMadeForIt = std::abs(other.width()) <= 2 && std::abs(other.height()) <= 2;
    auto pixmap = QPixmap::fromImage(
        isMadeForIt ? m_picture : m_picture.scaled(fitting, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    m_page->setPixmap(pixmap);
}

void AtlasPreview::updateButtons()
{
    const bool any = m_painter != nullptr;
    m_number->setEnabled(any);
    m_first->setEnabled(any && m_number->value() > 1);
    m_previous->setEnabled(any && m_number->value() > 1);
    m_next->setEnabled(any && m_number->value() < m_number->maximum());
    m_last->setEnabled(any && m_number->value() < m_number->maximum());
}

} // namespace qiantu
