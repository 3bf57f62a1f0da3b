// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sheet_template_chooser.h"

#include "models/core/resources.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace qiantu {

namespace {

constexpr int ownRole = Qt::UserRole + 1;

/// The papers, each with its page in both orientations.
struct Paper
{
    const char* name;
    SheetPage landscape;
    SheetPage portrait;
};

constexpr std::array papers = {Paper{"A4", SheetPage::A4Landscape, SheetPage::A4Portrait},
                               Paper{"A3", SheetPage::A3Landscape, SheetPage::A3Portrait},
                               Paper{"A0", SheetPage::A0Landscape, SheetPage::A0Portrait},
                               Paper{"16:9", SheetPage::Slide, SheetPage::Slide}};

const std::vector<SheetTemplate>& houseTemplates()
{
    static const std::vector<SheetTemplate> none;
    return sheetTemplates() ? *sheetTemplates() : none;
}

const SheetTemplate* houseTemplateOf(SheetKind kind, SheetPage page)
{
    const auto& all = houseTemplates();
    const auto found = std::find_if(all.begin(), all.end(), [&](const SheetTemplate& candidate) {
        return candidate.kind == kind && candidate.page == page;
    });
    return found == all.end() ? nullptr : &*found;
}

void paintPlace(QPainter& painter, const SheetSlot& place, const QRectF& rect)
{
    if (place.type == QLatin1String("map")) {
        painter.fillRect(rect, QColor(0xbf, 0xdc, 0xe8));
        painter.setPen(QPen(QColor(0x5f, 0x93, 0xa8), 1));
        painter.drawRect(rect);
    } else if (place.type == QLatin1String("table")) {
        painter.setPen(QPen(QColor(0x9a, 0xa5, 0xad), 1));
        for (double y = rect.top() + 1; y <= rect.bottom(); y += 3) {
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    } else if (place.type == QLatin1String("legend")) {
        for (double y = rect.top() + 1; y + 2 <= rect.bottom(); y += 4) {
            painter.fillRect(QRectF(rect.left(), y, 3, 2), QColor(0xd9, 0x8e, 0x3a));
            painter.fillRect(QRectF(rect.left() + 4, y + 0.5, std::min(7.0, rect.width() - 4), 1),
                             QColor(0xc0, 0xc7, 0xcc));
        }
    } else if (place.type == QLatin1String("chart")) {
        const double bar = rect.width() / 5;
        for (int index = 0; index < 4; ++index) {
            const double height = rect.height() * (0.4 + 0.18 * index);
            painter.fillRect(QRectF(rect.left() + bar * (index + 0.5), rect.bottom() - height, bar * 0.6, height),
                             QColor(0x7a, 0xa9, 0x8b));
        }
    } else if (place.role == QLatin1String("title")) {
        const QPointF middle = rect.center();
        painter.fillRect(QRectF(middle.x() - rect.width() * 0.28, middle.y() - 1, rect.width() * 0.56, 2),
                         QColor(0x37, 0x47, 0x4f));
    }
}

} // namespace

QPixmap sheetThumbnail(const SheetTemplate& sheetTemplate, const QSize& size, bool own, double pixelRatio)
{
    QPixmap pixmap(size * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QSizeF page = sheetTemplate.designMm;
    const double scale = std::min((size.width() - 3) / page.width(), (size.height() - 3) / page.height());
    QRectF paper(QPointF(0, 0), page * scale);
    paper.moveCenter(QPointF(size.width() / 2.0, size.height() / 2.0));
    painter.fillRect(paper.translated(1, 1), QColor(0, 0, 0, 40));
    painter.fillRect(paper, Qt::white);
    painter.setPen(QPen(QColor(0x90, 0x9a, 0xa0), 1));
    painter.drawRect(paper);
    for (const auto& place : sheetTemplate.places) {
        const QRectF rect(paper.left() + place.at.left() * scale, paper.top() + place.at.top() * scale,
                          place.at.width() * scale, place.at.height() * scale);
        paintPlace(painter, place, rect);
    }
    if (own) {
        QIcon(resourcePath(QStringLiteral("icons/sheet-template.svg")))
            .paint(&painter, QRect(size.width() - 18, 0, 18, 18));
    }
    return pixmap;
}

SheetTemplateChooser::SheetTemplateChooser(QWidget* parent)
    : QWidget(parent),
      m_kinds(new QListWidget(this)),
      m_paper(new QComboBox(this)),
      m_orientation(new QComboBox(this)),
      m_manage(new QToolButton(this))
{
    m_kinds->setObjectName(QStringLiteral("templates"));
    m_kinds->setAccessibleName(tr("Template"));
    m_kinds->setViewMode(QListView::IconMode);
    m_kinds->setMovement(QListView::Static);
    m_kinds->setResizeMode(QListView::Adjust);
    m_kinds->setUniformItemSizes(true);
    m_kinds->setWordWrap(true);
    m_kinds->setIconSize(QSize(72, 52));
    m_kinds->setGridSize(QSize(94, 78));
    m_kinds->setFixedHeight(3 * 78 + 6);
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto& paper : papers) {
        m_paper->addItem(paper.landscape == SheetPage::Slide ? tr("16:9 slide") : QString::fromLatin1(paper.name));
    }
    m_orientation->addItem(tr("Landscape"));
    m_orientation->addItem(tr("Portrait"));
    m_paper->setObjectName(QStringLiteral("paper"));
    m_orientation->setObjectName(QStringLiteral("orientation"));
    m_paper->setAccessibleName(tr("Paper"));
    m_orientation->setAccessibleName(tr("Orientation"));
    m_manage->setText(tr("Own template"));
    m_manage->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_manage);
    menu->addAction(tr("&Rename …"), this, [this] {
        if (const auto own = ownTemplate()) {
            Q_EMIT renameWanted(*own);
        }
    });
    menu->addAction(tr("&Delete …"), this, [this] {
        if (const auto own = ownTemplate()) {
            Q_EMIT removeWanted(*own);
        }
    });
    m_manage->setMenu(menu);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_kinds);
    auto* row = new QHBoxLayout;
    row->addWidget(m_paper, 1);
    row->addWidget(m_orientation, 1);
    row->addWidget(m_manage);
    column->addLayout(row);
    fillKinds();
    m_kinds->setCurrentRow(0);
    updatePaper();
    connect(m_kinds, &QListWidget::currentRowChanged, this, &SheetTemplateChooser::choose);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &SheetTemplateChooser::choose);
    connect(m_orientation, &QComboBox::currentIndexChanged, this, &SheetTemplateChooser::choose);
}

