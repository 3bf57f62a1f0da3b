// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start_page.h"

#include "models/core/resources.h"

#include <QCommandLinkButton>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace qiantu {

namespace {

QIcon icon(const QString& name)
{
    return QIcon(resourcePath(QStringLiteral("icons/%1.svg").arg(name)));
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_recent(new QListWidget(this))
{
    setObjectName(QStringLiteral("startPage"));
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto* column = new QVBoxLayout;
    outer->addLayout(column, 0);
    outer->addStretch(1);
    column->setSpacing(10);
    column->addStretch(1);

    auto* heading = new QHBoxLayout;
    auto* logo = new QLabel(this);
    logo->setPixmap(icon(QStringLiteral("qiantu")).pixmap(64, 64));
    auto* title = new QLabel(
        QStringLiteral("<span style='font-size:22pt; font-weight:600'>%1</span><br>"
                       "<span style='font-size:11pt; color:#5b6770'>%2</span>")
            .arg(tr("Qiantu"),
                 tr("What was promised, what exists, and how far apart they are: county by county, on one map.")),
        this);
    heading->addWidget(logo);
    heading->addSpacing(12);
    heading->addWidget(title, 1);
    column->addLayout(heading);
    column->addSpacing(12);

    auto* body = new QHBoxLayout;
    body->setSpacing(36);
    column->addLayout(body);
    auto* ways = new QVBoxLayout;
    body->addLayout(ways);
    const auto add = [&](const QString& name, const QString& text, const QString& description, auto signal) {
        auto* button = new QCommandLinkButton(text, description, this);
        button->setIcon(icon(name));
        button->setIconSize(QSize(28, 28));
        button->setMinimumWidth(400);
        connect(button, &QCommandLinkButton::clicked, this, signal);
        ways->addWidget(button);
        return button;
    };
    add(QStringLiteral("check"), tr("Look at the sample project"),
        tr("Guizhou with its plans and a synthetic station inventory of 2021: try everything out."),
        &StartPage::sampleRequested)
        ->setObjectName(QStringLiteral("startSample"));
    add(QStringLiteral("new"), tr("New project"),
        tr("Guizhou's regions, planning documents, targets and pilots, ready for your own inventory."),
        &StartPage::newRequested)
        ->setObjectName(QStringLiteral("startNew"));
    add(QStringLiteral("open"), tr("Open a project"), tr("A Qiantu project file (.gpkg)."), &StartPage::openRequested)
        ->setObjectName(QStringLiteral("startOpen"));
    ways->addStretch(1);

    auto* recentColumn = new QVBoxLayout;
    body->addLayout(recentColumn);
    auto* recentTitle = new QLabel(tr("Recent projects"), this);
    recentTitle->setStyleSheet(QStringLiteral("font-weight: 600"));
    recentColumn->addWidget(recentTitle);
    m_recent->setObjectName(QStringLiteral("recentProjects"));
    m_recent->setMinimumSize(360, 190);
    recentColumn->addWidget(m_recent, 1);

    auto* steps = new QLabel(
        tr("How the work goes: 1. New project  →  2. Import base stations (CSV, Excel, Shapefile …)  →  "
           "3. See in the panel which targets are met and which are behind  →  4. Print the map or export the report."),
        this);
    steps->setWordWrap(true);
    steps->setStyleSheet(QStringLiteral("color: #5b6770"));
    column->addSpacing(14);
    column->addWidget(steps);
    column->addStretch(2);

    const auto choose = [this](const QListWidgetItem* item) {
        // Items that cannot be chosen are clickable all the same.
        if (item->flags().testFlag(Qt::ItemIsEnabled)) {
            Q_EMIT recentChosen(item->data(Qt::UserRole).toString());
        }
    };
    connect(m_recent, &QListWidget::itemActivated, this, choose);
    connect(m_recent, &QListWidget::itemClicked, this, choose);
}

void StartPage::setRecent(const QStringList& paths)
{
    m_recent->clear();
    for (const auto& path : paths) {
        const QFileInfo file(path);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1\n%2").arg(file.completeBaseName(),
                                         file.exists() ? file.absolutePath() : tr("not there any more")),
            m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        if (!file.exists()) {
            item->setFlags(Qt::NoItemFlags);
        }
    }
    if (paths.isEmpty()) {
        auto* none = new QListWidgetItem(tr("No projects yet"), m_recent);
        none->setFlags(Qt::NoItemFlags);
    }
}

} // namespace qiantu