void SheetTemplateChooser::fillKinds()
{
    const QSignalBlocker quiet(m_kinds);
    m_kinds->clear();
    const auto add = [this](const QString& text, const SheetTemplate* picture, const QString& value, bool own) {
        auto* item = new QListWidgetItem(text, m_kinds); // The list owns it.
        item->setData(Qt::UserRole, value);
        item->setData(ownRole, own);
        item->setToolTip(text);
        item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
        if (picture != nullptr) {
            item->setIcon(QIcon(sheetThumbnail(*picture, m_kinds->iconSize(), own, devicePixelRatioF())));
        }
    };
    QStringList seen;
    for (const auto& house : houseTemplates()) {
        const QString kind = toText(house.kind);
        if (!seen.contains(kind)) {
            seen << kind;
            add(qiantu::displayName(house.kind), houseTemplateOf(house.kind, SheetPage::A4Landscape), kind, false);
        }
    }
    for (const auto& own : m_own) {
        add(own.name, sheetTemplate(own.sheet.templateName), own.name, true);
    }
}

void SheetTemplateChooser::setOwn(const std::vector<StoredLayout>& own)
{
    const QString chosen = templateName();
    m_own = own;
    fillKinds();
    setTemplateName(chosen);
}

void SheetTemplateChooser::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    updatePaper();
}

SheetPage SheetTemplateChooser::chosenPage() const
{
    const auto& paper = papers.at(static_cast<std::size_t>(std::max(0, m_paper->currentIndex())));
    return m_orientation->currentIndex() == 1 ? paper.portrait : paper.landscape;
}

std::optional<StoredLayout> SheetTemplateChooser::ownTemplate() const
{
    const auto* item = m_kinds->currentItem();
    if (item == nullptr || !item->data(ownRole).toBool()) {
        return {};
    }
    const auto found = std::find_if(m_own.begin(), m_own.end(), [&](const StoredLayout& own) {
        return own.name == item->data(Qt::UserRole).toString();
    });
    return found == m_own.end() ? std::nullopt : std::optional(*found);
}

const SheetTemplate* SheetTemplateChooser::houseTemplate() const
{
    const auto own = ownTemplate();
    return sheetTemplate(own ? own->sheet.templateName : templateName());
}

QString SheetTemplateChooser::templateName() const
{
    const auto* item = m_kinds->currentItem();
    if (item == nullptr) {
        return Sheet().templateName;
    }
    const QString name = item->data(Qt::UserRole).toString();
    return item->data(ownRole).toBool() ? name : name + QLatin1Char('-') + toText(chosenPage());
}

bool SheetTemplateChooser::setTemplateName(const QString& name)
{
    const QSignalBlocker quietKinds(m_kinds);
    const QSignalBlocker quietPaper(m_paper);
    const QSignalBlocker quietOrientation(m_orientation);
    const auto* house = sheetTemplate(name);
    for (int row = 0; row < m_kinds->count(); ++row) {
        const auto* item = m_kinds->item(row);
        const bool own = item->data(ownRole).toBool();
        const QString value = item->data(Qt::UserRole).toString();
        if (house != nullptr ? own || value != toText(house->kind) : !own || value != name) {
            continue;
        }
        m_kinds->setCurrentRow(row);
        for (std::size_t index = 0; house != nullptr && index < papers.size(); ++index) {
            if (papers.at(index).landscape == house->page || papers.at(index).portrait == house->page) {
                m_paper->setCurrentIndex(static_cast<int>(index));
                m_orientation->setCurrentIndex(papers.at(index).landscape == house->page ? 0 : 1);
            }
        }
        updatePaper();
        return true;
    }
    return false;
}

void SheetTemplateChooser::updatePaper()
{
    const bool own = ownTemplate().has_value();
    m_paper->setEnabled(!own);
    m_orientation->setEnabled(!own && chosenPage() != SheetPage::Slide);
    m_manage->setVisible(own && !m_isReadOnly);
    const QString why = own ? tr("The office's own templates have a paper of their own.") : QString();
    m_paper->setToolTip(why);
    m_orientation->setToolTip(why);
}

void SheetTemplateChooser::choose()
{
    updatePaper();
    Q_EMIT templateChosen(templateName());
}

} // namespace qiantu
